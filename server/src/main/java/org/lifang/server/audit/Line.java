package org.lifang.server.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line as stored, without its MAC. Never compared, only spelled out, so arrays do no harm. */
@SuppressWarnings("ArrayRecordComponent")
record Line(
        long id,
        Instant at,
        UUID actor,
        String action,
        String target,
        @Nullable String reason,
        @Nullable UUID commandKey,
        byte @Nullable [] beforeHash,
        byte @Nullable [] afterHash,
        String details) {

    /** Every field with its length, so that no two different lines share a spelling. */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeLong(id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            put(out, actor.toString());
            put(out, action);
            put(out, target);
            put(out, reason);
            put(out, commandKey == null ? null : commandKey.toString());
            put(out, beforeHash);
            put(out, afterHash);
            put(out, CanonicalJson.ofText(details));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, @Nullable String text) throws IOException {
        put(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }
}
