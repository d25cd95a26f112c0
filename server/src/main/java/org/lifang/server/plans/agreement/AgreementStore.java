package org.lifang.server.plans.agreement;

import static org.lifang.server.plans.tables.AgreementEventTable.AGREEMENT_EVENT;
import static org.lifang.server.plans.tables.AgreementLineTable.AGREEMENT_LINE;
import static org.lifang.server.plans.tables.AgreementTable.AGREEMENT;
import static org.lifang.server.plans.tables.AgreementWaiverTable.AGREEMENT_WAIVER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.plan.Payment;
import org.lifang.server.commands.Effect;
import org.lifang.server.plans.tables.AgreementEventRecord;
import org.lifang.server.plans.tables.AgreementRecord;
import org.springframework.stereotype.Repository;

@Repository
class AgreementStore {

    private final DSLContext db;

    AgreementStore(DSLContext db) {
        this.db = db;
    }

    @Nullable
    AgreementRecord find(UUID id) {
        return db.fetchOne(AGREEMENT, AGREEMENT.ID.eq(id));
    }

    /** Held until the transaction ends. */
    @Nullable
    AgreementRecord lock(UUID id) {
        return db.selectFrom(AGREEMENT).where(AGREEMENT.ID.eq(id)).forUpdate().fetchOne();
    }

    @Nullable
    AgreementRecord active(long loan) {
        return db.fetchOne(AGREEMENT, AGREEMENT.LOAN_ID.eq(loan).and(AGREEMENT.STATE.eq(AgreementState.ACTIVE.name())));
    }

    List<AgreementRecord> ofLoan(long loan, int most) {
        return db.selectFrom(AGREEMENT)
                .where(AGREEMENT.LOAN_ID.eq(loan))
                .orderBy(AGREEMENT.PROPOSED_AT.desc(), AGREEMENT.ID)
                .limit(most)
                .fetch();
    }

    /** Proposals of a day that nobody approved yet, the oldest first. */
    List<AgreementRecord> proposed(LocalDate workedOn, int most) {
        return db.selectFrom(AGREEMENT)
                .where(AGREEMENT.STATE.eq(AgreementState.PROPOSED.name()))
                .and(AGREEMENT.WORKED_ON.eq(workedOn).and(AGREEMENT.APPROVED_BY.isNull()))
                .orderBy(AGREEMENT.PROPOSED_AT, AGREEMENT.ID)
                .limit(most)
                .fetch();
    }

    boolean add(AgreementRecord row, Amounts waived, List<Payment> lines) {
        if (db.insertInto(AGREEMENT).set(row).onConflictDoNothing().execute() != 1) {
            return false;
        }
        for (Component component : Component.values()) {
            if (waived.of(component) > 0) {
                db.insertInto(AGREEMENT_WAIVER)
                        .set(AGREEMENT_WAIVER.AGREEMENT_ID, row.getId())
                        .set(AGREEMENT_WAIVER.COMPONENT, component.name())
                        .set(AGREEMENT_WAIVER.FEN, waived.of(component))
                        .execute();
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            line(row.getId(), i + 1, lines.get(i));
        }
        return true;
    }

    private void line(UUID agreement, int seq, Payment line) {
        db.insertInto(AGREEMENT_LINE)
                .set(AGREEMENT_LINE.AGREEMENT_ID, agreement)
                .set(AGREEMENT_LINE.SEQ, (short) seq)
                .set(AGREEMENT_LINE.DUE_ON, line.dueOn())
                .set(AGREEMENT_LINE.ORIGIN, line.origin().name())
                .set(AGREEMENT_LINE.PRINCIPAL_FEN, line.of().principalFen())
                .set(AGREEMENT_LINE.INTEREST_FEN, line.of().interestFen())
                .set(AGREEMENT_LINE.PENALTY_FEN, line.of().penaltyFen())
                .set(AGREEMENT_LINE.COMPOUND_FEN, line.of().compoundFen())
                .set(AGREEMENT_LINE.FEE_FEN, line.of().feeFen())
                .set(AGREEMENT_LINE.COST_FEN, line.of().costFen())
                .set(AGREEMENT_LINE.NEW_INTEREST_FEN, line.newInterestFen())
                .execute();
    }

    Amounts waived(UUID agreement) {
        Amounts waived = Amounts.NONE;
        for (var row : db.selectFrom(AGREEMENT_WAIVER)
                .where(AGREEMENT_WAIVER.AGREEMENT_ID.eq(agreement))
                .fetch()) {
            waived = waived.with(Component.valueOf(row.getComponent()), row.getFen());
        }
        return waived;
    }

    List<Payment> lines(UUID agreement) {
        return db.selectFrom(AGREEMENT_LINE)
                .where(AGREEMENT_LINE.AGREEMENT_ID.eq(agreement))
                .orderBy(AGREEMENT_LINE.SEQ)
                .fetch(row -> new Payment(
                        row.getDueOn(),
                        Payment.Origin.valueOf(row.getOrigin()),
                        new Amounts(
                                row.getPrincipalFen(),
                                row.getInterestFen(),
                                row.getPenaltyFen(),
                                row.getCompoundFen(),
                                row.getFeeFen(),
                                row.getCostFen()),
                        row.getNewInterestFen()));
    }

    /** Writes what changed of a row that was read before. */
    void save(AgreementRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    void event(UUID agreement, String kind, LocalDate on, Effect effect) {
        var seq = DSL.select(DSL.coalesce(DSL.max(AGREEMENT_EVENT.SEQ), (short) 0)
                        .plus(1)
                        .cast(Short.class))
                .from(AGREEMENT_EVENT)
                .where(AGREEMENT_EVENT.AGREEMENT_ID.eq(agreement));
        db.insertInto(AGREEMENT_EVENT)
                .set(AGREEMENT_EVENT.AGREEMENT_ID, agreement)
                .set(AGREEMENT_EVENT.SEQ, DSL.field(seq))
                .set(AGREEMENT_EVENT.KIND, kind)
                .set(AGREEMENT_EVENT.ON_DATE, on)
                .set(AGREEMENT_EVENT.BY_ID, effect.actor())
                .set(AGREEMENT_EVENT.AT, effect.at())
                .execute();
    }

    List<AgreementEventRecord> events(UUID agreement) {
        return db.selectFrom(AGREEMENT_EVENT)
                .where(AGREEMENT_EVENT.AGREEMENT_ID.eq(agreement))
                .orderBy(AGREEMENT_EVENT.SEQ)
                .fetch();
    }
}
