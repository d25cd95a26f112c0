package org.lifang.bench;

import java.util.Arrays;
import org.lifang.kernel.aging.NightColumns;
import org.lifang.kernel.aging.PackedBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A night over a book by the kernel, and the bare loop of the same sums; public because JMH extends it. */
@State(Scope.Thread)
public class AgingLoops {

    /** Loans of the book. */
    @Param("1000000")
    public int loans;

    private int[] firstItem = {};
    private int[] due = {};
    private long[] principal = {};
    private long[] interest = {};
    private long[] fee = {};
    private int[] days = {};
    private long[] principalSum = {};
    private long[] interestSum = {};
    private long[] feeSum = {};
    private PackedBook book = new AgingBook(0, 1).packed();
    private NightColumns columns = new NightColumns(0);

    /** The same book in every fork. */
    @Setup
    public void fill() {
        fill(loans);
    }

    void fill(int size) {
        AgingBook made = new AgingBook(size, 20_261_121L);
        firstItem = made.firstItem;
        due = made.due;
        principal = made.principal;
        interest = made.interest;
        fee = made.fee;
        days = new int[size];
        principalSum = new long[size];
        interestSum = new long[size];
        feeSum = new long[size];
        book = made.packed();
        columns = new NightColumns(size);
    }

    /** Days, bucket, class, overdue sums and next change of every loan. */
    @Benchmark
    public NightColumns kernel() {
        book.night(AgingBook.TODAY, 0, book.size(), columns);
        return columns;
    }

    /** Days and overdue sums alone, as one would write them without any rule. */
    @Benchmark
    public long[] bareLoop() {
        for (int loan = 0; loan < days.length; loan++) {
            int first = firstItem[loan];
            int end = firstItem[loan + 1];
            long principalOverdue = 0;
            long interestOverdue = 0;
            long feeOverdue = 0;
            for (int item = first; item < end && due[item] < AgingBook.TODAY; item++) {
                principalOverdue += principal[item];
                interestOverdue += interest[item];
                feeOverdue += fee[item];
            }
            days[loan] = Math.max(0, AgingBook.TODAY - due[first]);
            principalSum[loan] = principalOverdue;
            interestSum[loan] = interestOverdue;
            feeSum[loan] = feeOverdue;
        }
        return principalSum;
    }

    /** The first loan on which both do not agree, or −1. */
    int firstDifference() {
        kernel();
        bareLoop();
        int[] first = {
            Arrays.mismatch(days, columns.daysPastDue),
            Arrays.mismatch(principalSum, columns.principalFen),
            Arrays.mismatch(interestSum, columns.interestFen),
            Arrays.mismatch(feeSum, columns.feeFen)
        };
        return Arrays.stream(first).filter(at -> at >= 0).min().orElse(-1);
    }
}
