package org.lifang.server.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a binary COPY, read in column order. {@link #isNull} looks ahead; the primitive readers refuse nulls. One
 * instance serves all rows, so nothing read by reference may be kept unless the method says it copies.
 */
public final class BulkReader {

    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int NO_LENGTH = Integer.MIN_VALUE;

    private final InputStream in;
    private byte[] bytes = new byte[BUFFER_BYTES];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes).limit(0);
    private int ahead = NO_LENGTH;

    private BulkReader(InputStream in) {
        this.in = in;
    }

    static long read(InputStream in, Bulk.Reader rows) throws IOException {
        BulkReader reader = new BulkReader(in);
        reader.header();
        long count = 0;
        while (reader.nextRow()) {
            rows.row(reader);
            count++;
        }
        return count;
    }

    /** Whether the next field is null; a null field must then be passed with {@link #skip}. */
    public boolean isNull() throws IOException {
        if (ahead == NO_LENGTH) {
            need(Integer.BYTES);
            ahead = buffer.getInt();
        }
        return ahead < 0;
    }

    public void skip() throws IOException {
        int length = length();
        if (length > 0) {
            need(length);
            buffer.position(buffer.position() + length);
        }
    }

    public long int8() throws IOException {
        field(Long.BYTES);
        return buffer.getLong();
    }

    public int int4() throws IOException {
        field(Integer.BYTES);
        return buffer.getInt();
    }

    public int int2() throws IOException {
        field(Short.BYTES);
        return buffer.getShort();
    }

    public boolean bool() throws IOException {
        field(1);
        return buffer.get() != 0;
    }

    /** Day number since 1970-01-01; {@code Long.MAX_VALUE} for infinity. */
    public long epochDay() throws IOException {
        int day = int4();
        return day == Integer.MAX_VALUE ? Long.MAX_VALUE : day + BulkWriter.EPOCH_DAY;
    }

    public @Nullable LocalDate date() throws IOException {
        if (isNull()) {
            skip();
            return null;
        }
        return LocalDate.ofEpochDay(epochDay());
    }

    public Instant timestamptz() throws IOException {
        long micros = int8();
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L) + BulkWriter.EPOCH_SECOND, Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    public UUID uuid() throws IOException {
        field(2 * Long.BYTES);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public @Nullable String text() throws IOException {
        int length = length();
        if (length < 0) {
            return null;
        }
        need(length);
        String text = new String(bytes, buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
    }

    /** A copy of the bytes. */
    public byte @Nullable [] bytea() throws IOException {
        int length = length();
        if (length < 0) {
            return null;
        }
        need(length);
        byte[] copy = new byte[length];
        buffer.get(copy);
        return copy;
    }

    /**
     * Copies the bytes into an array of the caller's.
     *
     * @return their number, or -1 for null
     */
    public int bytea(byte[] into) throws IOException {
        int length = length();
        if (length > 0) {
            need(length);
            buffer.get(into, 0, length);
        }
        return length;
    }

    private void header() throws IOException {
        need(BulkWriter.SIGNATURE.length + 2 * Integer.BYTES);
        byte[] signature = new byte[BulkWriter.SIGNATURE.length];
        buffer.get(signature);
        if (!Arrays.equals(signature, BulkWriter.SIGNATURE)) {
            throw new IOException("not a binary COPY");
        }
        buffer.getInt();
        int extension = buffer.getInt();
        need(extension);
        buffer.position(buffer.position() + extension);
    }

    private boolean nextRow() throws IOException {
        need(Short.BYTES);
        return buffer.getShort() >= 0;
    }

    private void field(int expected) throws IOException {
        int length = length();
        if (length != expected) {
            throw new IOException("a field of " + expected + " bytes expected, found " + length);
        }
        need(expected);
    }

    private int length() throws IOException {
        if (ahead != NO_LENGTH) {
            int length = ahead;
            ahead = NO_LENGTH;
            return length;
        }
        need(Integer.BYTES);
        return buffer.getInt();
    }

    private void need(int size) throws IOException {
        if (buffer.remaining() >= size) {
            return;
        }
        boolean grow = size > bytes.length;
        byte[] target = grow ? new byte[Math.max(size, bytes.length * 2)] : bytes;
        int kept = buffer.remaining();
        System.arraycopy(bytes, buffer.position(), target, 0, kept);
        int filled = kept;
        while (filled < size) {
            int read = in.read(target, filled, target.length - filled);
            if (read < 0) {
                throw new EOFException("COPY ended inside a row");
            }
            filled += read;
        }
        bytes = target;
        buffer = grow ? ByteBuffer.wrap(target, 0, filled) : buffer.clear().limit(filled);
    }
}
