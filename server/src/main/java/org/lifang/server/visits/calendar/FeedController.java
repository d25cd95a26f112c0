package org.lifang.server.visits.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.identity.AddressRate;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Open;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.visits.appointment.Links;
import org.lifang.server.visits.tables.FeedRecord;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A colleague's own calendar, read by calendar programs at a secret address: ids only, no name, no address. */
@RestController
class FeedController {

    private static final int BYTES = 32;
    private static final int ID_CHARS = 8;
    private static final int PER_MINUTE = 60;

    private final FeedStore store;
    private final Commands commands;
    private final Messages messages;
    private final Clock clock;
    private final AddressRate rate;
    private final SecureRandom random = new SecureRandom();

    FeedController(FeedStore store, Commands commands, Messages messages, Clock clock) {
        this.store = store;
        this.commands = commands;
        this.messages = messages;
        this.clock = clock;
        this.rate = new AddressRate(clock, PER_MINUTE);
    }

    record FeedView(boolean exists, @Nullable Instant madeAt) {}

    /** The address is shown once and kept nowhere. */
    record FeedAddress(String path) {}

    /** How it ended. */
    sealed interface FeedOutcome {
        record Made(UUID id) implements FeedOutcome {}

        record Revoked(UUID user) implements FeedOutcome {}
    }

    @GetMapping("/api/v1/calendar-feed")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    FeedView mine() {
        FeedRecord row = store.of(CurrentActor.get().id());
        return new FeedView(row != null, row == null ? null : row.getMadeAt());
    }

    /** Makes a new address; the one before shows nothing any more. */
    @PostMapping("/api/v1/calendar-feed")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    FeedAddress make(Command command) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        commands.run(command, FeedOutcome.class, effect -> {
                    store.revoke(effect.actor(), effect.at());
                    store.add(effect.key(), effect.actor(), Links.sha256(token), effect.at());
                    effect.audit("visits.feed-made", "user/" + effect.actor(), null, null, Map.of());
                    return new FeedOutcome.Made(effect.key());
                })
                .orRefuse();
        return new FeedAddress("/calendar/" + token + ".ics");
    }

    @DeleteMapping("/api/v1/calendar-feed")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    FeedOutcome revoke(Command command) {
        return commands.run(command, FeedOutcome.class, effect -> {
                    store.revoke(effect.actor(), effect.at());
                    effect.audit("visits.feed-revoked", "user/" + effect.actor(), null, null, Map.of());
                    return new FeedOutcome.Revoked(effect.actor());
                })
                .orRefuse();
    }

    @GetMapping(value = "/calendar/{token}.ics", produces = "text/calendar;charset=UTF-8")
    @Open
    ResponseEntity<String> feed(@PathVariable String token, HttpServletRequest request, Locale locale) {
        UUID user = rate.take(request.getRemoteAddr()) ? store.user(Links.sha256(token)) : null;
        if (user == null) {
            return ResponseEntity.notFound().build();
        }
        LocalDate from =
                LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE).minusDays(7);
        List<ICalendar.Entry> entries =
                store.kept(user, from).stream().map(each -> entry(each, locale)).toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ICalendar.write("PUBLISH", entries, clock.instant()));
    }

    private ICalendar.Entry entry(FeedStore.Kept kept, Locale locale) {
        LocalDateTime from = kept.day().atStartOfDay().plusMinutes(kept.fromMinute());
        LocalDateTime to = kept.day().atStartOfDay().plusMinutes((long) kept.toMinute() + kept.minutes());
        String id = kept.appointment().toString();
        return new ICalendar.Entry(
                id + "@lifang",
                kept.round(),
                from,
                to,
                messages.text("visits.ics.feed", List.of(id.substring(id.length() - ID_CHARS)), locale),
                null,
                null,
                false);
    }
}
