package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes routes down as plans, and reads plans back into routes. */
final class Timetable {

    private Timetable() {}

    static DayPlan plan(DayState state) {
        DayModel model = state.model;
        List<DayRoute> routes = new ArrayList<>();
        for (int crew = 0; crew < model.crews; crew++) {
            if (state.size[crew] > 0) {
                routes.add(route(state, crew));
            }
        }
        List<String> leftOut = new ArrayList<>();
        for (int visit = 0; visit < model.visits; visit++) {
            if (state.route(visit) < 0) {
                leftOut.add(model.day.visits().get(visit).id());
            }
        }
        return new DayPlan(routes, leftOut, state.score());
    }

    private static DayRoute route(DayState state, int crew) {
        DayModel model = state.model;
        int ate = mealAt(state, crew);
        boolean first = ate >= state.model.visits + 2 * model.crews;
        int eater = first ? ate - model.visits - 2 * model.crews : ate;
        List<DayStop> stops = new ArrayList<>();
        int free = model.shiftFrom[crew];
        int leave = free;
        Meal meal = null;
        if (eater == state.start(crew)) {
            meal = meal(model, crew, 0, model.place[eater], free);
            free = meal.end();
        }
        for (int node = state.start(crew); state.isVisit(state.next(node)); node = state.next(node)) {
            int visit = state.next(node);
            boolean eats = first && visit == eater;
            int ready = state.arrive(crew, node, visit, free);
            int begin = state.begin(visit, eats ? state.eaten(crew, ready) : ready);
            if (node == state.start(crew)) {
                leave = Math.max(free, eats ? free : leave(state, crew, visit, begin));
                free = leave;
            }
            int arrive = state.arrive(crew, node, visit, free);
            meal = eats ? meal(model, crew, stops.size(), model.place[visit], arrive) : meal;
            int end = begin + model.service[visit];
            stops.add(new DayStop(model.day.visits().get(visit).id(), arrive, begin, end));
            free = end;
            if (!first && eater == visit) {
                meal = meal(model, crew, stops.size(), model.place[visit], free);
                free = meal.end();
            }
        }
        int end = state.end(crew);
        int back = state.arrive(crew, state.previous(end), end, free);
        meal = eater == end ? meal(model, crew, stops.size(), model.place[end], back) : meal;
        return new DayRoute(model.day.crews().get(crew).id(), leave, stops, meal, back);
    }

    private static int leave(DayState state, int crew, int visit, int begin) {
        DayModel model = state.model;
        int takes = model.ways[crew].time(model.spot[state.start(crew)], model.spot[visit]);
        return model.paces[crew].depart(begin, takes);
    }

    private static Meal meal(DayModel model, int crew, int after, int place, int free) {
        int begin = Math.max(free, model.lunchFrom[crew]);
        return new Meal(after, place, begin, begin + model.lunchTakes[crew]);
    }

    /**
     * The node after which a crew has lunch on its earliest way home, its end when it is had there; with the number of
     * all nodes added when it is had on arrival, before the visit; -1 for no lunch.
     */
    private static int mealAt(DayState state, int crew) {
        if (!state.model.eats[crew]) {
            return -1;
        }
        if (state.hungryAtEnd(crew)) {
            return state.end(crew);
        }
        int node = state.previous(state.end(crew));
        while (state.isVisit(node) && !state.eatsHere(crew, node)) {
            if (state.eatsFirst(crew, node)) {
                return node + state.model.visits + 2 * state.model.crews;
            }
            node = state.previous(node);
        }
        return node;
    }

    /** Gives a state the routes and bounds of another of the same model. */
    static void take(DayState state, int[] nexts, int[] froms, int[] tos) {
        int[] stops = new int[state.model.visits];
        for (int crew = 0; crew < state.model.crews; crew++) {
            state.empty(crew);
        }
        System.arraycopy(froms, 0, state.from, 0, froms.length);
        System.arraycopy(tos, 0, state.to, 0, tos.length);
        for (int crew = 0; crew < state.model.crews; crew++) {
            int count = 0;
            for (int node = nexts[state.start(crew)]; state.isVisit(node); node = nexts[node]) {
                stops[count++] = node;
            }
            state.restore(crew, stops, 0, count);
            state.refresh(crew);
        }
        state.mark();
    }

    /** Puts a plan's visits into empty routes, as far as they still fit; false when one does not. */
    static boolean load(DayState state, DayPlan plan) {
        apart(state, plan);
        DayModel model = state.model;
        for (DayRoute route : plan.routes()) {
            int crew = model.crew(route.crew());
            if (crew < 0) {
                continue;
            }
            int[] stops = stops(state, crew, route);
            state.restore(crew, stops, 0, stops.length);
            if (!state.refresh(crew)) {
                state.empty(crew);
                state.refresh(crew);
                oneByOne(state, crew, stops);
            }
        }
        state.mark();
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .mapToInt(stop -> model.visit(stop.visit()))
                .allMatch(visit -> visit >= 0 && state.route(visit) >= 0);
    }

    private static int[] stops(DayState state, int crew, DayRoute route) {
        DayModel model = state.model;
        return route.stops().stream()
                .mapToInt(stop -> model.visit(stop.visit()))
                .filter(visit -> visit >= 0 && state.route(visit) < 0)
                .filter(visit ->
                        Fit.why(model.day.visits().get(visit), model.day.crews().get(crew)) == null)
                .toArray();
    }

    private static void oneByOne(DayState state, int crew, int[] stops) {
        for (int visit : stops) {
            int last = state.previous(state.end(crew));
            if (state.fits(visit, last)) {
                state.insert(visit, last);
            }
        }
    }

    /** Keeps visits at one address as far apart as they are in the plan. */
    private static void apart(DayState state, DayPlan plan) {
        DayModel model = state.model;
        int[] begins = new int[model.visits];
        Arrays.fill(begins, -1);
        for (DayRoute route : plan.routes()) {
            for (DayStop stop : route.stops()) {
                int visit = model.visit(stop.visit());
                if (visit >= 0) {
                    begins[visit] = stop.begin();
                }
            }
        }
        for (int[] members : model.members) {
            int[] planned = Arrays.stream(members)
                    .filter(visit -> begins[visit] >= 0)
                    .boxed()
                    .sorted(Comparator.comparingInt(visit -> begins[visit]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 1; i < planned.length; i++) {
                int begin = begins[planned[i]];
                state.from[planned[i]] = begin;
                state.to[planned[i - 1]] = begin - model.gap - model.service[planned[i - 1]];
            }
        }
    }

    /** The stop of a visit in the routes as they are. */
    static DayStop stop(DayState state, int visit) {
        String id = state.model.day.visits().get(visit).id();
        return route(state, state.route(visit)).stops().stream()
                .filter(stop -> stop.visit().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
