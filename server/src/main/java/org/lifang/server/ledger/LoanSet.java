package org.lifang.server.ledger;

import java.util.Arrays;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Some loans, ascending and each once, and the cheapest condition that finds at least them. */
final class LoanSet {

    /** A range that holds at most this many times the wanted loans is read whole; strangers are passed over. */
    private static final int DENSE_FACTOR = 2;

    private final long[] ids;

    LoanSet(long[] ids) {
        this.ids = ids;
    }

    static LoanSet of(Collection<Long> ids) {
        return new LoanSet(
                ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    int size() {
        return ids.length;
    }

    long id(int place) {
        return ids[place];
    }

    boolean isEmpty() {
        return ids.length == 0;
    }

    /** The place of a loan; negative when it is not wanted. */
    int place(long loanId) {
        return Arrays.binarySearch(ids, loanId);
    }

    boolean has(long loanId) {
        return place(loanId) >= 0;
    }

    Condition on(Field<Long> loanId) {
        long first = ids[0];
        long last = ids[ids.length - 1];
        if (last - first < (long) DENSE_FACTOR * ids.length) {
            return loanId.between(first, last);
        }
        return loanId.eq(DSL.any(boxed()));
    }

    Long[] boxed() {
        return Arrays.stream(ids).boxed().toArray(Long[]::new);
    }
}
