package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.AccountTable.ACCOUNT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.NightLine;
import org.lifang.server.platform.Prepared;
import org.lifang.server.platform.Rows;

/** How the account of one loan that is held is written anew, with each posting. */
final class HeldAccount {

    private static final List<TableField<?, ?>> CHANGING = List.of(
            ACCOUNT.AS_OF,
            ACCOUNT.OVERDUE_PRINCIPAL_FEN,
            ACCOUNT.OVERDUE_INTEREST_FEN,
            ACCOUNT.OVERDUE_FEE_FEN,
            ACCOUNT.NEXT_CHANGE_ON,
            ACCOUNT.OLDEST_UNPAID_DUE,
            ACCOUNT.COUNTS_FROM,
            ACCOUNT.FROZEN_DPD,
            ACCOUNT.BUCKET,
            ACCOUNT.RISK_CLASS,
            ACCOUNT.MISSED_INSTALMENTS,
            ACCOUNT.OUTSTANDING_PRINCIPAL_FEN,
            ACCOUNT.NEXT_EVENT_ON,
            ACCOUNT.LAST_PAYMENT_ON,
            ACCOUNT.POSITION);

    /** By how much the revision goes up. */
    private static final Field<Integer> FACTS = DSL.field(DSL.name("facts"), SQLDataType.INTEGER);

    private static final Rows ROWS = Rows.of(
            "held",
            Stream.<Field<?>>concat(CHANGING.stream(), Stream.of(FACTS, ACCOUNT.LOAN_ID, ACCOUNT.REVISION))
                    .toList());

    private HeldAccount() {}

    static Prepared replacement() {
        Map<Field<?>, Field<?>> changes = ROWS.columns(CHANGING);
        changes.put(ACCOUNT.REVISION, ACCOUNT.REVISION.plus(ROWS.column(FACTS)));
        return Prepared.of(DSL.update(ACCOUNT)
                .set(changes)
                .from(ROWS.table())
                .where(ACCOUNT.LOAN_ID.eq(ROWS.column(ACCOUNT.LOAN_ID)))
                .and(ACCOUNT.REVISION.eq(ROWS.column(ACCOUNT.REVISION))));
    }

    /** The values of rows made by {@link #values}. */
    static Map<String, Object> arrays(List<Map<String, @Nullable Object>> rows) {
        return ROWS.values(rows);
    }

    static Map<String, @Nullable Object> values(AccountRow row, int facts) {
        AccountRow.Line line = row.line();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("as_of", row.asOf());
        values.put("overdue_principal_fen", line.principalFen());
        values.put("overdue_interest_fen", line.interestFen());
        values.put("overdue_fee_fen", line.feeFen());
        values.put("next_change_on", earliest(line.nextChangeOn(), row.nextEventOn()));
        values.put("oldest_unpaid_due", line.oldestUnpaidDueOn());
        values.put("counts_from", line.countsFromDate());
        values.put("frozen_dpd", line.frozenDaysPastDue());
        values.put("bucket", line.bucket());
        values.put("risk_class", line.riskClass());
        values.put("missed_instalments", line.missed());
        values.put("outstanding_principal_fen", row.outstandingFen());
        values.put("next_event_on", row.nextEventOn());
        values.put("last_payment_on", row.lastPaymentOn());
        values.put("position", row.position());
        values.put("facts", facts);
        values.put("loan_id", row.loanId());
        values.put("revision", row.revision());
        return values;
    }

    /** {@link LocalDate#MAX} is the database's infinity. */
    private static LocalDate earliest(int nextChangeOn, @Nullable LocalDate event) {
        LocalDate change = nextChangeOn == NightLine.NEVER ? LocalDate.MAX : LocalDate.ofEpochDay(nextChangeOn);
        return event != null && event.isBefore(change) ? event : change;
    }
}
