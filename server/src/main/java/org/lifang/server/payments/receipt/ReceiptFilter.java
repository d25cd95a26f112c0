package org.lifang.server.payments.receipt;

import static org.lifang.server.payments.tables.ReceiptTable.RECEIPT;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a list of receipts is narrowed to. */
record ReceiptFilter(
        Show show,
        @Nullable String channel,
        @Nullable String reference,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID statement) {

    /** Which receipts somebody wants to see. */
    enum Show {
        ALL,
        OPEN,
        ALLOCATED,
        REFUNDED,
        RETURNED
    }

    Condition condition() {
        Condition condition = switch (show) {
            case ALL -> DSL.noCondition();
            case OPEN -> RECEIPT.OPEN_FEN.gt(0L);
            case ALLOCATED -> RECEIPT.ALLOCATED_FEN.gt(0L);
            case REFUNDED -> RECEIPT.REFUNDED_FEN.gt(0L);
            case RETURNED -> RECEIPT.RETURNED_FEN.gt(0L);
        };
        condition = channel == null ? condition : condition.and(RECEIPT.CHANNEL_ID.eq(channel));
        condition = reference == null ? condition : condition.and(RECEIPT.REFERENCE.eq(reference));
        condition = from == null ? condition : condition.and(RECEIPT.BOOKED_ON.ge(from));
        condition = to == null ? condition : condition.and(RECEIPT.BOOKED_ON.le(to));
        return statement == null ? condition : condition.and(RECEIPT.STATEMENT_ID.eq(statement));
    }
}
