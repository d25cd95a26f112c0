package org.lifang.server.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id: 19 MiB, two passes, one lane, 16 bytes salt, 32 bytes hash (the first
 * choice of the OWASP password storage sheet). Few at a time, since each takes memory and a whole core.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 10;

    /** No l, 1, o, 0, i: read from a screen and typed once. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME_CHARS = 20;
    private static final int GROUP_CHARS = 5;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodysHash = nobody();

    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Looks like a hash and costs as much to check, but belongs to no password; made without hashing anything. */
    private String nobody() {
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** The hash to check against when there is no such user, so that the answer takes as long. */
    String nobodysHash() {
        return nobodysHash;
    }

    /**
     * Whether a password belongs to a hash.
     *
     * @throws Busy when too many are waiting to be checked
     */
    boolean matches(String password, String hash) {
        boolean taken = false;
        try {
            taken = hashing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!taken) {
                throw new Busy();
            }
            return encoder.matches(password, hash);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            if (taken) {
                hashing.release();
            }
        }
    }

    /** A random password of 99 bits to hand out once, in groups of five letters. */
    String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_CHARS; i++) {
            if (i > 0 && i % GROUP_CHARS == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Too many sign-ins at once. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many passwords waiting to be checked", null, false, false);
        }
    }
}
