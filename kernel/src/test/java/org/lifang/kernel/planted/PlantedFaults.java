package org.lifang.kernel.planted;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One fault a nested class. */
final class PlantedFaults {

    private PlantedFaults() {}

    /** Asks what time it is. */
    static final class AsksTheClock {
        long now() {
            return Instant.now().getEpochSecond();
        }
    }

    /** Makes an identity the phone's compiler cannot make. */
    static final class NeedsUuids {
        UUID identity(long high, long low) {
            return new UUID(high, low);
        }
    }

    /** Keeps money in floating point. */
    static final class KeepsMoneyInDouble {
        final double yuan;

        KeepsMoneyInDouble(double yuan) {
            this.yuan = yuan;
        }
    }

    /** Uses floating point only between two whole numbers. */
    static final class RoundsThroughFloat {
        long percent(long fen) {
            return Math.round(fen * 0.24);
        }
    }

    /** Depends on a library. */
    static final class UsesALibrary {
        Object library() {
            return org.assertj.core.api.Assertions.assertThat(1);
        }
    }

    /** Uses what the phone's compiler lacks. */
    static final class NeedsWideArithmetic {
        BigInteger wide(long fen) {
            return BigInteger.valueOf(fen);
        }
    }

    /** Draws its own random numbers. */
    static final class ThrowsDice {
        int dice() {
            return ThreadLocalRandom.current().nextInt();
        }
    }
}
