package org.lifang.server.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Fields of a binary COPY, written in column order after {@link #row}. Allocates nothing per number. */
public final class BulkWriter {

    static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    /** PostgreSQL counts days from 2000-01-01. */
    static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int LARGEST_PRIMITIVE_FIELD_BYTES = 24;

    private final CopyIn copy;
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

    BulkWriter(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row of so many fields. */
    public BulkWriter row(int fields) throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putShort((short) fields);
        return this;
    }

    public BulkWriter int8(long value) throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(Long.BYTES).putLong(value);
        return this;
    }

    public BulkWriter int4(int value) throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public BulkWriter int2(int value) throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(Short.BYTES).putShort((short) value);
        return this;
    }

    public BulkWriter bool(boolean value) throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public BulkWriter nothing() throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(-1);
        return this;
    }

    public BulkWriter uuid(@Nullable UUID value) throws SQLException {
        if (value == null) {
            return nothing();
        }
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public BulkWriter date(@Nullable LocalDate value) throws SQLException {
        return value == null ? nothing() : epochDay(value.toEpochDay());
    }

    /** A date by its day number since 1970-01-01. */
    public BulkWriter epochDay(long value) throws SQLException {
        return int4(Math.toIntExact(value - EPOCH_DAY));
    }

    /** The date after all dates. */
    public BulkWriter dateInfinity() throws SQLException {
        return int4(Integer.MAX_VALUE);
    }

    public BulkWriter timestamptz(@Nullable Instant value) throws SQLException {
        if (value == null) {
            return nothing();
        }
        return int8((value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1_000);
    }

    public BulkWriter text(@Nullable String value) throws SQLException {
        return value == null ? nothing() : bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    public BulkWriter jsonb(@Nullable String value) throws SQLException {
        if (value == null) {
            return nothing();
        }
        byte[] json = value.getBytes(StandardCharsets.UTF_8);
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(json.length + 1).put((byte) 1);
        put(json, 0, json.length);
        return this;
    }

    public BulkWriter bytea(byte @Nullable [] value) throws SQLException {
        return value == null ? nothing() : bytea(value, 0, value.length);
    }

    /** Also the way to write text that is already UTF-8. */
    public BulkWriter bytea(byte[] value, int from, int length) throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putInt(length);
        put(value, from, length);
        return this;
    }

    void finish() throws SQLException {
        need(LARGEST_PRIMITIVE_FIELD_BYTES);
        buffer.putShort((short) -1);
        flush();
    }

    private void put(byte[] value, int from, int length) throws SQLException {
        if (length > buffer.remaining()) {
            flush();
            if (length > buffer.remaining()) {
                copy.writeToCopy(value, from, length);
                return;
            }
        }
        buffer.put(value, from, length);
    }

    private void need(int size) throws SQLException {
        if (buffer.remaining() < size) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes, 0, buffer.position());
        buffer.clear();
    }
}
