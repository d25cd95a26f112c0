package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.AccountTable.ACCOUNT;
import static org.lifang.server.ledger.tables.EventTable.EVENT;
import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;
import static org.lifang.server.portfolio.views.InstalmentFactsTable.INSTALMENT_FACTS;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.portfolio.views.SnapshotFactsTable.SNAPSHOT_FACTS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.platform.Prepared;

/**
 * What is asked of the database for a few whole histories, in one round trip. The rows there are many of are read by
 * hand: each posting reads them.
 */
final class HistoryParts {

    private static final Param<Long[]> LOANS = DSL.param("loans", SQLDataType.BIGINT.array());
    private static final Param<Long[]> BORROWERS = DSL.param("borrowers", SQLDataType.BIGINT.array());
    private static final Param<UUID[]> IDS = DSL.param("ids", SQLDataType.UUID.array());

    /** Until the commit: planning the parts anew for each posting costs more than reading them. */
    private static final Query PLAN_ONCE = DSL.setLocal(DSL.name("plan_cache_mode"), DSL.inline("force_generic_plan"));

    private HistoryParts() {}

    /** By {@code loans}. */
    static Prepared ofLoans() {
        return prepared(loanId -> loanId.eq(DSL.any(LOANS)));
    }

    /** By {@code borrowers}. */
    static Prepared ofBorrowers() {
        Select<Record1<Long>> own =
                DSL.select(LOAN_FACTS.LOAN_ID).from(LOAN_FACTS).where(LOAN_FACTS.BORROWER_ID.eq(DSL.any(BORROWERS)));
        return prepared(loanId -> loanId.in(own));
    }

    /** By {@code loans}, locked in their order first; then which payments of {@code ids} there are. */
    static Prepared ofHeldLoans() {
        Query[] parts = of(loanId -> loanId.eq(DSL.any(LOANS)));
        Query lock = DSL.select(ACCOUNT.LOAN_ID, ACCOUNT.REVISION)
                .from(ACCOUNT)
                .where(ACCOUNT.LOAN_ID.eq(DSL.any(LOANS)))
                .orderBy(ACCOUNT.LOAN_ID)
                .forUpdate();
        Query taken = DSL.select(PAYMENT.ID).from(PAYMENT).where(PAYMENT.ID.eq(DSL.any(IDS)));
        List<Query> after = new ArrayList<>(List.of(lock, taken));
        after.addAll(List.of(parts));
        return Prepared.of(PLAN_ONCE, after.toArray(Query[]::new));
    }

    private static Prepared prepared(Function<Field<Long>, Condition> some) {
        Query[] parts = of(some);
        return Prepared.of(parts[0], List.of(parts).subList(1, parts.length).toArray(Query[]::new));
    }

    /** Heads, schedules, payments, events, snapshots, agreements. */
    private static Query[] of(Function<Field<Long>, Condition> some) {
        return new Query[] {
            DSL.select(
                            LOAN_FACTS.LOAN_ID,
                            LOAN_FACTS.BORROWER_ID,
                            LOAN_FACTS.TAPE,
                            LOAN_FACTS.CURRENCY,
                            LOAN_FACTS.PRINCIPAL_FEN,
                            LOAN_FACTS.ANNUAL_RATE_PPM,
                            LOAN_FACTS.PENALTY_UPLIFT_PPM,
                            LOAN_FACTS.DAY_BASE,
                            LOAN_FACTS.GRACE_DAYS,
                            LOAN_FACTS.ALLOCATION,
                            LOAN_FACTS.BUCKET_BASIS,
                            LOAN_FACTS.DISBURSED_ON,
                            LOAN_FACTS.CLOSED_ON)
                    .from(LOAN_FACTS)
                    .where(some.apply(LOAN_FACTS.LOAN_ID))
                    .orderBy(LOAN_FACTS.LOAN_ID),
            DSL.select(
                            INSTALMENT_FACTS.LOAN_ID,
                            INSTALMENT_FACTS.SEQ,
                            INSTALMENT_FACTS.DUE_ON,
                            INSTALMENT_FACTS.PRINCIPAL_FEN,
                            INSTALMENT_FACTS.INTEREST_FEN,
                            INSTALMENT_FACTS.FEE_FEN)
                    .from(INSTALMENT_FACTS)
                    .where(some.apply(INSTALMENT_FACTS.LOAN_ID))
                    .orderBy(INSTALMENT_FACTS.LOAN_ID, INSTALMENT_FACTS.SEQ),
            DSL.select(PAYMENT.LOAN_ID, PAYMENT.ID, PAYMENT.PAID_ON, PAYMENT.AMOUNT_FEN, PAYMENT.REFERENCE)
                    .from(PAYMENT)
                    .where(some.apply(PAYMENT.LOAN_ID)),
            DSL.selectFrom(EVENT).where(some.apply(EVENT.LOAN_ID)).orderBy(EVENT.ID),
            DSL.selectFrom(SNAPSHOT_FACTS)
                    .where(some.apply(SNAPSHOT_FACTS.LOAN_ID))
                    .orderBy(SNAPSHOT_FACTS.LOAN_ID, SNAPSHOT_FACTS.AS_OF),
            AgreedStore.heads(some)
        };
    }

    static List<LoanHead> heads(ResultSet rows) throws SQLException {
        List<LoanHead> heads = new ArrayList<>();
        while (rows.next()) {
            heads.add(new LoanHead(
                    rows.getLong(1),
                    rows.getLong(2),
                    rows.getString(3).equals("ARREARS"),
                    rows.getString(4),
                    rows.getLong(5),
                    LoanTerms.of(
                            rows.getInt(6),
                            rows.getInt(7),
                            rows.getInt(8),
                            rows.getInt(9),
                            rows.getString(10),
                            rows.getString(11)),
                    rows.getObject(12, LocalDate.class),
                    rows.getObject(13, LocalDate.class)));
        }
        return heads;
    }

    static Map<Long, List<Instalment>> schedules(ResultSet rows) throws SQLException {
        Map<Long, List<Instalment>> schedules = new HashMap<>();
        while (rows.next()) {
            schedules
                    .computeIfAbsent(rows.getLong(1), any -> new ArrayList<>())
                    .add(new Instalment(
                            rows.getInt(2),
                            rows.getObject(3, LocalDate.class),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6)));
        }
        return schedules;
    }

    /** The payments by loan; references are told besides, as they come. */
    static Map<Long, List<History.Paid>> payments(ResultSet rows, References references) throws SQLException {
        Map<Long, List<History.Paid>> payments = new HashMap<>();
        while (rows.next()) {
            long loan = rows.getLong(1);
            payments.computeIfAbsent(loan, any -> new ArrayList<>())
                    .add(new History.Paid(
                            rows.getObject(2, UUID.class), rows.getObject(3, LocalDate.class), rows.getLong(4)));
            String reference = rows.getString(5);
            if (reference != null) {
                references.taken(loan, reference);
            }
        }
        return payments;
    }

    /** Takes the reference of each payment read that has one. */
    @FunctionalInterface
    interface References {
        void taken(long loanId, String reference);
    }
}
