package org.lifang.server.routing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.server.routing.map.Ways;
import org.springframework.stereotype.Component;

/** A day as it stands: crews and visits of its plan, ready to be planned on. */
@Component
class Standing {

    private final DayPlanStore plans;
    private final KeptStore kept;
    private final Candidates candidates;
    private final Crews crews;
    private final Ways ways;

    Standing(DayPlanStore plans, KeptStore kept, Candidates candidates, Crews crews, Ways ways) {
        this.plans = plans;
        this.kept = kept;
        this.candidates = candidates;
        this.crews = crews;
        this.ways = ways;
    }

    Ways ways() {
        return ways;
    }

    /** The plan in force, or the newest while there is none. */
    Now of(LocalDate day) {
        return of(day, plans.standing(day));
    }

    /** What a version has in it, and whatever was promised since. */
    Now of(LocalDate day, @Nullable Plan plan) {
        return of(day, plan, candidates.promised(day), crews.calendar(day, day));
    }

    /** A range of days; what they have in common is read once, now. */
    Days days(LocalDate from, LocalDate to) {
        return new Days(plans.standing(from, to), candidates.promised(from, to), crews.calendar(from, to));
    }

    /** Days as they stood when they were read. */
    final class Days {

        private final Map<LocalDate, UUID> standing;
        private final Map<LocalDate, List<Visit>> promised;
        private final Crews.Calendar calendar;

        private Days(Map<LocalDate, UUID> standing, Map<LocalDate, List<Visit>> promised, Crews.Calendar calendar) {
            this.standing = standing;
            this.promised = promised;
            this.calendar = calendar;
        }

        Now of(LocalDate day) {
            UUID plan = standing.get(day);
            return Standing.this.of(
                    day, plan == null ? null : plans.find(plan), promised.getOrDefault(day, List.of()), calendar);
        }
    }

    private Now of(LocalDate day, @Nullable Plan plan, List<Visit> kept, Crews.Calendar calendar) {
        List<Visit> visits = new ArrayList<>(kept);
        Set<Long> promised = new HashSet<>();
        visits.forEach(visit -> promised.add(visit.borrower()));
        Map<String, String> pins = new HashMap<>();
        if (plan != null) {
            Map<UUID, Plan.Stop> stops = new HashMap<>();
            plan.stops().forEach(stop -> stops.put(stop.visit(), stop));
            boolean proposals = plan.stops().anyMatch(stop -> stop.appointment() == null);
            for (Visit visit : proposals ? candidates.proposed(day) : List.<Visit>of()) {
                if (stops.containsKey(visit.id()) && !promised.contains(visit.borrower())) {
                    visits.add(visit);
                }
            }
            for (Plan.Route route : plan.routes()) {
                route.stops().stream()
                        .filter(Plan.Stop::pinned)
                        .forEach(stop -> pins.put(stop.visit().toString(), Crew.key(route.people())));
            }
        }
        List<Crew> there = plan == null || plan.routes().isEmpty()
                ? crews.form(calendar, day, visits).crews()
                : crews.again(
                        calendar,
                        day,
                        plan.routes().stream().map(Plan.Route::people).toList());
        return new Now(day, plan, there, visits, pins);
    }

    /** A version with those it left out for want of room, so that it can be asked what would let them in. */
    Now whole(Plan plan) {
        Now now = of(plan.day(), plan);
        Set<UUID> out = new HashSet<>();
        plan.leftOut().stream().filter(each -> each.code().equals("NO_TIME")).forEach(each -> out.add(each.visit()));
        List<Visit> visits = new ArrayList<>(now.visits());
        Set<UUID> known = new HashSet<>();
        visits.forEach(visit -> known.add(visit.id()));
        if (!out.isEmpty()) {
            candidates.proposed(plan.day()).stream()
                    .filter(visit -> out.contains(visit.id()) && !known.contains(visit.id()))
                    .forEach(visits::add);
        }
        return new Now(now.day(), plan, now.crews(), visits, now.pins());
    }

    /** For whom somebody works on a day. */
    String side(LocalDate day, UUID person) {
        return crews.side(day, person);
    }

    /** What planners decided about the day by hand. */
    Map<Long, KeptStore.Tweak> tweaks(LocalDate day) {
        return kept.tweaks(day);
    }

    /** Hours of the day in which a crew is at work, the earliest begin to the latest end. */
    static @Nullable Window hours(List<Crew> crews) {
        return crews.isEmpty()
                ? null
                : new Window(
                        crews.stream()
                                .mapToInt(crew -> crew.shift().from())
                                .min()
                                .orElseThrow(),
                        crews.stream().mapToInt(crew -> crew.shift().to()).max().orElseThrow());
    }
}
