package org.lifang.kernel.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries every order of every choice of stops for every crew. */
final class EveryWay {

    private final Problem problem;
    private final List<List<Integer>> routes = new ArrayList<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private @Nullable Score best;

    private EveryWay(Problem problem) {
        this.problem = problem;
        problem.crews().forEach(crew -> routes.add(new ArrayList<>()));
    }

    static Score best(Problem problem) {
        EveryWay all = new EveryWay(problem);
        all.put(0);
        if (all.best == null) {
            throw new IllegalStateException("leaving everything out always is a way");
        }
        return all.best;
    }

    private void put(int stop) {
        if (stop == problem.stops().size()) {
            weigh();
            return;
        }
        leftOut.add(stop);
        put(stop + 1);
        leftOut.removeLast();
        for (List<Integer> route : routes) {
            for (int at = 0; at <= route.size(); at++) {
                route.add(at, stop);
                put(stop + 1);
                route.subList(at, at + 1).clear();
            }
        }
    }

    private void weigh() {
        List<Route> sent = new ArrayList<>();
        for (int crew = 0; crew < routes.size(); crew++) {
            if (!routes.get(crew).isEmpty()) {
                sent.add(new Route(crew, routes.get(crew)));
            }
        }
        Checked checked = Checked.of(problem, new Solution(sent, leftOut, new Score(0, 0, 0)));
        if (checked.faults().isEmpty() && (best == null || checked.score().compareTo(best) < 0)) {
            best = checked.score();
        }
    }
}
