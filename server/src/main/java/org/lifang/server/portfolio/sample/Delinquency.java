package org.lifang.server.portfolio.sample;

/**
 * How many instalments a borrower is behind, month by month. The counts are moves of 30,000 card accounts from April to
 * July 2005 (Yeh and Lien 2009); moves into September are left out because its status 1 was recorded differently.
 * Status 1 and 2 count as one behind, 3 as two and so on. Rows five to seven rest on few accounts. See
 * docs/sample-book.md.
 */
final class Delinquency {

    static final int WORST = 7;

    private static final int[][] MOVES = {
        {76_702, 3_741, 0, 0, 0, 0, 0, 0},
        {2_513, 5_571, 469, 0, 0, 0, 0, 0},
        {83, 203, 111, 145, 0, 0, 0, 0},
        {7, 49, 12, 75, 59, 0, 0, 0},
        {2, 12, 5, 7, 12, 27, 0, 0},
        {2, 3, 0, 1, 2, 4, 16, 0},
        {0, 31, 1, 0, 0, 1, 126, 3},
        {0, 0, 0, 1, 0, 0, 1, 3},
    };

    private Delinquency() {}

    /** The number of instalments behind after a month that began with {@code behind}. */
    static int next(int behind, long seed, long month) {
        int[] row = MOVES[behind];
        int all = 0;
        for (int count : row) {
            all += count;
        }
        int drawn = Inventions.pick(seed, 1_000 + month, all);
        int to = 0;
        while (drawn >= row[to]) {
            drawn -= row[to++];
        }
        return to;
    }
}
