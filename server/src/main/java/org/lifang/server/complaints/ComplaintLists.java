package org.lifang.server.complaints;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Complaints as lists and pages show them. */
@Service
class ComplaintLists {

    private final ComplaintListStore store;
    private final ComplaintStore complaints;
    private final BorrowerSight sight;
    private final BusinessDates dates;

    ComplaintLists(ComplaintListStore store, ComplaintStore complaints, BorrowerSight sight, BusinessDates dates) {
        this.store = store;
        this.complaints = complaints;
        this.sight = sight;
        this.dates = dates;
    }

    record Who(UUID id, @Nullable String name) {}

    /**
     * @param escalate open, and whoever is above the handler must know by now
     * @param late open, and the last day to tell the complainant is over
     * @param keptUntil the file must be kept at least until then
     */
    record Line(
            UUID id,
            String borrowerId,
            String borrowerNo,
            String nameMasked,
            @Nullable String loanId,
            ComplaintChannel channel,
            ComplaintSubject subject,
            LocalDate receivedOn,
            LocalDate escalateOn,
            LocalDate dueOn,
            LocalDate latestOn,
            ComplaintStage stage,
            boolean escalate,
            boolean late,
            List<Who> about,
            @Nullable Who handler,
            @Nullable ComplaintResult result,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate closedOn,
            @Nullable Who closedBy,
            @Nullable LocalDate keptUntil,
            List<String> rules) {}

    record EventLine(
            ComplaintEvent kind,
            LocalDate on,
            Who by,
            @Nullable Who whom,
            @Nullable ComplaintStage stage,
            @Nullable LocalDate toldOn) {}

    /** What a list is narrowed to; null is everything. */
    record Wanted(
            HoldState state,
            @Nullable ComplaintChannel channel,
            @Nullable ComplaintSubject subject,
            @Nullable UUID handler,
            boolean unhandled,
            boolean escalate,
            boolean late) {}

    Page<Line> page(Wanted wanted, @Nullable String after, int size) {
        PageToken token = PageToken.parse(after, 2);
        ComplaintListStore.After last = token == null
                ? null
                : new ComplaintListStore.After(token.key(0, LocalDate::parse), token.key(1, UUID::fromString));
        List<ComplaintListStore.Row> found = store.page(filter(wanted), sight::visible, last, size + 1);
        List<ComplaintListStore.Row> shown = found.subList(0, Math.min(size, found.size()));
        PageToken next = found.size() > size ? next(shown.getLast().complaint()) : null;
        return Page.of(lines(shown), next);
    }

    private static PageToken next(Complaint last) {
        return PageToken.of(last.clock().dueOn(), last.id());
    }

    private ComplaintListStore.Filter filter(Wanted wanted) {
        LocalDate today = dates.today();
        return new ComplaintListStore.Filter(
                wanted.state(),
                wanted.channel(),
                wanted.subject(),
                wanted.handler(),
                wanted.unhandled(),
                wanted.escalate() ? today.minusDays(ComplaintClock.ESCALATE_DAYS) : null,
                wanted.late() ? today : null);
    }

    @Nullable
    Complaint find(UUID id) {
        return complaints.find(id);
    }

    /** One complaint as a list would show it. */
    Line line(UUID id) {
        return lines(List.of(store.row(id))).getFirst();
    }

    /** What was written about a complaint, in clear; whoever reads it was recorded. */
    List<Written> spoken(UUID complaint) {
        return complaints.words(complaint);
    }

    /** Everything that happened to a complaint, the oldest first; without the words. */
    List<EventLine> events(UUID complaint) {
        List<ComplaintStore.Event> events = complaints.events(complaint);
        Set<UUID> people = new HashSet<>();
        for (ComplaintStore.Event event : events) {
            people.add(event.act().by());
            add(people, event.whom());
        }
        Map<UUID, String> names = store.names(people);
        return events.stream()
                .map(e -> new EventLine(
                        e.kind(),
                        e.act().on(),
                        who(e.act().by(), names),
                        nullable(e.whom(), names),
                        e.stage(),
                        e.toldOn()))
                .toList();
    }

    private List<Line> lines(List<ComplaintListStore.Row> rows) {
        Set<UUID> people = new HashSet<>();
        for (ComplaintListStore.Row row : rows) {
            people.addAll(row.complaint().about());
            add(people, row.complaint().handlerId());
            Hold.Act closed = row.complaint().closed();
            add(people, closed == null ? null : closed.by());
        }
        Map<UUID, String> names = store.names(people);
        LocalDate today = dates.today();
        return rows.stream().map(row -> line(row, names, today)).toList();
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }

    private static Line line(ComplaintListStore.Row row, Map<UUID, String> names, LocalDate today) {
        Complaint complaint = row.complaint();
        ComplaintClock clock = complaint.clock();
        Hold.Act closed = complaint.closed();
        LocalDate closedOn = closed == null ? null : closed.on();
        return new Line(
                complaint.id(),
                Long.toString(complaint.borrowerId()),
                row.borrowerNo(),
                row.nameMasked(),
                complaint.loanId() == null ? null : Long.toString(complaint.loanId()),
                complaint.channel(),
                complaint.subject(),
                complaint.receivedOn(),
                clock.escalateOn(),
                clock.dueOn(),
                clock.latestOn(),
                complaint.stage(),
                closed == null && !today.isBefore(clock.escalateOn()),
                closed == null && today.isAfter(clock.dueOn()),
                complaint.about().stream().map(person -> who(person, names)).toList(),
                nullable(complaint.handlerId(), names),
                complaint.result(),
                complaint.toldOn(),
                closedOn,
                closed == null ? null : who(closed.by(), names),
                ComplaintClock.keptUntil(closedOn),
                complaint.channel().rules());
    }

    private static @Nullable Who nullable(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? null : who(person, names);
    }

    private static Who who(UUID person, Map<UUID, String> names) {
        return new Who(person, names.get(person));
    }
}
