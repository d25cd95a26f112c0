package org.lifang.kernel.route;

/** How much of what a search may spend is spent; asked now and then, from one thread. */
@FunctionalInterface
public interface Budget {

    /** From 0 to 1, never falling; the search ends at 1. One that looks at steps alone gives the same routes again. */
    double spent(long steps);

    /** So many steps, each one ruin and recreate, summed over all threads. */
    static Budget steps(long steps) {
        return done -> steps <= 0 ? 1 : Math.min(1, (double) done / steps);
    }
}
