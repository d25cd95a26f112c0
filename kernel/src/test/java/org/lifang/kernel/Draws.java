package org.lifang.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Choices of a generator: fresh from a seed, or a given list again, where missing choices are 0. */
public final class Draws {

    private final @Nullable SplittableRandom random;
    private final int[] given;
    private int[] made = new int[32];
    private int size;

    private Draws(@Nullable SplittableRandom random, int[] given) {
        this.random = random;
        this.given = given;
    }

    static Draws fresh(long seed) {
        return new Draws(new SplittableRandom(seed), new int[0]);
    }

    static Draws again(int[] choices) {
        return new Draws(null, choices);
    }

    /** A choice from 0 to bound − 1; 0 is the simplest. */
    public int below(int bound) {
        int choice;
        if (random != null) {
            choice = random.nextInt(bound);
        } else {
            choice = size < given.length ? Math.min(given[size], bound - 1) : 0;
        }
        if (size == made.length) {
            made = Arrays.copyOf(made, size * 2);
        }
        made[size++] = choice;
        return choice;
    }

    /** A choice from both ends, both included. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True once in so many; false is the simplest. */
    public boolean onceIn(int times) {
        return below(times) == times - 1;
    }

    /** One of the values; the first is the simplest. */
    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    int[] made() {
        return Arrays.copyOf(made, size);
    }
}
