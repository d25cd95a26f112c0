package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Chance;
import org.lifang.kernel.route.Window;

/** How well a plan stands up to days that do not go as expected, and plans that leave room for them. */
public final class Robust {

    private static final int ROUNDS = 4;
    private static final int THOUSAND = 1_000;
    private static final int LEAST_SLACK = 300;

    private Robust() {}

    /** A plan, how likely each of its appointments is to be met, and how many are below the level asked for. */
    public record Level(DayPlan plan, List<StopChance> chances, int below) {

        private static final Comparator<Level> ORDER = Comparator.comparingInt(
                        (Level level) -> level.plan().score().brokenPromises())
                .thenComparingInt(level -> level.plan().score().missedMusts())
                .thenComparingInt(Level::below)
                .thenComparing(level -> level.plan().score());
    }

    /** Runs a plan on so many days that follow from a seed; the stops in the order of the plan. */
    public static List<StopChance> simulate(Day day, DayPlan plan, long seed, int days) {
        Map<String, DayVisit> visits = day.visits().stream().collect(Collectors.toMap(DayVisit::id, visit -> visit));
        List<StopChance> chances = new ArrayList<>();
        for (DayRoute route : plan.routes()) {
            DayCrew crew = find(day.crews(), one -> one.id().equals(route.crew()));
            List<DayVisit> made = route.stops().stream()
                    .map(stop -> Objects.requireNonNull(visits.get(stop.visit())))
                    .toList();
            int[][] begins = new int[made.size()][days];
            Chance chance = new Chance(seed ^ crew.id().hashCode());
            for (int run = 0; run < days; run++) {
                run(day, crew, route, made, chance, begins, run);
            }
            for (int i = 0; i < made.size(); i++) {
                chances.add(chance(made.get(i), route, i, begins[i]));
            }
        }
        return chances;
    }

    private static void run(
            Day day, DayCrew crew, DayRoute route, List<DayVisit> made, Chance chance, int[][] begins, int run) {
        Meal meal = route.meal();
        int at = crew.start();
        int free = route.leave();
        for (int i = 0; i < made.size(); i++) {
            DayVisit visit = made.get(i);
            int expected = day.travel().arrive(crew.mode(), at, visit.place(), free) - free;
            int way = Math.max(
                    expected / 2,
                    expected + spread(chance, (long) expected * day.rules().travelSpread() / THOUSAND));
            DayStop stop = route.stops().get(i);
            int ready = free + way;
            if (meal != null && meal.after() == i && meal.begin() >= stop.arrive()) {
                ready = Math.max(ready, lunchFrom(crew)) + meal.end() - meal.begin();
            }
            int begin = Math.max(ready, opening(visit, stop, ready));
            begins[i][run] = begin;
            free = begin + Math.max(visit.service() / 4, visit.service() + spread(chance, visit.spread()));
            at = visit.place();
            boolean before = i + 1 == made.size()
                    || (meal != null && meal.begin() < route.stops().get(i + 1).arrive());
            if (meal != null && meal.after() == i + 1 && before) {
                free = Math.max(free, lunchFrom(crew)) + meal.end() - meal.begin();
            }
        }
    }

    private static int lunchFrom(DayCrew crew) {
        Lunch lunch = crew.lunch();
        return lunch == null ? 0 : lunch.begin().from();
    }

    /** When a visit that is reached at a time may begin: in its window, and after another one's gap. */
    private static int opening(DayVisit visit, DayStop planned, int arrival) {
        boolean waitsForAnother = planned.begin() > planned.arrive()
                && visit.begins().stream().noneMatch(window -> window.from() == planned.begin());
        if (waitsForAnother) {
            return planned.begin();
        }
        return visit.begins().stream()
                .filter(window -> window.to() >= arrival)
                .mapToInt(Window::from)
                .findFirst()
                .orElse(arrival);
    }

    /** A number of mean 0 with a standard deviation, close to the bell (twelve draws added up). */
    private static int spread(Chance chance, long deviation) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += chance.unit();
        }
        return (int) (sum * deviation);
    }

    private static StopChance chance(DayVisit visit, DayRoute route, int number, int[] begins) {
        int last = route.stops().get(number).begin();
        for (Window window : visit.begins()) {
            last = window.from() <= last && last <= window.to() ? window.to() : last;
        }
        Arrays.sort(begins);
        int met = 0;
        while (met < begins.length && begins[met] <= last) {
            met++;
        }
        return new StopChance(
                visit.id(),
                route.crew(),
                visit.promised() != null,
                met * THOUSAND / begins.length,
                begins[begins.length / 2],
                begins[begins.length * 19 / 20]);
    }

    /**
     * A plan whose appointments are met with a chance of at least so many in a thousand, as far as it can be: what is
     * met too seldom is planned for earlier in its window, a few times over, and the best of the plans is kept.
     */
    public static Level plan(Day day, int perMille, long seed, int threads, Budget budget, int days) {
        Day asked = day;
        long[] steps = new long[1];
        Level best = null;
        DayPlan last = null;
        for (int round = 0; round < ROUNDS; round++) {
            int turn = round;
            long before = steps[0];
            DaySearch search = new DaySearch(new DayModel(asked), seed + round, threads);
            if (last != null) {
                search.begin(last);
            }
            last = search.run(done -> part(budget.spent(before + done), turn), better -> {});
            steps[0] = before + search.steps();
            Level level = level(day, back(day, last), perMille, seed, days);
            best = best == null || Level.ORDER.compare(level, best) < 0 ? level : best;
            if (level.below() == 0) {
                break;
            }
            asked = earlier(asked, day, level.chances(), perMille);
        }
        return Objects.requireNonNull(best);
    }

    /** The plan of a day with earlier times as one of the day itself: the same routes, left as early. */
    private static DayPlan back(Day day, DayPlan asked) {
        DayState state = new DayState(new DayModel(day));
        Timetable.load(state, asked);
        DayPlan plan = Timetable.plan(state);
        List<DayRoute> routes = new ArrayList<>();
        for (DayRoute route : plan.routes()) {
            int leave = asked.route(route.crew()).map(DayRoute::leave).orElse(route.leave());
            routes.add(leave < route.leave() ? leaving(day, route, leave) : route);
        }
        return new DayPlan(routes, plan.leftOut(), plan.score());
    }

    private static DayRoute leaving(Day day, DayRoute route, int leave) {
        DayCrew crew = find(day.crews(), one -> one.id().equals(route.crew()));
        DayStop first = route.stops().getFirst();
        DayVisit visit = find(day.visits(), one -> one.id().equals(first.visit()));
        int arrive = day.travel().arrive(crew.mode(), crew.start(), visit.place(), leave);
        List<DayStop> stops = new ArrayList<>(route.stops());
        stops.set(0, new DayStop(first.visit(), arrive, first.begin(), first.end()));
        return new DayRoute(route.crew(), leave, stops, route.meal(), route.back());
    }

    private static <T> T find(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static double part(double spent, int turn) {
        return Math.min(1, Math.max(0, spent * ROUNDS - turn));
    }

    private static Level level(Day day, DayPlan plan, int perMille, long seed, int days) {
        List<StopChance> chances = simulate(day, plan, seed, days);
        int below = (int) chances.stream()
                .filter(chance -> chance.promised() && chance.perMille() < perMille)
                .count();
        return new Level(plan, chances, below);
    }

    /** The day with those met too seldom to be reached earlier, if need be before their windows open. */
    private static Day earlier(Day asked, Day day, List<StopChance> chances, int perMille) {
        Map<String, StopChance> seldom = new HashMap<>();
        for (StopChance chance : chances) {
            if (chance.promised() && chance.perMille() < perMille) {
                seldom.put(chance.visit(), chance);
            }
        }
        List<DayVisit> visits = new ArrayList<>();
        for (int i = 0; i < asked.visits().size(); i++) {
            DayVisit visit = asked.visits().get(i);
            StopChance chance = seldom.get(visit.id());
            Window agreed = day.visits().get(i).promised();
            Window window = visit.promised();
            if (chance == null || window == null || agreed == null) {
                visits.add(visit);
            } else {
                int late = Math.max(LEAST_SLACK, chance.nearlyAlways() - agreed.to());
                int to = Math.max(0, window.to() - late);
                visits.add(reachedBy(day.visits().get(i), agreed, to));
            }
        }
        return asked.withVisits(visits);
    }

    /** A visit whose crew is there by a time: what it then waits for the window counts as service. */
    private static DayVisit reachedBy(DayVisit visit, Window agreed, int to) {
        int waits = Math.max(0, agreed.from() - to);
        return new DayVisit(
                visit.id(),
                visit.address(),
                visit.place(),
                visit.windows(),
                Math.min(DayVisit.DAY, visit.service() + waits),
                visit.spread(),
                visit.must(),
                visit.value(),
                visit.wishes(),
                new Window(Math.min(agreed.from(), to), to));
    }
}
