package org.lifang.kernel.route.day;

import java.io.Serializable;
import org.lifang.kernel.route.Window;

/**
 * A meal that is taken wherever the crew is, on one of its ways between two stops.
 *
 * @param begin when it may begin
 * @param seconds how long it takes
 */
public record Lunch(Window begin, int seconds) implements Serializable {

    public Lunch {
        if (seconds < 0) {
            throw new IllegalArgumentException("a meal takes time: " + seconds);
        }
    }
}
