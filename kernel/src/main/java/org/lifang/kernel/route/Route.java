package org.lifang.kernel.route;

import java.io.Serializable;
import java.util.List;

/** The stops of one crew in their order, both as places in the lists of the problem. */
public record Route(int crew, List<Integer> stops) implements Serializable {

    public Route {
        stops = List.copyOf(stops);
    }
}
