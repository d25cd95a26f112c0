package org.lifang.server.routing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.routing.map.Districts;
import org.lifang.server.routing.map.Locations;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.map.Ways;
import org.lifang.server.routing.roster.Available;
import org.lifang.server.routing.roster.Roster;
import org.springframework.stereotype.Component;

/** Puts a day together for people to look at. */
@Component
class Boards {

    private static final int VERSIONS = 30;
    /** About a hundred metres: enough for a picture of the day, and no door. */
    private static final int ROUGH = 1_000;

    private final DayPlanStore plans;
    private final CandidateStore people;
    private final Candidates candidates;
    private final Roster roster;
    private final Locations locations;
    private final Districts districts;
    private final Solving solving;
    private final Sentences sentences;
    private final Ways ways;
    private final Messages messages;

    Boards(
            DayPlanStore plans,
            CandidateStore people,
            Candidates candidates,
            Roster roster,
            Locations locations,
            Districts districts,
            Solving solving,
            Sentences sentences,
            Ways ways,
            Messages messages) {
        this.plans = plans;
        this.people = people;
        this.candidates = candidates;
        this.roster = roster;
        this.locations = locations;
        this.districts = districts;
        this.solving = solving;
        this.sentences = sentences;
        this.ways = ways;
        this.messages = messages;
    }

    /** What is known of people and places of a plan. */
    private record Known(
            Map<UUID, String> colleagues,
            Map<UUID, Available> there,
            Map<Long, String> names,
            Map<Long, Locations.Located> places,
            Map<UUID, Point> elsewhere) {

        /** Where a visit is, as roughly as anybody may know. */
        @Nullable
        Point at(Plan.Stop stop) {
            Locations.Located home = stop.point() == null ? null : places.get(stop.point());
            return home == null ? elsewhere.get(stop.visit()) : home.at();
        }

        String crew(List<UUID> people) {
            return people.stream().map(id -> colleagues.getOrDefault(id, "—")).collect(Collectors.joining(" · "));
        }
    }

    Board of(LocalDate day, @Nullable UUID wanted, Locale locale) {
        Plan plan = wanted == null ? plans.newest(day) : plans.find(wanted);
        if (wanted != null && (plan == null || !plan.day().equals(day))) {
            throw new Refused(PlanOutcome.Denied.because(PlanOutcome.No.PLAN_UNKNOWN));
        }
        List<Roster.Standing> standings = roster.on(day);
        Known known = known(plan, standings);
        List<Board.Version> versions = plans.heads(day, VERSIONS).stream()
                .map(head -> version(head, known))
                .toList();
        Board.Version version = plan == null
                ? null
                : versions.stream()
                        .filter(each -> each.id().equals(plan.id()))
                        .findFirst()
                        .orElse(null);
        return new Board(
                day,
                ways.source() == Ways.Source.ESTIMATE,
                version,
                versions,
                plan == null ? null : plan.score(),
                crews(plan, known),
                leftOut(plan, known, locale),
                alone(plan, standings, locale),
                centres(),
                changes(plan, known),
                progress(day, locale));
    }

    private static List<Board.Crew> crews(@Nullable Plan plan, Known known) {
        return plan == null
                ? List.of()
                : plan.routes().stream().map(route -> crew(route, known)).toList();
    }

    private List<Board.Left> leftOut(@Nullable Plan plan, Known known, Locale locale) {
        return plan == null
                ? List.of()
                : plan.leftOut().stream().map(left -> left(left, known, locale)).toList();
    }

    private List<Board.Centre> centres() {
        return districts.table().all().stream()
                .map(each -> new Board.Centre(
                        each.name(), each.middle().latitudeE6(), each.middle().longitudeE6()))
                .toList();
    }

    private Known known(@Nullable Plan plan, List<Roster.Standing> standings) {
        Map<UUID, String> colleagues = new HashMap<>();
        Map<UUID, Available> there = new HashMap<>();
        for (Roster.Standing each : standings) {
            colleagues.put(each.userId(), each.name());
            if (each.who() != null) {
                there.put(each.userId(), each.who());
            }
        }
        if (plan == null) {
            return new Known(colleagues, there, Map.of(), Map.of(), Map.of());
        }
        Set<Long> borrowers = new HashSet<>();
        Set<Long> points = new HashSet<>();
        plan.stops().forEach(stop -> note(stop.borrower(), stop.point(), borrowers, points));
        plan.leftOut().forEach(left -> note(left.borrower(), left.point(), borrowers, points));
        Plan based = plan.basedOn() == null ? null : plans.find(plan.basedOn());
        if (based != null) {
            based.stops().forEach(stop -> note(stop.borrower(), null, borrowers, points));
        }
        return new Known(
                colleagues,
                there,
                people.maskedNames(borrowers),
                locations.of(points),
                candidates.elsewhere(plan.day()));
    }

    private static void note(long borrower, @Nullable Long point, Collection<Long> borrowers, Collection<Long> points) {
        borrowers.add(borrower);
        if (point != null) {
            points.add(point);
        }
    }

    private static Board.Version version(DayPlanStore.Head head, Known known) {
        return new Board.Version(
                head.id(),
                head.version(),
                head.state().name(),
                head.cause().name(),
                head.madeAt(),
                known.colleagues().get(head.madeBy()));
    }

    private static Board.Crew crew(Plan.Route route, Known known) {
        Available lead = known.there().get(route.people().getFirst());
        List<Available> there = route.people().stream()
                .flatMap(id -> Stream.ofNullable(known.there().get(id)))
                .toList();
        int from =
                there.stream().mapToInt(each -> each.shift().fromSecond()).max().orElse(route.starts());
        int to = there.stream().mapToInt(each -> each.shift().toSecond()).min().orElse(route.ends());
        // Where somebody's day begins at home is shown to nobody.
        boolean office = lead != null && lead.member().home() == null;
        return new Board.Crew(
                route.crew(),
                route.people().stream()
                        .map(id -> new Board.Person(id, known.colleagues().getOrDefault(id, "—")))
                        .toList(),
                route.mode().name(),
                route.starts(),
                route.ends(),
                from,
                to,
                route.lunchFrom(),
                route.lunchTo(),
                route.travelSeconds(),
                office && lead != null ? lead.start().latitudeE6() : null,
                office && lead != null ? lead.start().longitudeE6() : null,
                route.stops().stream().map(stop -> stop(stop, known)).toList());
    }

    private static Board.Stop stop(Plan.Stop stop, Known known) {
        Locations.Located home = stop.point() == null ? null : known.places().get(stop.point());
        Point at = known.at(stop);
        return new Board.Stop(
                stop.visit(),
                String.valueOf(stop.borrower()),
                known.names().getOrDefault(stop.borrower(), "—"),
                stop.appointment(),
                stop.place(),
                home == null ? null : home.district(),
                stop.arrives(),
                stop.begins(),
                stop.ends(),
                stop.windowFrom(),
                stop.windowTo(),
                stop.promised(),
                stop.pinned(),
                stop.value(),
                stop.chance(),
                stop.permit() != null,
                home != null && home.coarse(),
                at == null ? null : rough(at.latitudeE6()),
                at == null ? null : rough(at.longitudeE6()));
    }

    private static int rough(int degreesE6) {
        return Math.round((float) degreesE6 / ROUGH) * ROUGH;
    }

    private Board.Left left(Plan.LeftOut left, Known known, Locale locale) {
        Locations.Located at = left.point() == null ? null : known.places().get(left.point());
        return new Board.Left(
                left.visit(),
                String.valueOf(left.borrower()),
                known.names().getOrDefault(left.borrower(), "—"),
                left.appointment(),
                left.value(),
                left.code(),
                sentences.left(left, locale),
                left.rules(),
                at == null ? null : at.district(),
                at == null ? null : rough(at.at().latitudeE6()),
                at == null ? null : rough(at.at().longitudeE6()));
    }

    private List<Board.Alone> alone(@Nullable Plan plan, List<Roster.Standing> standings, Locale locale) {
        Set<UUID> going = new HashSet<>();
        if (plan != null) {
            plan.routes().forEach(route -> going.addAll(route.people()));
        }
        List<Board.Alone> alone = new ArrayList<>();
        for (Roster.Standing each : standings) {
            if (!going.contains(each.userId())) {
                String code = each.away() == null ? "NO_PARTNER" : each.away().name();
                alone.add(new Board.Alone(each.userId(), each.name(), messages.text("routing.away." + code, locale)));
            }
        }
        return alone;
    }

    private List<Board.Change> changes(@Nullable Plan plan, Known known) {
        Plan based = plan == null || plan.basedOn() == null ? null : plans.find(plan.basedOn());
        if (plan == null || based == null) {
            return List.of();
        }
        return Differences.between(based, plan).stream()
                .map(each -> new Board.Change(
                        each.visit(),
                        known.names().getOrDefault(each.borrower(), "—"),
                        each.kind(),
                        each.promised(),
                        each.fromCrew() == null ? null : known.crew(each.fromCrew()),
                        each.from(),
                        each.toCrew() == null ? null : known.crew(each.toCrew()),
                        each.to()))
                .toList();
    }

    Board.Progress progress(LocalDate day, Locale locale) {
        Solving.Progress now = solving.progress(day);
        if (now == null) {
            return new Board.Progress(false, 0, 0, 0, null, null);
        }
        String failed = now.failed();
        return new Board.Progress(
                now.running(),
                now.perMille(),
                now.visits(),
                now.value(),
                failed,
                failed == null ? null : messages.text(failed, List.of("", ""), locale));
    }

    Board.Reason why(UUID id, UUID visit, Locale locale) {
        Plan plan = plans.find(id);
        if (plan == null) {
            throw new Refused(PlanOutcome.Denied.because(PlanOutcome.No.PLAN_UNKNOWN));
        }
        Map<UUID, String> colleagues = new HashMap<>();
        roster.on(plan.day()).forEach(each -> colleagues.put(each.userId(), each.name()));
        Board.Reason reason = sentences.why(plan, visit, colleagues, locale);
        if (reason == null) {
            throw new Refused(PlanOutcome.Denied.because(PlanOutcome.No.VISIT_UNKNOWN));
        }
        return reason;
    }

    /** The route of somebody by the plan in force. */
    Board.Mine mine(LocalDate day, UUID person, Locale locale) {
        Plan plan = plans.standing(day);
        boolean estimate = ways.source() == Ways.Source.ESTIMATE;
        if (plan == null || plan.state() != Plan.State.PUBLISHED) {
            return new Board.Mine(day, null, estimate);
        }
        Known known = known(plan, roster.on(day));
        return new Board.Mine(
                day,
                plan.routes().stream()
                        .filter(route -> route.people().contains(person))
                        .findFirst()
                        .map(route -> crew(route, known))
                        .orElse(null),
                estimate);
    }
}
