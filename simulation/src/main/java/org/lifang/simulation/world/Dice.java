package org.lifang.simulation.world;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance with a name. Streams of different names are independent, so that one more throw in one place does not change
 * what is thrown in all others.
 */
public final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final int PER_MILLE = 1_000;

    private final long seed;
    private final SplittableRandom random;

    private Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    public static Dice of(long seed) {
        return new Dice(mixed(seed));
    }

    /** A stream of its own. */
    public Dice of(String name) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = mixed(hash ^ name.charAt(i));
        }
        return new Dice(hash);
    }

    static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From zero to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Between two numbers, both possible. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True so many times in a thousand. */
    public boolean perMille(int times) {
        return random.nextInt(PER_MILLE) < times;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public long any() {
        return random.nextLong();
    }

    /** A random id of version 7, as clients make them. */
    public UUID id() {
        return new UUID(
                (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x7000L,
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    public SplittableRandom stream() {
        return random.split();
    }
}
