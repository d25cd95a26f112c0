package org.lifang.kernel.route;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The search for good routes: start it once, run it for a budget, ask for the best. */
public final class Search {

    private static final int STEPS_ALONE = 500;
    private static final int STEPS_SHARED = 4_000;
    private static final int FEWEST_STOPS_TO_SHARE = 150;
    private static final int FEWEST_ROUTES_TO_SHARE = 6;

    /** How much of the budget goes into sending crews home. */
    private static final double FLEET_PART = 0.6;

    private final Settings settings;
    private final Model model;
    private final List<Anneal> workers = new ArrayList<>();
    private final Shares shares;
    private final boolean fewest;
    private final Chance chance;
    private final int[] current;
    private long cost;
    private long missed;
    private final int[] best;
    private long bestCost;
    private long bestMissed;
    private long steps;

    public Search(Problem problem, Course course) {
        this(problem, course, new Settings());
    }

    Search(Problem problem, Course course, Settings settings) {
        this.settings = settings;
        this.model = new Model(problem);
        Near near = new Near(model, settings.neighbours);
        this.chance = new Chance(course.seed());
        for (int worker = 0; worker < course.threads(); worker++) {
            workers.add(new Anneal(model, near, settings, chance.next()));
        }
        this.shares = new Shares(model, near);
        this.fewest = course.goal() == Course.Goal.FEWEST_CREWS;
        Anneal first = workers.getFirst();
        first.fill(!fewest);
        this.current = first.best.clone();
        this.best = first.best.clone();
        this.cost = first.bestCost;
        this.missed = first.bestMissed;
        this.bestCost = cost;
        this.bestMissed = missed;
    }

    /** Searches until the budget is spent; may be called again, with the annealing from its beginning. */
    public Solution run(Budget budget) {
        return run(budget, better -> {});
    }

    /** The same, telling every better solution that is found, now and then. */
    public Solution run(Budget budget, Consumer<Solution> better) {
        if (fewest) {
            sendHome(budget);
        }
        if (workers.size() == 1) {
            alone(budget, better);
        } else {
            try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
                shared(budget, better, threads);
            }
        }
        return best();
    }

    private void alone(Budget budget, Consumer<Solution> better) {
        Anneal worker = workers.getFirst();
        worker.load(current, cost, missed);
        for (double spent = budget.spent(steps); spent < 1; spent = budget.spent(steps)) {
            worker.value(spent);
            worker.run(STEPS_ALONE, worker.temperature(spent, steps));
            steps += STEPS_ALONE;
            if (worker.bestCost + worker.bestMissed < bestCost + bestMissed) {
                keep(worker.best, worker.bestCost, worker.bestMissed, better);
            }
        }
        System.arraycopy(worker.state.at, 0, current, 0, current.length);
        cost = worker.state.cost;
        missed = worker.state.missed;
    }

    /** One crew after the other goes home, while its stops find places elsewhere; then all unused crews stay there. */
    private void sendHome(Budget budget) {
        Anneal worker = workers.getFirst();
        double temperature = worker.mild();
        boolean all = missed < Model.MUST;
        while (all && budget.spent(steps) < FLEET_PART) {
            worker.load(current, cost, missed);
            int least = leastUsed();
            if (least < 0) {
                break;
            }
            worker.close(least);
            while (worker.bestMissed >= Model.MUST && budget.spent(steps) < FLEET_PART) {
                worker.run(settings.stepsHome, temperature);
                worker.weigh();
                steps += settings.stepsHome;
            }
            all = worker.bestMissed < Model.MUST;
            if (all) {
                System.arraycopy(worker.best, 0, current, 0, current.length);
                cost = worker.bestCost;
                missed = worker.bestMissed;
            }
            worker.forget();
        }
        for (int crew = 0; crew < model.crews; crew++) {
            if (current[worker.state.loads + 2 * crew + 1] == 0) {
                current[worker.state.start(crew) << State.SHIFT | State.ROUTE] = State.FOREIGN;
                current[worker.state.end(crew) << State.SHIFT | State.ROUTE] = State.FOREIGN;
                current[worker.state.empties + (crew >>> 5)] &= ~(1 << crew);
            }
        }
        keep(current, cost, missed, better -> {});
    }

    /** The crew with the fewest stops, of those that have any; -1 when there is but one. */
    private int leastUsed() {
        int least = -1;
        int used = 0;
        int loads = workers.getFirst().state.loads;
        for (int crew = 0; crew < model.crews; crew++) {
            int size = current[loads + 2 * crew + 1];
            used += size > 0 ? 1 : 0;
            if (size > 0 && (least < 0 || size < current[loads + 2 * least + 1])) {
                least = crew;
            }
        }
        return used > 1 ? least : -1;
    }

    private void shared(Budget budget, Consumer<Solution> better, ExecutorService threads) {
        int count = workers.size();
        int[] met = new int[current.length];
        for (double spent = budget.spent(steps); spent < 1; spent = budget.spent(steps)) {
            double temperature = workers.getFirst().temperature(spent, steps);
            boolean split = worthSharing();
            if (split) {
                shares.draw(current, count, chance);
            }
            for (int i = 0; i < count; i++) {
                workers.get(i).value(spent);
                workers.get(i).load(split ? shares.of(current, i) : current, cost, missed);
            }
            all(threads, temperature);
            steps += (long) STEPS_SHARED * count;
            if (split) {
                gather(met, better);
            } else {
                choose(better);
            }
        }
    }

    /** Small problems are searched whole by every thread. */
    private boolean worthSharing() {
        int routes = 0;
        for (int crew = 0; crew < model.crews; crew++) {
            routes += current[workers.getFirst().state.loads + 2 * crew + 1] > 0 ? 1 : 0;
        }
        return model.stops >= FEWEST_STOPS_TO_SHARE && routes >= FEWEST_ROUTES_TO_SHARE;
    }

    private void all(ExecutorService threads, double temperature) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Anneal worker : workers) {
            tasks.add(() -> {
                worker.run(STEPS_SHARED, temperature);
                return null;
            });
        }
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a thread of the search failed", e);
        }
    }

    /** Puts the shares together: where each search stands, and the best that each has met. */
    private void gather(int[] met, Consumer<Solution> better) {
        long metCost = cost;
        long metMissed = missed;
        long nowCost = cost;
        long nowMissed = missed;
        for (int i = 0; i < workers.size(); i++) {
            Anneal worker = workers.get(i);
            metCost += worker.bestCost - cost;
            metMissed += worker.bestMissed - missed;
            nowCost += worker.state.cost - cost;
            nowMissed += worker.state.missed - missed;
            shares.merge(worker.best, i, met);
            shares.merge(worker.state.at, i, current);
        }
        cost = nowCost;
        missed = nowMissed;
        if (metCost + metMissed < bestCost + bestMissed) {
            keep(met, metCost, metMissed, better);
        }
    }

    /** All go on from where the best of them stands. */
    private void choose(Consumer<Solution> better) {
        Anneal lowest = workers.getFirst();
        for (Anneal worker : workers) {
            if (worker.bestCost + worker.bestMissed < bestCost + bestMissed) {
                keep(worker.best, worker.bestCost, worker.bestMissed, better);
            }
            lowest =
                    worker.state.cost + worker.state.missed < lowest.state.cost + lowest.state.missed ? worker : lowest;
        }
        System.arraycopy(lowest.state.at, 0, current, 0, current.length);
        cost = lowest.state.cost;
        missed = lowest.state.missed;
    }

    private void keep(int[] records, long itsCost, long itsMissed, Consumer<Solution> better) {
        System.arraycopy(records, 0, best, 0, best.length);
        bestCost = itsCost;
        bestMissed = itsMissed;
        better.accept(best());
    }

    /** How many steps have been made so far. */
    public long steps() {
        return steps;
    }

    /** The best solution found so far. */
    public Solution best() {
        State layout = workers.getFirst().state;
        List<Route> routes = new ArrayList<>();
        List<Integer> leftOut = new ArrayList<>();
        for (int crew = 0; crew < model.crews; crew++) {
            List<Integer> stops = new ArrayList<>();
            int node = best[layout.start(crew) << State.SHIFT | State.NEXT];
            for (; node < model.stops; node = best[node << State.SHIFT | State.NEXT]) {
                stops.add(model.stopNumber[node]);
            }
            if (!stops.isEmpty()) {
                routes.add(new Route(model.crewNumber[crew], stops));
            }
        }
        for (int stop = 0; stop < model.stops; stop++) {
            if (best[stop << State.SHIFT | State.ROUTE] < 0) {
                leftOut.add(model.stopNumber[stop]);
            }
        }
        int musts = (int) (bestMissed / Model.MUST);
        return new Solution(routes, leftOut, new Score(musts, bestMissed % Model.MUST, bestCost));
    }
}
