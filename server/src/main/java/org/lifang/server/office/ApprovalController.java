package org.lifang.server.office;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.platform.Waiting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that waits for a second person, in one place. */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalController {

    private final List<Waiting> rooms;
    private final Users users;

    ApprovalController(List<Waiting> rooms, Users users) {
        this.rooms = rooms;
        this.users = users;
    }

    /** @param own asked for by the reader, who therefore cannot be the second person */
    record ApprovalView(
            String kind,
            String id,
            String title,
            List<String> says,
            UUID askedBy,
            @Nullable String askedByName,
            boolean own,
            Instant since,
            String page,
            @Nullable String yes,
            @Nullable String no) {}

    /** What the reader may decide on or has asked for, the oldest first. */
    @GetMapping
    @SignedIn
    Page<ApprovalView> waiting(Locale locale) {
        UUID reader = CurrentActor.get().id();
        Map<UUID, String> names = new HashMap<>();
        return Page.of(
                rooms.stream()
                        .flatMap(room -> room.items(locale).stream())
                        .sorted(Comparator.comparing(Waiting.Item::since).thenComparing(Waiting.Item::id))
                        .map(item -> view(item, reader, names))
                        .toList(),
                null);
    }

    private ApprovalView view(Waiting.Item item, UUID reader, Map<UUID, String> names) {
        String name = names.computeIfAbsent(item.askedBy(), id -> {
            User user = users.find(id);
            return user == null ? "" : user.displayName();
        });
        boolean own = item.askedBy().equals(reader);
        return new ApprovalView(
                item.kind(),
                item.id(),
                item.title(),
                item.says(),
                item.askedBy(),
                name == null || name.isEmpty() ? null : name,
                own,
                item.since(),
                item.page(),
                own ? null : item.yes(),
                own ? null : item.no());
    }
}
