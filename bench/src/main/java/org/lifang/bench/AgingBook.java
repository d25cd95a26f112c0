package org.lifang.bench;

import java.util.SplittableRandom;
import org.lifang.kernel.aging.PackedBook;
import org.lifang.kernel.aging.Terms;

/** An invented book in columns, the same for the kernel and for the bare loop: 12 open instalments a loan. */
final class AgingBook {

    static final int INSTALMENTS = 12;
    /** 2026-11-21. */
    static final int TODAY = 20_778;

    private static final int MONTH_DAYS = 30;

    final int[] firstItem;
    final int[] due;
    final long[] principal;
    final long[] interest;
    final long[] fee;
    private final byte[] grace;

    AgingBook(int loans, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        firstItem = new int[loans + 1];
        grace = new byte[loans];
        due = new int[loans * INSTALMENTS];
        principal = new long[due.length];
        interest = new long[due.length];
        fee = new long[due.length];
        for (int loan = 0; loan < loans; loan++) {
            fill(loan, random);
        }
    }

    private void fill(int loan, SplittableRandom random) {
        int first = loan * INSTALMENTS;
        int nextDue = TODAY + random.nextInt(MONTH_DAYS) - missed(random) * MONTH_DAYS;
        for (int item = first; item < first + INSTALMENTS; item++) {
            due[item] = nextDue + (item - first) * MONTH_DAYS;
            principal[item] = random.nextInt(50_000, 150_000);
            interest[item] = random.nextInt(1_000, 20_000);
            fee[item] = random.nextInt(500);
        }
        firstItem[loan + 1] = first + INSTALMENTS;
    }

    /** Six in ten are current, a quarter one to three months late, the rest up to eleven. */
    private static int missed(SplittableRandom random) {
        int draw = random.nextInt(100);
        if (draw < 60) {
            return 0;
        }
        return draw < 85 ? random.nextInt(1, 4) : random.nextInt(4, INSTALMENTS);
    }

    int loans() {
        return grace.length;
    }

    PackedBook packed() {
        return PackedBook.ofColumns(Terms.usual(144_000), firstItem, grace, due, principal, interest, fee);
    }
}
