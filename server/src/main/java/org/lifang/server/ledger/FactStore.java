package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.EventTable.EVENT;
import static org.lifang.server.ledger.tables.PaymentTable.PAYMENT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.server.commands.Effect;
import org.lifang.server.ledger.tables.EventRecord;
import org.springframework.stereotype.Repository;

/** Adds money facts; nothing here changes or removes one. */
@Repository
class FactStore {

    private final DSLContext db;

    FactStore(DSLContext db) {
        this.db = db;
    }

    Optional<Long> loanOfPayment(UUID paymentId) {
        return db.select(PAYMENT.LOAN_ID)
                .from(PAYMENT)
                .where(PAYMENT.ID.eq(paymentId))
                .fetchOptional(PAYMENT.LOAN_ID);
    }

    /** False when the id or the reference is taken. */
    boolean addPayment(NewPayment payment, Instant at, UUID commandKey) {
        return db.insertInto(PAYMENT)
                        .set(PAYMENT.ID, payment.id())
                        .set(PAYMENT.LOAN_ID, payment.loanId())
                        .set(PAYMENT.PAID_ON, payment.paidOn())
                        .set(PAYMENT.AMOUNT_FEN, payment.amountFen())
                        .set(PAYMENT.CHANNEL, payment.channel())
                        .set(PAYMENT.REFERENCE, payment.reference())
                        .set(PAYMENT.RECORDED_AT, at)
                        .set(PAYMENT.COMMAND_KEY, commandKey)
                        .onConflictDoNothing()
                        .execute()
                == 1;
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
