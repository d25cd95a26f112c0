package org.lifang.kernel.route;

import java.io.Serializable;
import java.util.List;

/** Routes that keep every rule, the stops they leave out, and how good that is. */
public record Solution(List<Route> routes, List<Integer> leftOut, Score score) implements Serializable {

    public Solution {
        routes = List.copyOf(routes);
        leftOut = List.copyOf(leftOut);
    }
}
