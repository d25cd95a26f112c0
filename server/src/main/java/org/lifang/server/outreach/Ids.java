package org.lifang.server.outreach;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.lifang.server.platform.Sha256;

/** Ids that sort by time, and keys that are always the same for the same act. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id that sorts by the time at which it was made (UUIDv7). */
    public static UUID at(Instant instant) {
        long most = (instant.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        return new UUID(most, (RANDOM.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    /** The key of an act that must happen once, however often a machine tells of it (UUIDv8 of a SHA-256). */
    public static UUID of(String... words) {
        byte[] hash = Sha256.of(String.join("\n", words));
        return new UUID(
                (number(hash, 0) & 0xffff_ffff_ffff_0fffL) | 0x8000L,
                (number(hash, 8) & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE);
    }

    private static long number(byte[] hash, int from) {
        long number = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            number = (number << Byte.SIZE) | (hash[i] & 0xff);
        }
        return number;
    }
}
