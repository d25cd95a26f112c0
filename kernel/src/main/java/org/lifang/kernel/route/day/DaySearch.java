package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Chance;

/** Runs one or several annealings on a day; they meet after every so many steps and go on from the best. */
final class DaySearch {

    private static final int STEPS = 200;
    /** Fewer crews than so many for each thread are not shared out. */
    private static final int FEW = 6;

    private final List<DayAnneal> workers = new ArrayList<>();
    private final int crews;
    private final DayShares shares;
    private long steps;

    DaySearch(DayModel model, long seed, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        model.prepare();
        Nearby near = new Nearby(model);
        crews = model.crews;
        shares = new DayShares(model, near, threads);
        Chance chance = new Chance(seed);
        for (int i = 0; i < threads; i++) {
            workers.add(new DayAnneal(model, near, chance.next()));
        }
    }

    /** Begins from a plan instead of from nothing. */
    void begin(DayPlan plan) {
        for (DayAnneal worker : workers) {
            worker.load(plan);
        }
    }

    DayPlan run(Budget budget, Consumer<DayPlan> better) {
        for (DayAnneal worker : workers) {
            worker.fill();
        }
        DayPlan best = workers.getFirst().best();
        better.accept(best);
        if (workers.size() == 1) {
            return alone(best, budget, better);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            return together(best, budget, better, threads);
        }
    }

    /** How many steps have been made so far. */
    long steps() {
        return steps;
    }

    private DayPlan alone(DayPlan first, Budget budget, Consumer<DayPlan> better) {
        DayAnneal worker = workers.getFirst();
        DayPlan best = first;
        for (double spent = budget.spent(steps); spent < 1; spent = budget.spent(steps)) {
            worker.goBack(spent);
            worker.run(STEPS, spent);
            steps += STEPS;
            if (worker.isBetter(best.score())) {
                best = worker.best();
                better.accept(best);
            }
        }
        return last(best, better);
    }

    /** However early it ends, what there is room for is put in. */
    private DayPlan last(DayPlan best, Consumer<DayPlan> better) {
        DayAnneal lead = workers.getFirst();
        lead.goBack(1);
        lead.complete();
        if (!lead.isBetter(best.score())) {
            return best;
        }
        DayPlan filled = lead.best();
        better.accept(filled);
        return filled;
    }

    private DayPlan together(DayPlan first, Budget budget, Consumer<DayPlan> better, ExecutorService threads) {
        DayAnneal lead = workers.getFirst();
        DayPlan best = first;
        for (double spent = budget.spent(steps); spent < 1; spent = budget.spent(steps)) {
            lead.goBack(spent);
            workers.forEach(worker -> worker.follow(lead));
            round(spent, threads);
            steps += 10L * STEPS * workers.size();
            workers.forEach(lead::adopt);
            if (lead.isBetter(best.score())) {
                best = lead.best();
                better.accept(best);
            }
        }
        return last(best, better);
    }

    /** Each goes its way for a while, with its share of the crews or, when those are few, with all of them. */
    private void round(double spent, ExecutorService threads) {
        DayAnneal lead = workers.getFirst();
        boolean apart = crews >= FEW * workers.size();
        if (apart) {
            lead.share(shares);
        }
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            DayAnneal worker = workers.get(i);
            if (apart) {
                worker.keepTo(shares, i);
            }
            tasks.add(() -> {
                worker.run(10 * STEPS, spent);
                return null;
            });
        }
        all(threads, tasks);
        if (apart) {
            for (int i = 0; i < workers.size(); i++) {
                workers.get(i).give(shares, i);
            }
            lead.take(shares);
        } else {
            workers.stream().min(Comparator.comparingDouble(DayAnneal::total)).ifPresent(lead::follow);
        }
    }

    private static void all(ExecutorService threads, List<Callable<Void>> tasks) {
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a thread of the search failed", e);
        }
    }
}
