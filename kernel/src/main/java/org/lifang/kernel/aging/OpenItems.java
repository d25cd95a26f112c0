package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A loan's packed position: instalments with something left, and the terms that say how late they are.
 *
 * <p>True from its date until the loan's next event.
 *
 * <p>The bytes: version and flags; grace days; number of instalments; if flagged, the first instalment called due early
 * and the pauses.
 *
 * <p>Then per instalment: the due day as the difference from the one before, and what is left of principal, interest
 * and fee. Every number is a little-endian base-128 varint, differences are zigzag.
 */
public final class OpenItems {

    static final int VERSION = 1;
    static final int MISSED_BASIS = 1;
    static final int AFTER_GRACE = 2;
    static final int HAS_PAUSES = 4;
    static final int HAS_CALLED = 8;

    private static final int LONGEST_VARINT = 10;
    private static final int NUMBERS_PER_ITEM = 4;

    final int flags;
    final int graceDays;
    final int firstCalled;
    final Pauses pauses;
    final int[] due;
    final long[] principal;
    final long[] interest;
    final long[] fee;

    OpenItems(
            int flags,
            int graceDays,
            int firstCalled,
            Pauses pauses,
            int[] due,
            long[] principal,
            long[] interest,
            long[] fee) {
        this.flags = flags;
        this.graceDays = graceDays;
        this.firstCalled = firstCalled;
        this.pauses = pauses;
        this.due = due;
        this.principal = principal;
        this.interest = interest;
        this.fee = fee;
    }

    /** The position of a loan on which nothing has happened yet: the whole schedule, in any order. */
    public static OpenItems ofSchedule(Terms terms, List<Instalment> schedule) {
        List<Instalment> open = schedule.stream()
                .filter(instalment -> instalment.totalFen() > 0)
                .sorted((a, b) -> a.dueOn().compareTo(b.dueOn()))
                .toList();
        return new OpenItems(
                flags(terms),
                terms.graceDays(),
                open.size(),
                Pauses.NONE,
                open.stream().mapToInt(item -> Replay.day(item.dueOn())).toArray(),
                open.stream().mapToLong(Instalment::principalFen).toArray(),
                open.stream().mapToLong(Instalment::interestFen).toArray(),
                open.stream().mapToLong(Instalment::feeFen).toArray());
    }

    /** The position of a loan whose lender states its arrears; empty when it is not late. */
    public static OpenItems ofSnapshot(ArrearsSnapshot snapshot) {
        int size = snapshot.daysPastDue() > 0 ? 1 : 0;
        int dueDay = Replay.day(snapshot.asOf()) - snapshot.daysPastDue();
        return new OpenItems(
                0,
                0,
                size,
                Pauses.NONE,
                Arrays.copyOf(new int[] {dueDay}, size),
                Arrays.copyOf(new long[] {snapshot.overduePrincipalFen()}, size),
                Arrays.copyOf(new long[] {snapshot.overdueInterestFen()}, size),
                Arrays.copyOf(new long[] {snapshot.overdueFeeFen()}, size));
    }

    static int flags(Terms terms) {
        return (terms.bucketBasis() == BucketBasis.MISSED_INSTALMENTS ? MISSED_BASIS : 0)
                | (terms.graceRule() == GraceRule.COUNTS_AFTER_GRACE ? AFTER_GRACE : 0);
    }

    /** Number of instalments with something left. */
    public int size() {
        return due.length;
    }

    /** Due date of the i-th, 0 being the oldest. */
    public LocalDate dueOn(int i) {
        return LocalDate.ofEpochDay(due[i]);
    }

    /** What is left of the i-th. */
    public Amounts left(int i) {
        return new Amounts(principal[i], interest[i], 0, 0, fee[i], 0);
    }

    /** The bytes to keep. */
    public byte[] encode() {
        int numbers = 4 + 2 * pauses.size() + NUMBERS_PER_ITEM * due.length;
        byte[] bytes = new byte[1 + numbers * LONGEST_VARINT];
        boolean called = firstCalled < due.length;
        int extra = (called ? HAS_CALLED : 0) | (pauses.size() > 0 ? HAS_PAUSES : 0);
        bytes[0] = (byte) ((VERSION << 4) | flags | extra);
        int at = put(bytes, 1, graceDays);
        at = put(bytes, at, due.length);
        if (called) {
            at = put(bytes, at, firstCalled);
        }
        if (pauses.size() > 0) {
            at = put(bytes, at, pauses.size());
            for (int i = 0; i < pauses.size(); i++) {
                at = put(bytes, at, zigzag(pauses.from(i)));
                at = put(bytes, at, zigzag(pauses.to(i)));
            }
        }
        int before = 0;
        for (int i = 0; i < due.length; i++) {
            at = put(bytes, at, zigzag(due[i] - before));
            at = put(bytes, at, principal[i]);
            at = put(bytes, at, interest[i]);
            at = put(bytes, at, fee[i]);
            before = due[i];
        }
        return Arrays.copyOf(bytes, at);
    }

    /**
     * Reads kept bytes.
     *
     * @throws IllegalArgumentException when they are not a whole position of this version
     */
    public static OpenItems decode(byte[] bytes) {
        return new PositionReader().decode(bytes);
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static int put(byte[] bytes, int start, long value) {
        int at = start;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[at++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return at;
    }
}
