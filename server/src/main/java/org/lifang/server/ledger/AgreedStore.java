package org.lifang.server.ledger;

import static org.lifang.server.ledger.tables.AgreedInstalmentTable.AGREED_INSTALMENT;
import static org.lifang.server.ledger.tables.AgreedTable.AGREED;
import static org.lifang.server.ledger.tables.AgreedTurnTable.AGREED_TURN;
import static org.lifang.server.ledger.tables.AgreedWaiverTable.AGREED_WAIVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.commands.Effect;
import org.lifang.server.ledger.tables.AgreedRecord;
import org.springframework.stereotype.Repository;

/** What was agreed about loans; nothing here changes or removes a row. */
@Repository
class AgreedStore {

    private final DSLContext db;

    AgreedStore(DSLContext db) {
        this.db = db;
    }

    static ResultQuery<AgreedRecord> heads(Function<Field<Long>, Condition> some) {
        return DSL.selectFrom(AGREED)
                .where(some.apply(AGREED.LOAN_ID))
                .orderBy(AGREED.LOAN_ID, AGREED.EFFECTIVE_ON, AGREED.RECORDED_AT);
    }

    /** With everything that belongs to each; few loans have any, and then one more question is asked. */
    Map<Long, List<Agreed>> whole(Result<AgreedRecord> heads) {
        Map<Long, List<Agreed>> whole = new HashMap<>();
        if (heads.isEmpty()) {
            return whole;
        }
        List<UUID> ids = heads.map(AgreedRecord::getId);
        Map<UUID, List<Agreed.Waived>> waivers = db.selectFrom(AGREED_WAIVER)
                .where(AGREED_WAIVER.AGREED_ID.in(ids))
                .orderBy(AGREED_WAIVER.AGREED_ID, AGREED_WAIVER.COMPONENT)
                .fetchGroups(
                        AGREED_WAIVER.AGREED_ID,
                        row -> new Agreed.Waived(Component.valueOf(row.getComponent()), row.getAmountFen()));
        Map<UUID, List<Instalment>> lines = db.selectFrom(AGREED_INSTALMENT)
                .where(AGREED_INSTALMENT.AGREED_ID.in(ids))
                .orderBy(AGREED_INSTALMENT.AGREED_ID, AGREED_INSTALMENT.SEQ)
                .fetchGroups(
                        AGREED_INSTALMENT.AGREED_ID,
                        row -> new Instalment(
                                row.getSeq(),
                                row.getDueOn(),
                                row.getPrincipalFen(),
                                row.getInterestFen(),
                                row.getFeeFen()));
        Map<UUID, List<Agreed.Turned>> turns = db.selectFrom(AGREED_TURN)
                .where(AGREED_TURN.AGREED_ID.in(ids))
                .orderBy(AGREED_TURN.AGREED_ID, AGREED_TURN.SEQ)
                .fetchGroups(
                        AGREED_TURN.AGREED_ID,
                        row -> new Agreed.Turned(Agreed.Turn.valueOf(row.getKind()), row.getEffectiveOn()));
        for (AgreedRecord head : heads) {
            UUID id = head.getId();
            whole.computeIfAbsent(head.getLoanId(), any -> new ArrayList<>())
                    .add(agreed(
                            head,
                            waivers.getOrDefault(id, List.of()),
                            lines.getOrDefault(id, List.of()),
                            turns.getOrDefault(id, List.of())));
        }
        return whole;
    }

    private static Agreed agreed(
            AgreedRecord head, List<Agreed.Waived> waivers, List<Instalment> lines, List<Agreed.Turned> turns) {
        return new Agreed(
                head.getId(),
                head.getEffectiveOn(),
                head.getPauseUntil(),
                head.getRatePpm(),
                head.getReceivedFen(),
                waivers,
                lines,
                turns);
    }

    Optional<Long> loanOf(UUID agreed) {
        return db.select(AGREED.LOAN_ID)
                .from(AGREED)
                .where(AGREED.ID.eq(agreed))
                .fetchOptional(AGREED.LOAN_ID);
    }

    /** False when the id is taken. */
    boolean add(long loan, Agreed agreed, Effect effect) {
        boolean fresh = db.insertInto(AGREED)
                        .set(AGREED.ID, agreed.id())
                        .set(AGREED.LOAN_ID, loan)
                        .set(AGREED.EFFECTIVE_ON, agreed.on())
                        .set(AGREED.PAUSE_UNTIL, agreed.pauseUntil())
                        .set(AGREED.WHOLE, agreed.replacesContract())
                        .set(AGREED.RATE_PPM, agreed.ratePpm())
                        .set(AGREED.RECEIVED_FEN, agreed.receivedFen())
                        .set(AGREED.RECORDED_AT, effect.at())
                        .set(AGREED.COMMAND_KEY, effect.key())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (fresh) {
            parts(agreed);
        }
        return fresh;
    }

    private void parts(Agreed agreed) {
        for (Agreed.Waived waived : agreed.waivers()) {
            db.insertInto(AGREED_WAIVER)
                    .set(AGREED_WAIVER.AGREED_ID, agreed.id())
                    .set(AGREED_WAIVER.COMPONENT, waived.component().name())
                    .set(AGREED_WAIVER.AMOUNT_FEN, waived.fen())
                    .execute();
        }
        for (Instalment line : agreed.instalments()) {
            db.insertInto(AGREED_INSTALMENT)
                    .set(AGREED_INSTALMENT.AGREED_ID, agreed.id())
                    .set(AGREED_INSTALMENT.SEQ, (short) line.seq())
                    .set(AGREED_INSTALMENT.DUE_ON, line.dueOn())
                    .set(AGREED_INSTALMENT.PRINCIPAL_FEN, line.principalFen())
                    .set(AGREED_INSTALMENT.INTEREST_FEN, line.interestFen())
                    .set(AGREED_INSTALMENT.FEE_FEN, line.feeFen())
                    .execute();
        }
    }

    void turn(UUID agreed, int seq, Agreed.Turn turn, LocalDate on, Effect effect) {
        db.insertInto(AGREED_TURN)
                .set(AGREED_TURN.AGREED_ID, agreed)
                .set(AGREED_TURN.SEQ, (short) seq)
                .set(AGREED_TURN.KIND, turn.name())
                .set(AGREED_TURN.EFFECTIVE_ON, on)
                .set(AGREED_TURN.RECORDED_AT, effect.at())
                .set(AGREED_TURN.COMMAND_KEY, effect.key())
                .execute();
    }
}
