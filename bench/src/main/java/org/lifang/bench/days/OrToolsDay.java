package org.lifang.bench.days;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.IntVar;
import com.google.ortools.constraintsolver.IntervalVar;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.Solver;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.DayRoute;
import org.lifang.kernel.route.day.DayScore;
import org.lifang.kernel.route.day.DayStop;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Lunch;
import org.lifang.kernel.route.day.Meal;
import org.lifang.kernel.route.day.Wishes;

/** The same day as a routing model of OR-Tools: every rule a constraint, the order of aims as weights. */
final class OrToolsDay {

    private static final int HORIZON = 86_400;
    private static final long POINT = 100_000;
    private static final long MUST = 100_000_000_000L;
    private static final long PROMISE = 10 * MUST;

    private final Day day;
    private final int visits;
    private final int crews;
    private final RoutingIndexManager manager;
    private final RoutingModel model;
    private final RoutingDimension time;
    private final List<@Nullable IntervalVar> lunches = new ArrayList<>();

    private OrToolsDay(Day day) {
        this.day = day;
        this.visits = day.visits().size();
        this.crews = day.crews().size();
        int[] starts = new int[crews];
        int[] ends = new int[crews];
        for (int crew = 0; crew < crews; crew++) {
            starts[crew] = visits + 2 * crew;
            ends[crew] = visits + 2 * crew + 1;
        }
        this.manager = new RoutingIndexManager(visits + 2 * crews, crews, starts, ends);
        this.model = new RoutingModel(manager);
        int cost = model.registerTransitCallback((from, to) -> way(from, to));
        int takes = model.registerTransitCallback((from, to) -> service(from) + way(from, to));
        model.setArcCostEvaluatorOfAllVehicles(cost);
        model.addDimension(takes, HORIZON, HORIZON, false, "time");
        this.time = model.getMutableDimension("time");
    }

    /** The best plan that OR-Tools finds in so many seconds; empty routes when it finds none. */
    static DayPlan plan(Day day, int seconds) {
        Loader.loadNativeLibraries();
        OrToolsDay it = new OrToolsDay(day);
        it.visits();
        it.crews();
        it.gaps();
        RoutingSearchParameters parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds(seconds))
                .build();
        Assignment solution = it.model.solveWithParameters(parameters);
        return it.read(solution);
    }

    private int place(int node) {
        if (node < visits) {
            return day.visits().get(node).place();
        }
        DayCrew crew = day.crews().get((node - visits) / 2);
        return (node - visits) % 2 == 0 ? crew.start() : crew.end();
    }

    private long way(long from, long to) {
        return day.travel().table().time(0, place(manager.indexToNode(from)), place(manager.indexToNode(to)));
    }

    private long service(long from) {
        int node = manager.indexToNode(from);
        return node < visits ? day.visits().get(node).service() : 0;
    }

    private void visits() {
        for (int number = 0; number < visits; number++) {
            DayVisit visit = day.visits().get(number);
            long index = manager.nodeToIndex(number);
            long penalty = visit.promised() != null ? PROMISE : visit.must() ? MUST : POINT * visit.value();
            model.addDisjunction(new long[] {index}, penalty);
            window(visit, time.cumulVar(index));
            for (int crew = 0; crew < crews; crew++) {
                if (!may(visit.wishes(), day.crews().get(crew))) {
                    model.vehicleVar(index).removeValue(crew);
                }
            }
        }
    }

    private static boolean may(Wishes wishes, DayCrew crew) {
        return (wishes.language() == null || crew.languages().contains(wishes.language()))
                && (!wishes.woman() || crew.woman())
                && crew.skills().containsAll(wishes.skills());
    }

    private void window(DayVisit visit, IntVar begin) {
        List<Window> windows = visit.begins();
        int last = windows.getLast().to();
        int first = windows.getFirst().from();
        Window light = day.rules().daylight();
        if (visit.wishes().daylight() && light != null) {
            first = Math.max(first, light.from());
            last = Math.min(last, light.to() - visit.service());
        }
        begin.setRange(first, last);
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i - 1).to() + 1 < windows.get(i).from()) {
                begin.removeInterval(
                        windows.get(i - 1).to() + 1L, windows.get(i).from() - 1L);
            }
        }
    }

    private void crews() {
        Solver solver = model.solver();
        long[] services = new long[(int) model.size()];
        for (int index = 0; index < services.length; index++) {
            services[index] = service(index);
        }
        for (int crew = 0; crew < crews; crew++) {
            DayCrew it = day.crews().get(crew);
            time.cumulVar(model.start(crew))
                    .setRange(it.shift().from(), it.shift().to());
            time.cumulVar(model.end(crew)).setRange(it.shift().from(), it.latest());
            model.addVariableMinimizedByFinalizer(time.cumulVar(model.end(crew)));
            Lunch lunch = it.lunch();
            IntervalVar pause = lunch == null
                    ? null
                    : solver.makeFixedDurationIntervalVar(
                            lunch.begin().from(), lunch.begin().to(), lunch.seconds(), false, "lunch " + it.id());
            lunches.add(pause);
            if (pause != null) {
                time.setBreakIntervalsOfVehicle(new IntervalVar[] {pause}, crew, services);
            }
        }
    }

    private void gaps() {
        Solver solver = model.solver();
        for (int one = 0; one < visits; one++) {
            for (int other = one + 1; other < visits; other++) {
                String address = day.visits().get(one).address();
                if (address != null && address.equals(day.visits().get(other).address())) {
                    long first = manager.nodeToIndex(one);
                    long second = manager.nodeToIndex(other);
                    IntVar before = after(solver, second, first, one);
                    IntVar after = after(solver, first, second, other);
                    IntVar both = solver.makeSum(model.activeVar(first), model.activeVar(second))
                            .var();
                    solver.addConstraint(solver.makeGreaterOrEqual(
                            solver.makeSum(solver.makeSum(before, after), 1).var(), both));
                }
            }
        }
    }

    /** Whether the later begins a gap after the earlier one's end. */
    private IntVar after(Solver solver, long later, long earlier, int earlierVisit) {
        long apart =
                (long) day.visits().get(earlierVisit).service() + day.rules().gap();
        return solver.makeIsGreaterOrEqualVar(time.cumulVar(later), solver.makeSum(time.cumulVar(earlier), apart));
    }

    private DayPlan read(@Nullable Assignment solution) {
        List<DayRoute> routes = new ArrayList<>();
        DayScore none = new DayScore(0, 0, 0, 0, 0, 0, 0, 0);
        for (int crew = 0; crew < crews && solution != null; crew++) {
            List<DayStop> stops = new ArrayList<>();
            long index = solution.value(model.nextVar(model.start(crew)));
            for (; !model.isEnd(index); index = solution.value(model.nextVar(index))) {
                DayVisit visit = day.visits().get(manager.indexToNode(index));
                int begin = (int) solution.min(time.cumulVar(index));
                stops.add(new DayStop(visit.id(), begin, begin, begin + visit.service()));
            }
            if (!stops.isEmpty()) {
                int leave = (int) solution.min(time.cumulVar(model.start(crew)));
                int back = (int) solution.min(time.cumulVar(model.end(crew)));
                Meal meal = meal(solution, crew, stops);
                routes.add(new DayRoute(day.crews().get(crew).id(), leave, stops, meal, back));
            }
        }
        return new DayPlan(routes, List.of(), none);
    }

    private @Nullable Meal meal(Assignment solution, int crew, List<DayStop> stops) {
        IntervalVar lunch = lunches.get(crew);
        if (lunch == null) {
            return null;
        }
        int begin = (int) solution.startMin(lunch);
        int after = (int) stops.stream().filter(stop -> stop.end() <= begin).count();
        return new Meal(after, -1, begin, begin + (int) solution.durationMin(lunch));
    }
}
