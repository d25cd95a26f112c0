package org.lifang.kernel.route;

import java.io.Serializable;

/** When a service may begin, both ends included, in the time unit of the travel times. */
public record Window(int from, int to) implements Serializable {

    /** Later times would leave no room for adding two of them. */
    static final int LATEST = 500_000_000;

    public Window {
        if (from < 0 || to < from || to > LATEST) {
            throw new IllegalArgumentException("no window from " + from + " to " + to);
        }
    }
}
