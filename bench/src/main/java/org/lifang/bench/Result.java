package org.lifang.bench;

import org.jspecify.annotations.Nullable;

/** One figure with its unit; a figure that is only told, not promised, has no bar. */
public record Result(
        String what, double value, String unit, @Nullable Bar bar) {

    /** Whether the promise is kept; a figure without a bar promises nothing. */
    public boolean holds() {
        return bar == null || bar.holds(value);
    }
}
