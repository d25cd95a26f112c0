package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one crew does.
 *
 * @param crew its id
 * @param leave when it leaves its start
 * @param stops its visits in their order
 * @param meal its lunch; null when it has none
 * @param back when it is at its end
 */
public record DayRoute(
        String crew,
        int leave,
        List<DayStop> stops,
        @Nullable Meal meal,
        int back) implements Serializable {

    public DayRoute {
        stops = List.copyOf(stops);
    }
}
