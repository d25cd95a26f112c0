package org.lifang.kernel.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.Draws;

/** Problems made of choices: with any rule the model knows, and ways that need not be straight. */
final class Problems {

    private static final int DAY = 600;

    private Problems() {}

    /** Up to so many stops and crews, all kinds of rules mixed. */
    static Problem any(Draws draws, int mostStops, int mostCrews) {
        int places = draws.between(1, mostStops + 1);
        int crews = draws.between(1, mostCrews);
        Travel travel = Travel.of(places, legs(draws, places), legs(draws, places));
        int modes = draws.between(1, 2);
        if (modes == 2) {
            travel = travel.and(legs(draws, places), legs(draws, places));
        }
        List<Stop> stops = new ArrayList<>();
        for (int stop = draws.between(0, mostStops); stop > 0; stop--) {
            stops.add(stop(draws, places, crews));
        }
        List<Crew> sent = new ArrayList<>();
        for (int crew = 0; crew < crews; crew++) {
            sent.add(crew(draws, places, modes));
        }
        return new Problem(stops, sent, travel);
    }

    /** Crews that share a depot and a shift but not what they may do, each home within some hours. */
    static Problem kinds(Draws draws, int mostStops) {
        int crews = draws.between(2, 6);
        int stops = draws.between(4, mostStops);
        int places = stops + 1;
        List<Stop> visits = new ArrayList<>();
        for (int place = 1; place < places; place++) {
            int from = draws.below(DAY / 2);
            Window window = new Window(from, from + draws.below(DAY / 2));
            boolean must = draws.onceIn(2);
            List<Integer> may = new ArrayList<>();
            for (int crew = 0; crew < crews; crew++) {
                if (draws.onceIn(2) || crew == place % crews) {
                    may.add(crew);
                }
            }
            int service = draws.below(30);
            visits.add(new Stop(place, List.of(window), service, 1, must, must ? 0 : draws.below(200), may));
        }
        List<Crew> sent = new ArrayList<>();
        for (int crew = 0; crew < crews; crew++) {
            int longest = 100 + draws.below(DAY / 2);
            sent.add(new Crew(0, 0, new Window(20, DAY), draws.between(1, 12), longest, 0, draws.below(20)));
        }
        return new Problem(visits, sent, Travel.of(places, legs(draws, places), legs(draws, places)));
    }

    private static Stop stop(Draws draws, int places, int crews) {
        List<Window> windows = new ArrayList<>();
        int from = draws.below(DAY / 2);
        windows.add(new Window(from, from + draws.below(DAY / 4)));
        if (draws.onceIn(3)) {
            int again = windows.getFirst().to() + 1 + draws.below(DAY / 8);
            windows.add(new Window(again, again + draws.below(DAY / 4)));
        }
        List<Integer> named = new ArrayList<>();
        for (int crew = 0; crew < crews; crew++) {
            if (!draws.onceIn(3)) {
                named.add(crew);
            }
        }
        @Nullable List<Integer> may = draws.onceIn(3) ? named : null;
        boolean must = draws.onceIn(2);
        return new Stop(
                draws.below(places), windows, draws.below(30), draws.below(4), must, must ? 0 : draws.below(200), may);
    }

    private static Crew crew(Draws draws, int places, int modes) {
        int from = draws.below(60);
        int longest = draws.onceIn(3) ? 50 + draws.below(DAY / 2) : Crew.AS_LONG_AS_THE_SHIFT;
        return new Crew(
                draws.below(places),
                draws.below(places),
                new Window(from, from + 60 + draws.below(DAY)),
                draws.between(1, 12),
                longest,
                draws.below(modes),
                draws.onceIn(3) ? draws.below(50) : 0);
    }

    private static int[] legs(Draws draws, int places) {
        int[] legs = new int[places * places];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = i % (places + 1) == 0 ? 0 : draws.below(60);
        }
        return legs;
    }

    /** Stops strewn over a square that alike crews visit from its middle; musts, or each with a prize. */
    static Problem strewn(Draws draws, int stops, int crews, boolean musts) {
        int places = stops + 1;
        int[] x = new int[places];
        int[] y = new int[places];
        for (int place = 1; place < places; place++) {
            x[place] = draws.between(-500, 500);
            y[place] = draws.between(-500, 500);
        }
        int[] legs = new int[places * places];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = (int) Math.hypot(x[i / places] - x[i % places], y[i / places] - y[i % places]);
        }
        List<Stop> visits = new ArrayList<>();
        for (int place = 1; place < places; place++) {
            int from = draws.between(legs[place], 4000);
            Window window = new Window(from, from + draws.between(100, 1000));
            visits.add(
                    musts ? Stop.must(place, window, 100, 1) : Stop.may(place, window, 100, 1, draws.between(50, 500)));
        }
        List<Crew> sent = new ArrayList<>();
        for (int crew = 0; crew < crews; crew++) {
            sent.add(Crew.from(0, new Window(0, 7000), 20));
        }
        return new Problem(visits, sent, Travel.of(places, legs));
    }
}
