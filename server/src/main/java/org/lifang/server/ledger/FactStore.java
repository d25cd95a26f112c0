package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.EventTable.EVENT;
import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.server.commands.Effect;
import org.lifang.server.ledger.tables.EventRecord;
import org.lifang.server.platform.Prepared;
import org.lifang.server.platform.Rows;
import org.springframework.stereotype.Repository;

/** Adds money facts; nothing here changes or removes one. */
@Repository
class FactStore {

    private static final Rows PAYMENTS = Rows.of(
            "payments",
            List.of(
                    PAYMENT.ID,
                    PAYMENT.LOAN_ID,
                    PAYMENT.PAID_ON,
                    PAYMENT.AMOUNT_FEN,
                    PAYMENT.CHANNEL,
                    PAYMENT.REFERENCE,
                    PAYMENT.RECORDED_AT,
                    PAYMENT.COMMAND_KEY));

    private final DSLContext db;
    private final Prepared addPayment = Prepared.of(PAYMENTS.into(PAYMENT).onConflictDoNothing());

    FactStore(DSLContext db) {
        this.db = db;
    }

    Optional<Long> loanOfPayment(UUID paymentId) {
        return db.select(PAYMENT.LOAN_ID)
                .from(PAYMENT)
                .where(PAYMENT.ID.eq(paymentId))
                .fetchOptional(PAYMENT.LOAN_ID);
    }

    /**
     * Adds payments whose ids and references were free when their loans were locked.
     *
     * @throws IllegalStateException when somebody took an id meanwhile
     */
    void addPayments(List<HeldLoans.Added> payments) {
        Map<String, Object> rows =
                PAYMENTS.values(payments.stream().map(FactStore::values).toList());
        if (db.connectionResult(connection -> addPayment.run(connection, rows)) < payments.size()) {
            throw new IllegalStateException("the id of a payment was taken meanwhile");
        }
    }

    private static Map<String, @Nullable Object> values(HeldLoans.Added added) {
        NewPayment payment = added.payment();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", payment.id());
        values.put("loan_id", payment.loanId());
        values.put("paid_on", payment.paidOn());
        values.put("amount_fen", payment.amountFen());
        values.put("channel", payment.channel());
        values.put("reference", payment.reference());
        values.put("recorded_at", added.effect().at());
        values.put("command_key", added.effect().key());
        return values;
    }

    /** False when the id is taken. */
    boolean addEvent(long loanId, UUID id, LoanEvent event, @Nullable UUID paymentId, Effect effect) {
        EventRecord row = new EventRecord();
        row.setId(id);
        row.setLoanId(loanId);
        row.setPaymentId(paymentId);
        row.setReason(effect.command().reason());
        row.setRecordedAt(effect.at());
        row.setCommandKey(effect.key());
        FactRows.write(event, row);
        return db.insertInto(EVENT).set(row).onConflictDoNothing().execute() == 1;
    }
}
