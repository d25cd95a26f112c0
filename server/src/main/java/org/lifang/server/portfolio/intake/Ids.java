package org.lifang.server.portfolio.intake;

import org.jooq.DSLContext;
import org.jooq.Sequence;

/** Hands out ids of a sequence in blocks. Only one import writes at a time, so gaps are the only price. */
final class Ids {

    private static final int BLOCK_IDS = 1_000;

    private final DSLContext db;
    private final Sequence<Long> sequence;
    private long[] block = {};
    private int used;

    Ids(DSLContext db, Sequence<Long> sequence) {
        this.db = db;
        this.sequence = sequence;
    }

    long take() {
        if (used == block.length) {
            block = db.fetchValues(sequence.nextvals(BLOCK_IDS)).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            used = 0;
        }
        return block[used++];
    }
}
