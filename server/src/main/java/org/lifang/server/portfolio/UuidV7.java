package org.lifang.server.portfolio;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the time at which they were made. */
final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    static UUID at(Instant instant) {
        long most = (instant.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        return new UUID(most, (RANDOM.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
