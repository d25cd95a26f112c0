package org.lifang.bench;

/** The limit a figure must keep. */
public sealed interface Bar {

    /** Whether the figure keeps the limit; the limit itself still holds. */
    boolean holds(double value);

    /** The limit as people write it, such as {@code ≤ 2}. */
    String text();

    /** The figure must not be larger. */
    record AtMost(double limit) implements Bar {
        @Override
        public boolean holds(double value) {
            return value <= limit;
        }

        @Override
        public String text() {
            return "≤ " + Figures.plain(limit);
        }
    }

    /** The figure must not be smaller. */
    record AtLeast(double limit) implements Bar {
        @Override
        public boolean holds(double value) {
            return value >= limit;
        }

        @Override
        public String text() {
            return "≥ " + Figures.plain(limit);
        }
    }

    static Bar atMost(double limit) {
        return new AtMost(limit);
    }

    static Bar atLeast(double limit) {
        return new AtLeast(limit);
    }
}
