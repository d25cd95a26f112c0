package org.lifang.simulation.world;

import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Puts a seeded source in place of the machine's randomness, for this process only: keys, nonces and ids of the product
 * then follow from the seed, so that a month can be told twice to the byte. Each thread has a stream of its own, named
 * after it, because which thread is first nobody can say.
 */
public final class SeededRandomness {

    private static final AtomicReference<Era> ERA = new AtomicReference<>(new Era(0, 0));
    private static final AtomicLong ERAS = new AtomicLong();
    private static final ThreadLocal<Stream> STREAM = new ThreadLocal<>();

    private SeededRandomness() {}

    private record Era(long number, long seed) {}

    private record Stream(Era era, SplittableRandom random) {}

    /** Must be called before anybody asked for randomness. */
    public static void install() {
        Security.insertProviderAt(new Seeded(), 1);
    }

    /** From now on every thread's stream begins anew. */
    public static void begin(long seed) {
        ERA.set(new Era(ERAS.incrementAndGet(), seed));
    }

    private static SplittableRandom stream() {
        Era era = Objects.requireNonNull(ERA.get());
        Stream stream = STREAM.get();
        if (stream == null || stream.era().number() != era.number()) {
            long seed = era.seed();
            String name = Thread.currentThread().getName();
            for (int i = 0; i < name.length(); i++) {
                seed = Dice.mixed(seed ^ name.charAt(i));
            }
            stream = new Stream(era, new SplittableRandom(seed));
            STREAM.set(stream);
        }
        return stream.random();
    }

    private static final class Seeded extends Provider {
        private static final long serialVersionUID = 1L;

        Seeded() {
            super("LifangSimulation", "1", "randomness that follows from a seed");
            putService(new Service(this, "SecureRandom", "SEEDED", Source.class.getName(), List.of(), Map.of()) {
                @Override
                public Object newInstance(Object parameter) {
                    return new Source();
                }
            });
        }
    }

    private static final class Source extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;

        @Override
        protected void engineSetSeed(byte[] seed) {
            // what is added would make it another month
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            stream().nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            byte[] bytes = new byte[length];
            stream().nextBytes(bytes);
            return bytes;
        }
    }
}
