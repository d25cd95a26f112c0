package org.lifang.kernel.aging;

import java.util.Arrays;
import java.util.List;

/**
 * A whole book's positions as arrays of primitives: a night over it runs at the speed of memory and allocates nothing.
 *
 * <p>Loans with pauses or called due early are few and kept as packed bytes beside the columns.
 */
public final class PackedBook {

    private static final byte[] PLAIN = new byte[0];

    private final int[] firstItem;
    private final byte[] flags;
    private final byte[] grace;
    private final int[] due;
    private final long[] principal;
    private final long[] interest;
    private final long[] fee;
    private final byte[][] special;

    private PackedBook(List<OpenItems> loans) {
        int items = loans.stream().mapToInt(OpenItems::size).sum();
        firstItem = new int[loans.size() + 1];
        flags = new byte[loans.size()];
        grace = new byte[loans.size()];
        special = new byte[loans.size()][];
        due = new int[items];
        principal = new long[items];
        interest = new long[items];
        fee = new long[items];
        for (int loan = 0; loan < loans.size(); loan++) {
            add(loan, loans.get(loan));
        }
    }

    private PackedBook(
            int[] firstItem, byte[] grace, byte flags, int[] due, long[] principal, long[] interest, long[] fee) {
        this.firstItem = firstItem;
        this.grace = grace;
        this.flags = new byte[grace.length];
        Arrays.fill(this.flags, flags);
        this.due = due;
        this.principal = principal;
        this.interest = interest;
        this.fee = fee;
        this.special = new byte[grace.length][];
        Arrays.fill(this.special, PLAIN);
    }

    /**
     * Columns read elsewhere, handed over and not copied: loans without pauses, none called due, on the terms given.
     *
     * @param firstItem where each loan's instalments begin, and at its end the number of all instalments
     * @param grace days of grace of each loan
     * @param due epoch days, ascending within a loan
     */
    public static PackedBook ofColumns(
            Terms terms, int[] firstItem, byte[] grace, int[] due, long[] principal, long[] interest, long[] fee) {
        if (firstItem.length != grace.length + 1 || firstItem[grace.length] > due.length) {
            throw new IllegalArgumentException("the columns do not belong together");
        }
        byte flags = (byte) OpenItems.flags(terms);
        return new PackedBook(firstItem, grace, flags, due, principal, interest, fee);
    }

    /** The columns of that many positions. */
    public static PackedBook of(List<OpenItems> loans) {
        return new PackedBook(loans);
    }

    /** Number of loans. */
    public int size() {
        return flags.length;
    }

    /**
     * Works out the lines of some loans; several threads may share a book when their loans differ.
     *
     * @param from first loan
     * @param to loan after the last
     */
    public void night(int asOfDay, int from, int to, NightColumns out) {
        NightLine line = null;
        for (int loan = from; loan < to; loan++) {
            byte[] bytes = special[loan];
            if (bytes.length == 0) {
                plain(loan, asOfDay, out);
            } else {
                line = line == null ? new NightLine() : line;
                line.fill(bytes, 0, bytes.length, asOfDay);
                out.set(loan, line);
            }
        }
    }

    private void plain(int loan, int asOf, NightColumns out) {
        int first = firstItem[loan];
        int end = firstItem[loan + 1];
        int lastMissed = asOf - grace[loan];
        long principalSum = 0;
        long interestSum = 0;
        long feeSum = 0;
        int item = first;
        for (; item < end && due[item] < lastMissed; item++) {
            principalSum += principal[item];
            interestSum += interest[item];
            feeSum += fee[item];
        }
        int next = item < end ? due[item] + grace[loan] + 1 : NightLine.NEVER;
        int days = 0;
        boolean byMissed = (flags[loan] & OpenItems.MISSED_BASIS) != 0;
        if (item > first) {
            int shift = (flags[loan] & OpenItems.AFTER_GRACE) == 0 ? 0 : grace[loan];
            days = asOf - due[first] - shift;
            int border = NightLine.nextBorder(days, byMissed);
            next = border == NightLine.NEVER ? next : Math.min(next, asOf - days + border);
        }
        out.daysPastDue[loan] = days;
        out.bucket[loan] = (byte) (byMissed ? Math.min(7, item - first) : Bucket.placeOfDays(days));
        out.classFloor[loan] = (byte) RiskClass.placeOfDays(days);
        out.principalFen[loan] = principalSum;
        out.interestFen[loan] = interestSum;
        out.feeFen[loan] = feeSum;
        out.nextChangeOn[loan] = next;
    }

    private void add(int loan, OpenItems items) {
        int at = firstItem[loan];
        flags[loan] = (byte) items.flags;
        grace[loan] = (byte) items.graceDays;
        special[loan] = items.pauses.size() > 0 || items.firstCalled < items.size() ? items.encode() : PLAIN;
        System.arraycopy(items.due, 0, due, at, items.size());
        System.arraycopy(items.principal, 0, principal, at, items.size());
        System.arraycopy(items.interest, 0, interest, at, items.size());
        System.arraycopy(items.fee, 0, fee, at, items.size());
        firstItem[loan + 1] = at + items.size();
    }
}
