package org.lifang.server.commands;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be done, once. Controllers take it as a parameter; it is made from the request.
 *
 * @param key made by the client (UUIDv7) before it sends anything
 * @param kind what is asked, such as {@code POST /api/v1/loans/{id}/payments}
 * @param target what it is asked of, such as {@code /api/v1/loans/42/payments}
 * @param bodyHash SHA-256 of what was sent
 * @param reason why, in the person's own words, when the act needs one
 * @param dryRun true to do everything and take it back
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content where it matters
public record Command(
        UUID key,
        String kind,
        String target,
        byte[] bodyHash,
        UUID actor,
        @Nullable String reason,
        boolean dryRun) {

    private static final int HASH_BYTES = 32;

    public Command {
        if (bodyHash.length != HASH_BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes");
        }
        bodyHash = bodyHash.clone();
    }

    /** A command not made over HTTP: by a job, a night or a test. */
    public static Command of(UUID key, String kind, String target, String body, UUID actor) {
        return new Command(key, kind, target, hash(body.getBytes(StandardCharsets.UTF_8)), actor, null, false);
    }

    public Command because(@Nullable String why) {
        return new Command(key, kind, target, bodyHash, actor, why, dryRun);
    }

    /** For uploads, whose content is known only after it was read: the hash to hold the key to. */
    public Command over(byte[] contentHash) {
        return new Command(key, kind, target, contentHash, actor, reason, dryRun);
    }

    @Override
    public byte[] bodyHash() {
        return bodyHash.clone();
    }

    static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
