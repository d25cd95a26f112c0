package org.lifang.server.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Waiting;
import org.springframework.stereotype.Component;

/** Holds somebody proposed to lift. */
@Component
class WaitingHolds implements Waiting {

    private final HoldLists lists;
    private final Messages messages;

    WaitingHolds(HoldLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public List<Item> items(Locale locale) {
        Actor reader = CurrentActor.get();
        if (!reader.is(Role.MANAGER) && !reader.is(Role.COMPLIANCE_OFFICER) && !reader.is(Role.REVIEWER)) {
            return List.of();
        }
        HoldLists.Wanted wanted = new HoldLists.Wanted(HoldState.OPEN, null, null, null, true);
        return lists.page(wanted, null, MOST).items().stream()
                .filter(line -> line.liftProposed() != null)
                .map(line -> item(line, locale))
                .toList();
    }

    private Item item(HoldLists.Line line, Locale locale) {
        HoldLists.Deed proposed = java.util.Objects.requireNonNull(line.liftProposed());
        String kind = messages.text("complaints.hold." + line.kind().name(), locale);
        Instant since = proposed.on().atStartOfDay(BusinessDates.ZONE).toInstant();
        return new Item(
                "hold",
                line.id().toString(),
                kind,
                List.of(messages.text(
                        "complaints.waiting.lift",
                        List.of(line.borrowerNo(), line.since().toString()),
                        locale)),
                proposed.by(),
                since,
                "/holds/" + line.id(),
                "/holds/" + line.id() + "/lift",
                "/holds/" + line.id() + "/refuse-lift");
    }
}
