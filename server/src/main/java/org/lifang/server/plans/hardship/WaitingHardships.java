package org.lifang.server.plans.hardship;

import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.plans.tables.HardshipRecord;
import org.lifang.server.platform.Waiting;
import org.springframework.stereotype.Component;

/** Requests for help nobody decided yet; a decision takes more than a reason, so it is made where they are read. */
@Component
class WaitingHardships implements Waiting {

    private final Hardships hardships;
    private final Messages messages;

    WaitingHardships(Hardships hardships, Messages messages) {
        this.hardships = hardships;
        this.messages = messages;
    }

    @Override
    public List<Item> items(Locale locale) {
        Actor reader = CurrentActor.get();
        if (!reader.is(Role.MANAGER) && !reader.is(Role.COMPLIANCE_OFFICER)) {
            return List.of();
        }
        return hardships.open().stream()
                .limit(MOST)
                .map(row -> item(row, locale))
                .toList();
    }

    private Item item(HardshipRecord row, Locale locale) {
        String detail = messages.text("plans.hardship.detail." + row.getDetail(), locale);
        return new Item(
                "hardship",
                row.getId().toString(),
                detail,
                List.of(messages.text(
                        "plans.hardship.waits", List.of(row.getAskedOn().toString()), locale)),
                row.getOpenedBy(),
                row.getOpenedAt(),
                "/hardships/" + row.getId(),
                null,
                null);
    }
}
