package org.lifang.server.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which borrowers a list shows; null is no limit.
 *
 * @param ids the only borrowers that count, as a search found them
 * @param visible what the reader may see, by the column of borrower ids
 * @param on the date that days past due are counted to
 */
record BorrowerFilter(
        @Nullable List<Long> ids,
        @Nullable Integer bucket,
        @Nullable String treatment,
        @Nullable String district,
        @Nullable Long minOverdueFen,
        Function<Field<Long>, Condition> visible,
        LocalDate on) {

    /** In which order; the borrower's id settles equals. */
    enum Order {
        OVERDUE,
        DPD,
        NO
    }
}
