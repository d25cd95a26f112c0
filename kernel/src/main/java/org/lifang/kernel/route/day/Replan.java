package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Window;

/**
 * Mends a plan while the day runs: what is done stays, what was promised comes first, and every change of crew or time
 * has its price, so that as little changes as can be.
 */
public final class Replan {

    /** Ten minutes sooner or later are not a change. */
    private static final int SAME_TIME = 600;

    private static final int ANOTHER_CREW = 1_800;
    private static final int ANOTHER_TIME = 900;

    private final Day day;
    private final DayPlan plan;
    private final int time;
    private final Map<String, CrewNow> crews = new TreeMap<>();
    private final Set<String> sick = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<String, DayVisit> visits = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private DayTravel travel;

    private Replan(Day day, DayPlan plan, int time) {
        this.day = day;
        this.time = time;
        this.plan = plan;
        this.travel = day.travel();
        for (DayVisit visit : day.visits()) {
            order.add(visit.id());
            visits.put(visit.id(), visit);
        }
    }

    /**
     * The rest of the day.
     *
     * @param day what is left to plan: crews where they are, visits not yet made
     * @param plan its plan
     * @param difference against the plan before, for the visits that can still be made
     */
    public record Rest(Day day, DayPlan plan, Difference difference) {}

    /** How far every crew would have come by a time if all went as planned; a visit begun counts as done. */
    public static List<CrewNow> asPlanned(Day day, DayPlan plan, int time) {
        List<CrewNow> all = new ArrayList<>();
        for (DayCrew crew : day.crews()) {
            all.add(plan.route(crew.id())
                    .map(route -> asPlanned(day, crew, route, time))
                    .orElse(new CrewNow(
                            crew.id(), crew.start(), Math.max(time, crew.shift().from()), false, List.of())));
        }
        return all;
    }

    private static CrewNow asPlanned(Day day, DayCrew crew, DayRoute route, int time) {
        Meal meal = route.meal();
        List<DayStop> done = new ArrayList<>();
        int place = crew.start();
        int free = Math.max(time, crew.shift().from());
        int leave = route.leave();
        for (DayStop stop : route.stops()) {
            if (leave > time) {
                break;
            }
            done.add(stop);
            place = place(day, stop.visit());
            boolean there = meal != null && meal.after() == done.size() && eatsBeforeLeaving(route, done.size());
            leave = there && meal != null ? meal.end() : stop.end();
            free = stop.end();
        }
        boolean gone = meal != null && meal.after() < done.size();
        boolean eaten = gone || (meal != null && meal.begin() <= time && meal.after() <= done.size());
        if (done.size() == route.stops().size() && time > leave) {
            free = 2 * time - leave;
        }
        int from = eaten && !gone && meal != null ? Math.max(free, meal.end()) : free;
        return new CrewNow(crew.id(), place, from, eaten, done);
    }

    private static boolean eatsBeforeLeaving(DayRoute route, int stops) {
        Meal meal = route.meal();
        return meal != null
                && (stops == route.stops().size()
                        || meal.begin() < route.stops().get(stops).arrive());
    }

    private static int place(Day day, String visit) {
        return day.visits().stream()
                .filter(one -> one.id().equals(visit))
                .findFirst()
                .orElseThrow()
                .place();
    }

    /**
     * Plans the rest of the day anew.
     *
     * @param time what time it is
     * @param now how far the crews have come; a crew that is not named is not there any more
     * @param happenings what has happened since the plan was made
     */
    public static Rest plan(
            Day day,
            DayPlan plan,
            int time,
            List<CrewNow> now,
            List<Happening> happenings,
            long seed,
            int threads,
            Budget budget) {
        Replan replan = new Replan(day, plan, time);
        now.forEach(crew -> replan.crews.put(crew.crew(), crew));
        happenings.forEach(replan::take);
        Day rest = replan.rest();
        DaySearch search = new DaySearch(new DayModel(rest, replan.anchor(rest)), seed, threads);
        search.begin(plan);
        DayPlan found = search.run(budget, better -> {});
        return new Rest(rest, found, Difference.between(plan, found, SAME_TIME, replan.settled));
    }

    private void take(Happening happening) {
        switch (happening) {
            case Happening.Refused refused -> {
                settled.add(refused.visit());
                turnedAway(refused.visit(), -1);
            }
            case Happening.NoShow missed -> {
                settled.add(missed.visit());
                turnedAway(missed.visit(), missed.free());
            }
            case Happening.Overrun over -> crews.computeIfPresent(over.crew(), (id, now) -> heldUp(now, over.until()));
            case Happening.Sick gone -> sick.add(gone.person());
            case Happening.RoadClosed closed -> travel = closed.travel();
            case Happening.NewVisit added -> {
                String id = added.visit().id();
                if (visits.put(id, added.visit()) == null) {
                    order.add(id);
                }
            }
        }
    }

    /** A crew that is at a visit or on its way there is free where it is, at a time or on arrival. */
    private void turnedAway(String visit, int free) {
        for (CrewNow now : List.copyOf(crews.values())) {
            boolean there =
                    !now.done().isEmpty() && now.done().getLast().visit().equals(visit);
            if (there) {
                DayStop stop = now.done().getLast();
                List<DayStop> done = now.done().subList(0, now.done().size() - 1);
                int from = free >= 0 ? free : Math.max(time, stop.arrive());
                crews.put(now.crew(), new CrewNow(now.crew(), now.place(), from, now.eaten(), done));
            }
        }
    }

    /** A crew that is held up has not gone on: what it was on its way to is to be planned again. */
    private CrewNow heldUp(CrewNow now, int until) {
        List<DayStop> begun = begun(now);
        int place = now.place();
        if (begun.size() < now.done().size()) {
            place = begun.isEmpty()
                    ? start(now.crew())
                    : place(day, begun.getLast().visit());
        }
        return new CrewNow(now.crew(), place, Math.max(until, time), now.eaten(), begun);
    }

    private int start(String crew) {
        return day.crews().stream()
                .filter(one -> one.id().equals(crew))
                .findFirst()
                .orElseThrow()
                .start();
    }

    private List<DayStop> begun(CrewNow now) {
        return now.done().stream().filter(stop -> stop.begin() <= time).toList();
    }

    private boolean goesOn(DayCrew crew) {
        return crews.containsKey(crew.id()) && crew.people().stream().noneMatch(sick::contains);
    }

    private Day rest() {
        List<Taken> taken = new ArrayList<>(day.taken());
        for (DayCrew crew : day.crews()) {
            CrewNow now = crews.get(crew.id());
            List<DayStop> done = now == null ? List.of() : goesOn(crew) ? now.done() : begun(now);
            for (DayStop stop : done) {
                settled.add(stop.visit());
                DayVisit visit = visits.get(stop.visit());
                if (visit != null && visit.address() != null) {
                    taken.add(new Taken(visit.address(), stop.begin(), stop.end()));
                }
            }
        }
        List<DayVisit> left = order.stream()
                .filter(id -> !settled.contains(id))
                .map(visits::get)
                .toList();
        taken.sort(Comparator.comparing(Taken::address).thenComparingInt(Taken::begin));
        return new Day(remaining(), left, travel, day.rules(), taken);
    }

    private List<DayCrew> remaining() {
        List<DayCrew> remaining = new ArrayList<>();
        for (DayCrew crew : day.crews()) {
            CrewNow now = crews.get(crew.id());
            if (now != null && goesOn(crew) && now.free() <= crew.shift().to()) {
                Window shift = new Window(
                        Math.max(now.free(), crew.shift().from()), crew.shift().to());
                DayCrew here = crew.startingAt(now.place()).on(shift);
                remaining.add(now.eaten() ? here.lunching(null) : here);
            }
        }
        return remaining;
    }

    /** Each visit's crew and begin in the plan so far; a crew that is gone is no reason to stay with it. */
    private Anchor anchor(Day rest) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int crew = 0; crew < rest.crews().size(); crew++) {
            numbers.put(rest.crews().get(crew).id(), crew);
        }
        Map<String, Integer> places = new HashMap<>();
        for (int visit = 0; visit < rest.visits().size(); visit++) {
            places.put(rest.visits().get(visit).id(), visit);
        }
        int[] crew = new int[rest.visits().size()];
        int[] begin = new int[rest.visits().size()];
        Arrays.fill(crew, -1);
        for (DayRoute route : plan.routes()) {
            for (DayStop stop : route.stops()) {
                Integer visit = places.get(stop.visit());
                if (visit != null) {
                    crew[visit] =
                            numbers.getOrDefault(route.crew(), rest.crews().size());
                    begin[visit] = stop.begin();
                }
            }
        }
        return new Anchor(crew, begin, ANOTHER_CREW, ANOTHER_TIME, SAME_TIME);
    }
}
