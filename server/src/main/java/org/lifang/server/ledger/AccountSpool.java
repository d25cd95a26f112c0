package org.lifang.server.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds accounts between reading the table and writing it anew, so that no book is too large for memory.
 */
final class AccountSpool implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final long NO_DATE = Long.MIN_VALUE;

    private final Path file;
    private final DataOutputStream out;
    private long rows;

    AccountSpool() {
        try {
            file = Files.createTempFile("lifang-accounts", ".spool");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return rows;
    }

    void add(AccountRow row) throws IOException {
        rows++;
        out.writeLong(row.loanId());
        out.writeLong(row.borrowerId());
        out.writeUTF(row.currency());
        out.writeInt(row.revision());
        date(row.asOf());
        out.writeLong(row.outstandingFen());
        date(row.nextEventOn());
        date(row.lastPaymentOn());
        out.writeBoolean(row.fromSnapshot());
        out.writeInt(row.position().length);
        out.write(row.position());
        line(row.line());
    }

    private void line(AccountRow.Line line) throws IOException {
        out.writeLong(line.principalFen());
        out.writeLong(line.interestFen());
        out.writeLong(line.feeFen());
        out.writeInt(line.daysPastDue());
        out.writeBoolean(line.paused());
        out.writeInt(line.countsFrom());
        out.writeInt(line.oldestUnpaidDue());
        out.writeByte(line.bucket());
        out.writeByte(line.riskClass());
        out.writeShort(line.missed());
        out.writeInt(line.nextChangeOn());
    }

    private void date(@Nullable LocalDate date) throws IOException {
        out.writeLong(date == null ? NO_DATE : date.toEpochDay());
    }

    /** Takes the accounts back out, one call each. */
    @FunctionalInterface
    interface Sink {
        void row(AccountRow row) throws SQLException;
    }

    void each(Sink sink) throws SQLException {
        try {
            out.close();
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
                for (long i = 0; i < rows; i++) {
                    sink.row(read(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccountRow read(DataInputStream in) throws IOException {
        long loan = in.readLong();
        long borrower = in.readLong();
        String currency = in.readUTF();
        int revision = in.readInt();
        LocalDate asOf = LocalDate.ofEpochDay(in.readLong());
        long outstanding = in.readLong();
        LocalDate nextEventOn = readDate(in);
        LocalDate lastPaymentOn = readDate(in);
        boolean fromSnapshot = in.readBoolean();
        byte[] position = in.readNBytes(in.readInt());
        return new AccountRow(
                loan,
                borrower,
                currency,
                revision,
                asOf,
                outstanding,
                nextEventOn,
                lastPaymentOn,
                fromSnapshot,
                position,
                readLine(in));
    }

    private static AccountRow.Line readLine(DataInputStream in) throws IOException {
        return new AccountRow.Line(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readBoolean(),
                in.readInt(),
                in.readInt(),
                in.readByte(),
                in.readByte(),
                in.readShort(),
                in.readInt());
    }

    private static @Nullable LocalDate readDate(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
