package org.lifang.server.routing.map;

import java.util.List;
import org.lifang.kernel.route.day.DayTravel;

/** How long it takes from any place to any other. */
public interface Ways {

    /** What the ways were taken from: said wherever they are shown. */
    enum Source {
        /** A model of straight lines, detours and usual speeds. */
        ESTIMATE,
        /** A map. */
        MAP
    }

    Source source();

    /** The ways between places, one table a mode in the order of {@link Mode}. */
    DayTravel between(List<Point> places);
}
