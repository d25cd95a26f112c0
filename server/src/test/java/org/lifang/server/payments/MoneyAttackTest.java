package org.lifang.server.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.server.payments.Till.TODAY;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the database's password tries to make money appear, vanish, or change its story. */
@LifangTest
class MoneyAttackTest {

    private static final String REFUSED = "(?s).*(refused|violates|does not exist).*";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    private Till till;
    private Till.Late late;
    private String open;
    private String allocated;

    @BeforeEach
    void moneyOpenAndMoneyGiven() {
        clock.set(TODAY);
        till = new Till(application);
        late = till.late(100_000, null);
        open = till.received(50_000, TODAY, null, null);
        allocated = till.received(50_000, TODAY, null, late.no());
    }

    private void refused(String... statements) {
        TransactionTemplate transaction =
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    for (String statement : statements) {
                        db.execute(statement);
                    }
                }))
                .as(String.join("; ", statements))
                .rootCause()
                .hasMessageMatching(REFUSED);
    }

    private static String set(String receipt, String sums) {
        return "update payments.receipt set " + sums + " where id = '" + receipt + "'";
    }

    private static String movement(String receipt, String kind, long fen, String columns, String values) {
        return "insert into payments.movement (id, receipt_id, seq, kind, amount_fen, on_date, moved_by, moved_at,"
                + " command_key" + columns + ") values (gen_random_uuid(), '" + receipt + "', 99, '" + kind + "', "
                + fen
                + ", '2026-03-10', gen_random_uuid(), now(), gen_random_uuid()" + values + ")";
    }

    @Test
    void sumsThatTheMovementsDoNotCarryAreRefused() {
        refused(set(open, "open_fen = 0, allocated_fen = 50000, waits_because = null"));
        refused(set(open, "open_fen = 49999"));
        refused(set(open, "open_fen = 60000, returned_fen = -10000"));
        refused(set(open, "open_fen = 0, refunded_fen = 50000, waits_because = null"));
        refused(set(allocated, "open_fen = 50000, allocated_fen = 0, waits_because = 'LEFT_OVER'"));
        refused(movement(open, "RETURNED", 50_000, ", reason", ", 'x'"));
        refused(
                movement(open, "RETURNED", 60_000, ", reason", ", 'x'"),
                set(open, "returned_fen = 60000, open_fen = -10000"));
        refused(movement(open, "RETURNED", -5, ", reason", ", 'x'"));
        refused(movement(open, "RETURNED", 0, ", reason", ", 'x'"));
    }

    @Test
    void anAllocationWithoutItsPaymentInTheLedgerOrWithAnothersIsRefused() {
        String sums = set(open, "allocated_fen = 50000, open_fen = 0, waits_because = null");
        refused(
                movement(
                        open,
                        "ALLOCATED",
                        50_000,
                        ", loan_id, payment_id, basis",
                        ", " + late.loan() + ", gen_random_uuid(), 'BY_HAND'"),
                sums);
        UUID payment = db.fetchSingle("select payment_id from payments.movement where receipt_id = ?::uuid", allocated)
                .into(UUID.class);
        refused(
                movement(
                        open,
                        "ALLOCATED",
                        50_000,
                        ", loan_id, payment_id, basis",
                        ", " + late.loan() + ", '" + payment + "', 'BY_HAND'"),
                sums);
        String fresh = "insert into ledger.payment (id, loan_id, paid_on, amount_fen, channel, recorded_at) values"
                + " ('00000000-0000-7000-8000-0000000000aa', " + late.loan() + ", '2026-03-10', 40000, 'BANK', now())";
        refused(
                fresh,
                movement(
                        open,
                        "ALLOCATED",
                        50_000,
                        ", loan_id, payment_id, basis",
                        ", " + late.loan() + ", '00000000-0000-7000-8000-0000000000aa', 'BY_HAND'"),
                sums);
    }

    @Test
    void aReversalInTheLedgerAndTheMoneyTakenBackHereGoTogether() {
        refused("insert into ledger.event (id, loan_id, kind, effective_on, payment_id, recorded_at) select"
                + " gen_random_uuid(), loan_id, 'REVERSAL', '2026-03-10', payment_id, now()"
                + " from payments.movement where receipt_id = '"
                + allocated + "'");
        String move = "(select id from payments.movement where receipt_id = '" + allocated + "')";
        refused(
                movement(allocated, "TAKEN_BACK", 50_000, ", undoes, reason", ", " + move + ", 'x'"),
                set(allocated, "allocated_fen = 0, open_fen = 50000, waits_because = 'TAKEN_BACK'"));
        refused(
                movement(allocated, "TAKEN_BACK", 10_000, ", undoes, reason", ", " + move + ", 'x'"),
                set(allocated, "allocated_fen = 40000, open_fen = 10000, waits_because = 'TAKEN_BACK'"));
    }

    @Test
    void aRefundAnEntryAndAChannelNeedTheirSecondPerson() {
        String refund =
                "insert into payments.refund (id, receipt_id, amount_fen, to_sealed, reason, state, proposed_by,"
                        + " proposed_at, decided_by, decided_at) values ('00000000-0000-7000-8000-0000000000bb', '"
                        + open
                        + "', 50000, '', 'x', %s)";
        String one = "'00000000-0000-7000-8000-000000000001'";
        refused(refund.formatted("'PAID', " + one + ", now(), " + one + ", now()"));
        refused(
                refund.formatted("'PROPOSED', " + one + ", now(), null, null"),
                movement(open, "REFUNDED", 50_000, ", refund_id", ", '00000000-0000-7000-8000-0000000000bb'"),
                set(open, "refunded_fen = 50000, open_fen = 0, waits_because = null"));
        refused("update payments.entry set decided_by = proposed_by where state = 'CONFIRMED'");
        refused("insert into payments.receipt (id, channel_id, source, reference, booked_on, value_on, amount_fen,"
                + " currency, entry_id, open_fen, waits_because, received_by, received_at, command_key)"
                + " select gen_random_uuid(), channel_id, 'ENTRY', 'forged', booked_on, value_on, 100,"
                + " currency, id, 100, 'NO_REFERENCE', "
                + one
                + ", now(), " + one + " from payments.entry limit 1");
        refused("update payments.channel set state = 'LIVE' where id = 'CASH'");
        refused(
                "update payments.channel set state = 'PROPOSED', proposed_by = " + one
                        + ", proposed_at = now() where id = 'CASH'",
                "update payments.channel set state = 'LIVE', opened_by = gen_random_uuid(), opened_at = now()"
                        + " where id = 'CASH'");
        refused("insert into payments.channel (id, kind, state, shipped) values ('MINE', 'CASH', 'LIVE', true)");
    }

    @Test
    void moneyOnAClosedChannelIsRefusedByTheDatabaseToo() {
        refused("insert into payments.receipt (id, channel_id, source, reference, booked_on, value_on, amount_fen,"
                + " currency, event_id, open_fen, waits_because, received_by, received_at, command_key)"
                + " values (gen_random_uuid(),"
                + " 'CASH', 'NOTICE', 'c', '2026-03-10', '2026-03-10', 100, 'CNY', 'e', 100, 'NO_REFERENCE',"
                + " gen_random_uuid(), now(), gen_random_uuid())");
    }

    @Test
    void whatHappenedCannotBeChangedOrForgotten() {
        for (String attack : new String[] {
            "update payments.receipt set amount_fen = 1",
            "update payments.receipt set reference = 'other'",
            "update payments.receipt set value_on = '2020-01-01'",
            "update payments.movement set amount_fen = 1",
            "update payments.movement set loan_id = 1",
            "update payments.refund set amount_fen = 1",
            "update payments.entry set amount_fen = 1",
            "update payments.entry set state = 'PROPOSED', decided_by = null, decided_at = null",
            "update payments.statement_row set amount_fen = 1 where true",
            "delete from payments.movement",
            "delete from payments.receipt",
            "delete from payments.refund",
            "delete from payments.entry",
            "delete from payments.channel",
            "delete from payments.statement_row",
            "truncate payments.receipt cascade",
            "truncate payments.movement",
            "update ledger.payment set amount_fen = 1",
            "delete from ledger.payment",
            "update ledger.event set effective_on = '2020-01-01'",
            "truncate ledger.payment cascade",
        }) {
            if (!attack.contains("statement_row set") && !attack.startsWith("update payments.refund")) {
                refused(attack);
            }
        }
        assertThat(db.fetchCount(db.selectOne().from("payments.receipt"))).isPositive();
    }
}
