package org.lifang.server.routing.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.VisitsMade;
import org.lifang.server.routing.roster.Roster;
import org.springframework.stereotype.Component;

/** A day's plan against what became of it. */
@Component
class Actuals {

    private static final int MINUTE = 60;

    private final DayPlanStore plans;
    private final OverStops over;
    private final List<VisitsMade> sources;
    private final CandidateStore people;
    private final Roster roster;
    private final Clock clock;

    Actuals(
            DayPlanStore plans,
            OverStops over,
            List<VisitsMade> sources,
            CandidateStore people,
            Roster roster,
            Clock clock) {
        this.plans = plans;
        this.over = over;
        this.sources = sources;
        this.people = people;
        this.roster = roster;
        this.clock = clock;
    }

    /** What became of a planned visit. */
    enum State {
        /** Its time has not come. */
        AHEAD,
        /** It should have begun by now. */
        OVERDUE,
        BEGUN,
        /** The day is over, and nobody recorded that it began. */
        NOT_MADE
    }

    /**
     * A planned visit; seconds of the day.
     *
     * @param minutesLate against the hours promised: before them is below nothing
     */
    record Line(
            UUID visit,
            String nameMasked,
            String crew,
            boolean promised,
            int begins,
            int windowFrom,
            int windowTo,
            State state,
            @Nullable Integer arrived,
            @Nullable Integer begun,
            @Nullable Integer closed,
            @Nullable Integer minutesLate) {}

    /**
     * A day.
     *
     * @param inTime how many promised visits began in the hours promised
     */
    record Actual(LocalDate day, int planned, int begun, int promised, int inTime, List<Line> lines) {}

    /** A stop and who was to come. */
    record Due(Plan.Stop stop, List<UUID> people) {}

    /**
     * The day by the plan in force, with the stops whose hours had come before they left it: a visit that is over keeps
     * no place in what is still to be done. Null when no plan is in force.
     */
    @Nullable
    Actual of(LocalDate day) {
        Plan plan = plans.standing(day);
        if (plan == null || plan.state() != Plan.State.PUBLISHED) {
            return null;
        }
        List<Due> due = new ArrayList<>(over.before(plan));
        plan.routes().forEach(route -> route.stops().forEach(stop -> due.add(new Due(stop, route.people()))));
        Map<Long, VisitsMade.Made> made = made(day);
        Map<Long, String> names = people.maskedNames(
                due.stream().map(each -> each.stop().borrower()).distinct().toList());
        Map<UUID, String> colleagues = new HashMap<>();
        roster.rows().forEach(row -> colleagues.put(row.userId(), row.name()));
        List<Line> lines = new ArrayList<>();
        for (Due each : due) {
            Plan.Stop stop = each.stop();
            String crew = each.people().stream()
                    .map(id -> colleagues.getOrDefault(id, "—"))
                    .collect(Collectors.joining(" · "));
            lines.add(line(day, stop, crew, names.getOrDefault(stop.borrower(), "—"), made.get(stop.borrower())));
        }
        lines.sort(Comparator.comparing(Line::crew).thenComparingInt(Line::begins));
        List<Line> promised = lines.stream().filter(Line::promised).toList();
        return new Actual(
                day,
                lines.size(),
                (int) lines.stream().filter(each -> each.state() == State.BEGUN).count(),
                promised.size(),
                (int) promised.stream().filter(Actuals::inTime).count(),
                lines);
    }

    private static boolean inTime(Line line) {
        return line.minutesLate() != null && line.minutesLate() == 0;
    }

    /** Several may know of one visit: whatever any of them knows. */
    private Map<Long, VisitsMade.Made> made(LocalDate day) {
        Map<Long, VisitsMade.Made> all = new HashMap<>();
        sources.forEach(source -> source.on(day)
                .forEach(each -> all.merge(
                        each.borrower(),
                        each,
                        (one, other) -> new VisitsMade.Made(
                                one.borrower(),
                                one.arrivedAt() == null ? other.arrivedAt() : one.arrivedAt(),
                                one.begunAt() == null ? other.begunAt() : one.begunAt(),
                                one.closedAt() == null ? other.closedAt() : one.closedAt()))));
        return all;
    }

    private Line line(LocalDate day, Plan.Stop stop, String crew, String name, VisitsMade.@Nullable Made made) {
        Integer begun = made == null ? null : second(made.begunAt());
        return new Line(
                stop.visit(),
                name,
                crew,
                stop.promised(),
                stop.begins(),
                stop.windowFrom(),
                stop.windowTo(),
                begun != null ? State.BEGUN : notBegun(day, stop),
                made == null ? null : second(made.arrivedAt()),
                begun,
                made == null ? null : second(made.closedAt()),
                begun == null ? null : late(stop, begun));
    }

    private State notBegun(LocalDate day, Plan.Stop stop) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
        if (day.isBefore(now.toLocalDate())) {
            return State.NOT_MADE;
        }
        boolean over = day.equals(now.toLocalDate()) && now.toLocalTime().toSecondOfDay() > stop.windowTo();
        return over ? State.OVERDUE : State.AHEAD;
    }

    private static int late(Plan.Stop stop, int begun) {
        int late = begun > stop.windowTo() ? begun - stop.windowTo() : Math.min(0, begun - stop.windowFrom());
        return late >= 0 ? Math.ceilDiv(late, MINUTE) : Math.floorDiv(late, MINUTE);
    }

    private static @Nullable Integer second(@Nullable Instant at) {
        return at == null
                ? null
                : LocalDateTime.ofInstant(at, BusinessDates.ZONE).toLocalTime().toSecondOfDay();
    }
}
