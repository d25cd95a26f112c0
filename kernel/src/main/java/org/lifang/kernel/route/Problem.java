package org.lifang.kernel.route;

import java.util.List;

/** Stops, the crews that can visit them, and the way between places. */
public record Problem(List<Stop> stops, List<Crew> crews, Travel travel) {

    static final int MOST_STOPS = 20_000;
    static final int MOST_CREWS = 5_000;

    public Problem {
        stops = List.copyOf(stops);
        crews = List.copyOf(crews);
        if (stops.size() > MOST_STOPS || crews.size() > MOST_CREWS) {
            throw new IllegalArgumentException("at most " + MOST_STOPS + " stops and " + MOST_CREWS + " crews");
        }
        for (Stop stop : stops) {
            if (stop.place() >= travel.places() || !known(stop, crews.size())) {
                throw new IllegalArgumentException("a stop names a place or a crew that is not there: " + stop);
            }
        }
        for (Crew crew : crews) {
            if (Math.max(crew.start(), crew.end()) >= travel.places() || crew.mode() >= travel.modes()) {
                throw new IllegalArgumentException("a crew names a place or a mode that is not there: " + crew);
            }
        }
    }

    private static boolean known(Stop stop, int crews) {
        List<Integer> named = stop.crews();
        return named == null || named.stream().allMatch(crew -> crew >= 0 && crew < crews);
    }
}
