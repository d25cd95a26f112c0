package org.lifang.server.complaints;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Holds as lists and pages show them. */
@Service
class HoldLists {

    private final HoldListStore store;
    private final HoldStore holds;
    private final BorrowerSight sight;
    private final BusinessDates dates;

    HoldLists(HoldListStore store, HoldStore holds, BorrowerSight sight, BusinessDates dates) {
        this.store = store;
        this.holds = holds;
        this.sight = sight;
        this.dates = dates;
    }

    /** Who did something, and when. */
    record Deed(UUID by, @Nullable String name, LocalDate on) {}

    /** @param nextOn the next day somebody must look, or the hold ends; null when there is none */
    record Line(
            UUID id,
            String borrowerId,
            String borrowerNo,
            String nameMasked,
            @Nullable String loanId,
            HoldKind kind,
            @Nullable HoldDetail detail,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Amount undisputed,
            HoldSource source,
            @Nullable UUID complaintId,
            boolean inForce,
            @Nullable LocalDate nextOn,
            Deed opened,
            @Nullable LocalDate reviewOn,
            @Nullable Deed reviewed,
            @Nullable Deed liftProposed,
            @Nullable Deed closed) {}

    record EventLine(HoldEvent kind, Deed done, @Nullable LocalDate reviewOn) {}

    /** What a list is narrowed to; null is everything. */
    record Wanted(
            HoldState state,
            @Nullable Long borrower,
            @Nullable HoldKind kind,
            @Nullable LocalDate dueBy,
            boolean proposed) {}

    Page<Line> page(Wanted wanted, @Nullable String after, int size) {
        PageToken token = PageToken.parse(after, 2);
        HoldListStore.After last = token == null
                ? null
                : new HoldListStore.After(token.key(0, LocalDate::parse), token.key(1, UUID::fromString));
        HoldListStore.Filter filter = new HoldListStore.Filter(
                wanted.state(), wanted.borrower(), wanted.kind(), wanted.dueBy(), wanted.proposed(), dates.today());
        List<HoldListStore.Row> found = store.page(filter, sight::visible, last, size + 1);
        List<HoldListStore.Row> shown = found.subList(0, Math.min(size, found.size()));
        PageToken next = found.size() > size
                ? PageToken.of(shown.getLast().next(), shown.getLast().hold().id())
                : null;
        return Page.of(lines(shown), next);
    }

    @Nullable
    Hold find(UUID id) {
        return holds.find(id);
    }

    /** One hold as a list would show it. */
    Line line(Hold hold) {
        return lines(List.of(store.row(hold.id()))).getFirst();
    }

    /** What was written about a hold, in clear; whoever reads it was recorded. */
    record Spoken(@Nullable String reference, List<Written> words) {}

    Spoken spoken(UUID hold) {
        return new Spoken(holds.reference(hold), holds.words(hold));
    }

    /** Everything that happened to a hold, the oldest first; without the words. */
    List<EventLine> events(UUID hold) {
        List<HoldStore.Event> events = holds.events(hold);
        Map<UUID, String> names =
                store.names(events.stream().map(e -> e.act().by()).distinct().toList());
        return events.stream()
                .map(e -> new EventLine(e.kind(), deed(e.act(), names), e.reviewOn()))
                .toList();
    }

    private List<Line> lines(List<HoldListStore.Row> rows) {
        Set<UUID> people = new HashSet<>();
        for (HoldListStore.Row row : rows) {
            Hold hold = row.hold();
            people.add(hold.opened().by());
            add(people, hold.reviewed());
            add(people, hold.liftProposed());
            add(people, hold.closed());
        }
        Map<UUID, String> names = store.names(people);
        LocalDate today = dates.today();
        return rows.stream().map(row -> line(row, names, today)).toList();
    }

    private static void add(Set<UUID> people, Hold.@Nullable Act act) {
        if (act != null) {
            people.add(act.by());
        }
    }

    private static Line line(HoldListStore.Row row, Map<UUID, String> names, LocalDate today) {
        Hold hold = row.hold();
        Long undisputed = hold.undisputedFen();
        boolean waits = hold.closed() == null && !row.next().equals(HoldListStore.NEVER);
        return new Line(
                hold.id(),
                Long.toString(hold.borrowerId()),
                row.borrowerNo(),
                row.nameMasked(),
                hold.loanId() == null ? null : Long.toString(hold.loanId()),
                hold.kind(),
                hold.detail(),
                hold.since(),
                hold.until(),
                undisputed == null ? null : new Amount(undisputed, row.currency()),
                hold.source(),
                hold.complaintId(),
                hold.inForce(today),
                waits ? row.next() : null,
                deed(hold.opened(), names),
                hold.reviewOn(),
                nullable(hold.reviewed(), names),
                nullable(hold.liftProposed(), names),
                nullable(hold.closed(), names));
    }

    private static @Nullable Deed nullable(Hold.@Nullable Act act, Map<UUID, String> names) {
        return act == null ? null : deed(act, names);
    }

    private static Deed deed(Hold.Act act, Map<UUID, String> names) {
        return new Deed(act.by(), names.get(act.by()), act.on());
    }
}
