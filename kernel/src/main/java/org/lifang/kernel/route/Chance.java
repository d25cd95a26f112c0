package org.lifang.kernel.route;

/** A stream of numbers that look random and follow from a seed alone (SplitMix64, Steele, Lea and Flood 2014). */
public final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 1.0 / (1L << 53);

    private long state;

    /** The stream of a seed. */
    public Chance(long seed) {
        this.state = seed;
    }

    /** Any of all numbers. */
    public long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to bound − 1. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 up to, never reaching, 1. */
    public double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** True with a chance of so many in a million. */
    public boolean in(int ofAMillion) {
        return below(1_000_000) < ofAMillion;
    }
}
