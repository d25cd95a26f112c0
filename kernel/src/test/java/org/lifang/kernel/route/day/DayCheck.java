package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;

/** Checks a plan by the rules as they are written down, slowly and with nothing of the planner's but its records. */
final class DayCheck {

    private static final int MIDNIGHT = 86_400;

    private final Day day;
    private final DayPlan plan;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, DayVisit> visits = new HashMap<>();
    private final Map<String, List<int[]>> atAddress = new TreeMap<>();
    private long travel;
    private long unfair;
    private long overtime;

    private DayCheck(Day day, DayPlan plan) {
        this.day = day;
        this.plan = plan;
        day.visits().forEach(visit -> visits.put(visit.id(), visit));
    }

    /** What is wrong with a plan, in words; nothing when nothing is. */
    static List<String> faults(Day day, DayPlan plan) {
        DayCheck check = new DayCheck(day, plan);
        check.everyVisitOnce();
        long people = day.visits().stream().mapToLong(DayVisit::service).sum();
        long shifts = day.crews().stream()
                .mapToLong(crew -> crew.shift().to() - crew.shift().from())
                .sum();
        for (DayRoute route : plan.routes()) {
            DayCrew crew = day.crews().stream()
                    .filter(one -> one.id().equals(route.crew()))
                    .findFirst()
                    .orElseThrow();
            long share = people * (crew.shift().to() - crew.shift().from()) / Math.max(1, shifts);
            check.route(crew, route, share + day.rules().tolerance());
        }
        check.apart();
        check.score();
        return check.faults;
    }

    private DayVisit of(String id) {
        return Objects.requireNonNull(visits.get(id));
    }

    private void everyVisitOnce() {
        List<String> told = new ArrayList<>(plan.leftOut());
        for (DayRoute route : plan.routes()) {
            route.stops().forEach(stop -> told.add(stop.visit()));
            expect(!route.stops().isEmpty(), route.crew() + " has no stops");
        }
        expect(new HashSet<>(told).size() == told.size(), "a visit is told twice: " + told);
        expect(new HashSet<>(told).equals(visits.keySet()), "visits are missing or unknown: " + told);
        List<String> crews = plan.routes().stream().map(DayRoute::crew).toList();
        expect(new HashSet<>(crews).size() == crews.size(), "a crew has two routes: " + crews);
    }

    private void route(DayCrew crew, DayRoute route, long share) {
        expect(route.leave() >= crew.shift().from(), crew.id() + " leaves before its shift");
        int at = crew.start();
        int free = route.leave();
        long people = 0;
        Meal meal = route.meal();
        if (meal != null && meal.after() == 0 && meal.begin() < route.leave()) {
            eat(crew, meal, at, crew.shift().from());
            expect(route.leave() >= meal.end(), crew.id() + " leaves while it eats");
        }
        for (int i = 0; i < route.stops().size(); i++) {
            DayStop stop = route.stops().get(i);
            DayVisit visit = of(stop.visit());
            boolean onArrival = meal != null && meal.after() == i && meal.begin() >= stop.arrive();
            if (meal != null && i > 0 && meal.after() == i && !onArrival) {
                eat(crew, meal, at, free);
                free = meal.end();
            }
            expect(stop.arrive() == arrive(crew.mode(), at, visit.place(), free), stop + " is not reached then");
            if (meal != null && onArrival) {
                eat(crew, meal, visit.place(), stop.arrive());
                expect(stop.begin() >= meal.end(), stop + " begins while the crew eats");
            }
            visit(crew, visit, stop);
            people += visit.service();
            at = visit.place();
            free = stop.end();
        }
        finish(crew, route, at, free);
        unfair += Math.max(0, people - share);
    }

    /** After the last visit lunch may be had there or at the end. */
    private void finish(DayCrew crew, DayRoute route, int at, int free) {
        Meal meal = route.meal();
        int leave = free;
        if (meal != null && meal.after() == route.stops().size()) {
            boolean there = meal.begin() < route.back();
            int back = arrive(crew.mode(), at, crew.end(), free);
            eat(crew, meal, there ? at : crew.end(), there ? free : back);
            leave = there ? meal.end() : free;
        }
        int back = arrive(crew.mode(), at, crew.end(), leave);
        expect(route.back() == back, crew.id() + " is back at " + back + ", not " + route.back());
        expect(back <= crew.shift().to() + crew.overtime(), crew.id() + " is back too late");
        expect((crew.lunch() == null) == (meal == null), crew.id() + " has lunch or has none");
        way(crew.mode(), at, crew.end());
        overtime += Math.max(0, back - crew.shift().to());
        int from = crew.start();
        for (DayStop stop : route.stops()) {
            way(crew.mode(), from, of(stop.visit()).place());
            from = of(stop.visit()).place();
        }
    }

    private void way(int mode, int from, int to) {
        travel += day.travel().table().cost(mode, from, to);
    }

    private void eat(DayCrew crew, Meal meal, int at, int free) {
        Lunch lunch = crew.lunch();
        expect(lunch != null, crew.id() + " has no lunch to have");
        if (lunch != null) {
            boolean inTime = meal.begin() >= lunch.begin().from()
                    && meal.begin() <= lunch.begin().to();
            expect(inTime && meal.end() - meal.begin() == lunch.seconds(), crew.id() + " eats at the wrong time");
        }
        expect(meal.begin() >= free, crew.id() + " eats before it is free");
        expect(meal.place() == at, crew.id() + " eats elsewhere");
    }

    private void visit(DayCrew crew, DayVisit visit, DayStop stop) {
        expect(stop.begin() >= stop.arrive(), stop + " begins before arrival");
        expect(stop.end() == stop.begin() + visit.service(), stop + " ends at the wrong time");
        List<Window> windows = visit.promised() == null ? visit.windows() : List.of(visit.promised());
        boolean open = windows.stream().anyMatch(one -> one.from() <= stop.begin() && stop.begin() <= one.to());
        expect(open, stop + " is outside of " + windows);
        Window daylight = day.rules().daylight();
        if (visit.wishes().daylight() && daylight != null) {
            int midnight = stop.begin() / MIDNIGHT * MIDNIGHT;
            boolean light = stop.begin() >= midnight + daylight.from() && stop.end() <= midnight + daylight.to();
            expect(light, stop + " is in the dark");
        }
        wishes(crew, visit.wishes(), stop);
        if (visit.address() != null) {
            atAddress.computeIfAbsent(visit.address(), one -> new ArrayList<>()).add(new int[] {stop.begin(), stop.end()
            });
        }
    }

    private void wishes(DayCrew crew, Wishes wishes, DayStop stop) {
        expect(wishes.crew() == null || wishes.crew().equals(crew.id()), stop + " is pinned elsewhere");
        boolean near = wishes.territory() == null
                || crew.territory() == null
                || wishes.territory().equals(crew.territory());
        expect(near, stop + " is outside of the territory");
        expect(wishes.language() == null || crew.languages().contains(wishes.language()), stop + ": language");
        expect(!wishes.woman() || crew.woman(), stop + ": no woman comes");
        expect(crew.skills().containsAll(wishes.skills()), stop + ": a skill is missing");
        for (String person : crew.people()) {
            expect(!wishes.notPeople().contains(person), stop + ": " + person + " must not come");
        }
        for (Set<String> pair : wishes.notCrews()) {
            expect(!new HashSet<>(crew.people()).containsAll(pair), stop + ": not these together");
        }
    }

    private void apart() {
        for (Map.Entry<String, List<int[]>> entry : atAddress.entrySet()) {
            List<int[]> times = entry.getValue();
            for (int i = 0; i < times.size(); i++) {
                for (int j = i + 1; j < times.size(); j++) {
                    apart(entry.getKey(), times.get(i), times.get(j)[0], times.get(j)[1]);
                }
                for (Taken taken : day.taken()) {
                    if (taken.address().equals(entry.getKey())) {
                        apart(entry.getKey(), times.get(i), taken.begin(), taken.end());
                    }
                }
            }
        }
    }

    private void apart(String address, int[] one, int begin, int end) {
        boolean far = one[0] - end >= day.rules().gap()
                || begin - one[1] >= day.rules().gap();
        expect(far, "two visits too close at " + address);
    }

    private void score() {
        int broken = 0;
        int musts = 0;
        long lost = 0;
        for (String id : plan.leftOut()) {
            DayVisit visit = of(id);
            broken += visit.promised() != null ? 1 : 0;
            musts += visit.promised() == null && visit.must() ? 1 : 0;
            lost += visit.promised() == null && !visit.must() ? visit.value() : 0;
        }
        DayRules rules = day.rules();
        long changes = plan.score().changes();
        long cost = unfair * rules.unfairPrice() + travel + overtime * rules.overtimePrice() + changes;
        DayScore told = new DayScore(broken, musts, lost, unfair, travel, overtime, changes, cost);
        expect(told.equals(plan.score()), "the score is " + told + ", not " + plan.score());
    }

    /** Goes on second by second at the speed of the hour. */
    private int arrive(int mode, int from, int to, int leave) {
        Travel table = day.travel().table();
        Speeds speeds = day.travel().speeds().get(mode);
        long left = 1_000L * table.time(mode, from, to);
        int time = leave;
        while (left > 0) {
            left -= speed(speeds, time % MIDNIGHT);
            time++;
        }
        return time;
    }

    private static int speed(Speeds speeds, int second) {
        for (int i = 0; i < speeds.bands().size(); i++) {
            if (speeds.bands().get(i).from() <= second
                    && second < speeds.bands().get(i).to()) {
                return speeds.perMille().get(i);
            }
        }
        return 1_000;
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
