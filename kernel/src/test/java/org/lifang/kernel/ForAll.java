package org.lifang.kernel;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks a property on many generated values; a failing value is made smaller by halving its choices. */
public final class ForAll {

    private static final int MOST_SHRINKS = 5_000;

    private ForAll() {}

    /** Runs the property; the failure names the seed, so that it can be repeated alone. */
    public static <T> void forAll(long seed, int runs, Function<Draws, T> generator, Consumer<T> property) {
        for (int run = 0; run < runs; run++) {
            Draws draws = Draws.fresh(seed + run);
            Throwable failure = fails(generator.apply(draws), property);
            if (failure != null) {
                int[] least = shrink(draws.made(), generator, property);
                T value = generator.apply(Draws.again(least));
                Throwable last = fails(value, property);
                throw new AssertionError(
                        "seed " + (seed + run) + ", smallest found: " + value, last == null ? failure : last);
            }
        }
    }

    private static <T> @Nullable Throwable fails(T value, Consumer<T> property) {
        try {
            property.accept(value);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    private static <T> int[] shrink(int[] failing, Function<Draws, T> generator, Consumer<T> property) {
        int[] best = failing;
        boolean smaller = true;
        for (int tries = 0; smaller && tries < MOST_SHRINKS; ) {
            smaller = false;
            for (int length = Math.max(1, best.length / 2); length > 0; length /= 2) {
                for (int at = 0; at + length <= best.length; tries++) {
                    int[] shorter = without(best, at, length);
                    if (fails(generator.apply(Draws.again(shorter)), property) != null) {
                        best = shorter;
                        smaller = true;
                    } else {
                        at += length;
                    }
                }
            }
            for (int at = 0; at < best.length; at++) {
                for (int step = best[at]; step > 0; step /= 2, tries++) {
                    int[] lower = best.clone();
                    lower[at] -= step;
                    if (fails(generator.apply(Draws.again(lower)), property) != null) {
                        best = lower;
                        smaller = true;
                        break;
                    }
                }
            }
        }
        return best;
    }

    private static int[] without(int[] choices, int at, int length) {
        int[] shorter = new int[choices.length - length];
        System.arraycopy(choices, 0, shorter, 0, at);
        System.arraycopy(choices, at + length, shorter, at, shorter.length - at);
        return shorter;
    }
}
