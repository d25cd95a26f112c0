package org.lifang.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who is signed in. Every request asks the database, so whoever is locked out, or loses a role, is out with the next
 * one.
 */
@Service
class Sessions {

    static final Duration MOST_IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /** How stale the noted time of the last request may be; spares a write a request, ends an idle session earlier. */
    static final Duration NOTED_EVERY = Duration.ofSeconds(30);

    private static final int TOKEN_BYTES = 32;
    private static final int MOST_TOKEN_CHARS = 64;

    private final SessionStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins a session; the token is the only copy of what the cookie must hold. */
    String open(UUID userId) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(hash(token), userId, clock.instant());
        return token;
    }

    /** The user behind a cookie, or null when the session is unknown, ended, idle too long or too old. */
    @Nullable
    User find(String token) {
        if (token.length() > MOST_TOKEN_CHARS) {
            return null;
        }
        byte[] hash = hash(token);
        Instant now = clock.instant();
        SessionStore.Found found = store.find(hash, now.minus(MOST_IDLE), now.minus(LONGEST));
        if (found == null) {
            return null;
        }
        if (found.seenAt().isBefore(now.minus(NOTED_EVERY))) {
            store.seen(hash, now);
        }
        return found.user();
    }

    void close(String token) {
        store.delete(hash(token));
    }

    /** Ends every session of a user, but for the one that asks. */
    void closeAll(UUID userId, @Nullable String except) {
        store.deleteOf(userId, except == null ? new byte[0] : hash(except));
    }

    /** Forgets sessions that have ended by themselves. */
    int sweep() {
        Instant now = clock.instant();
        return store.sweep(now.minus(MOST_IDLE), now.minus(LONGEST));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
