package org.lifang.kernel.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a solution is worth and which rules it breaks, worked out from the problem alone. */
record Checked(Score score, List<String> faults) {

    static Checked of(Problem problem, Solution solution) {
        List<String> faults = new ArrayList<>();
        Set<Integer> visited = new HashSet<>();
        Set<Integer> sent = new HashSet<>();
        long cost = 0;
        for (Route route : solution.routes()) {
            if (!sent.add(route.crew())) {
                faults.add("crew " + route.crew() + " has two routes");
            }
            for (int stop : route.stops()) {
                if (!visited.add(stop)) {
                    faults.add("stop " + stop + " is visited twice");
                }
            }
            cost += costOf(problem, route);
            faults.addAll(faultsOf(problem, route));
        }
        Set<Integer> rest = new HashSet<>();
        for (int stop = 0; stop < problem.stops().size(); stop++) {
            if (!visited.contains(stop)) {
                rest.add(stop);
            }
        }
        if (!rest.equals(new HashSet<>(solution.leftOut()))) {
            faults.add("left out are " + rest + ", said to be " + solution.leftOut());
        }
        List<Stop> missed = rest.stream().map(problem.stops()::get).toList();
        int musts = (int) missed.stream().filter(Stop::must).count();
        long lost = missed.stream()
                .filter(stop -> !stop.must())
                .mapToLong(Stop::prize)
                .sum();
        return new Checked(new Score(musts, lost, cost), faults);
    }

    private static long costOf(Problem problem, Route route) {
        Crew crew = problem.crews().get(route.crew());
        long cost = crew.cost();
        int at = crew.start();
        for (int stop : route.stops()) {
            cost += problem.travel()
                    .cost(crew.mode(), at, problem.stops().get(stop).place());
            at = problem.stops().get(stop).place();
        }
        return cost + problem.travel().cost(crew.mode(), at, crew.end());
    }

    private static List<String> faultsOf(Problem problem, Route route) {
        List<String> faults = new ArrayList<>();
        Crew crew = problem.crews().get(route.crew());
        int load = 0;
        for (int stop : route.stops()) {
            Stop visited = problem.stops().get(stop);
            load += visited.demand();
            List<Integer> crews = visited.crews();
            if (crews != null && !crews.contains(route.crew())) {
                faults.add("crew " + route.crew() + " may not come to stop " + stop);
            }
        }
        if (load > crew.capacity()) {
            faults.add("crew " + route.crew() + " carries " + load);
        }
        long least = Long.MAX_VALUE;
        for (int leave : starts(problem, crew, route)) {
            long back = back(problem, crew, route, leave);
            least = back < 0 ? least : Math.min(least, back - leave);
        }
        if (least == Long.MAX_VALUE) {
            faults.add("crew " + route.crew() + " is late");
        } else if (least > crew.longest()) {
            faults.add("crew " + route.crew() + " is out for " + least);
        }
        return faults;
    }

    /** The start of the shift, and every start that reaches some stop just as one of its windows opens or closes. */
    private static List<Integer> starts(Problem problem, Crew crew, Route route) {
        List<Integer> starts = new ArrayList<>(List.of(crew.shift().from()));
        int way = 0;
        int at = crew.start();
        for (int stop : route.stops()) {
            Stop visited = problem.stops().get(stop);
            way += problem.travel().time(crew.mode(), at, visited.place());
            for (Window window : visited.windows()) {
                starts.add(window.from() - way);
                starts.add(window.to() - way);
            }
            way += visited.service();
            at = visited.place();
        }
        starts.removeIf(
                start -> start < crew.shift().from() || start > crew.shift().to());
        return starts;
    }

    /** When a crew that leaves at a time is back; -1 when it is late somewhere. */
    private static long back(Problem problem, Crew crew, Route route, int leave) {
        long time = leave;
        int at = crew.start();
        for (int stop : route.stops()) {
            Stop visited = problem.stops().get(stop);
            long arrival = time + problem.travel().time(crew.mode(), at, visited.place());
            long begin = visited.windows().stream()
                    .filter(window -> arrival <= window.to())
                    .mapToLong(window -> Math.max(arrival, window.from()))
                    .findFirst()
                    .orElse(-1);
            if (begin < 0) {
                return -1;
            }
            time = begin + visited.service();
            at = visited.place();
        }
        time += problem.travel().time(crew.mode(), at, crew.end());
        return time > crew.shift().to() ? -1 : time;
    }
}
