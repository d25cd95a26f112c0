package org.lifang.server.complaints;

import static org.lifang.server.complaints.tables.ComplaintEventTable.COMPLAINT_EVENT;
import static org.lifang.server.complaints.tables.ComplaintPersonTable.COMPLAINT_PERSON;
import static org.lifang.server.complaints.tables.ComplaintTable.COMPLAINT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.complaints.tables.ComplaintRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Complaints and what happened to each; words are sealed on the way in. */
@Repository
class ComplaintStore {

    private final DSLContext db;
    private final Sealer sealer;

    ComplaintStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** One thing that happened; {@code whom} is the new handler or the person named. */
    record Event(
            ComplaintEvent kind,
            Hold.Act act,
            @Nullable UUID whom,
            @Nullable ComplaintStage stage,
            @Nullable LocalDate toldOn) {}

    /** False when the id is taken. */
    boolean insert(Complaint complaint) {
        return db.insertInto(COMPLAINT)
                        .set(COMPLAINT.ID, complaint.id())
                        .set(COMPLAINT.BORROWER_ID, complaint.borrowerId())
                        .set(COMPLAINT.LOAN_ID, complaint.loanId())
                        .set(COMPLAINT.CHANNEL, complaint.channel().name())
                        .set(COMPLAINT.SUBJECT, complaint.subject().name())
                        .set(COMPLAINT.RECEIVED_ON, complaint.receivedOn())
                        .set(COMPLAINT.RECORDED_ON, complaint.recorded().on())
                        .set(COMPLAINT.RECORDED_BY, complaint.recorded().by())
                        .set(COMPLAINT.HANDLER_ID, complaint.handlerId())
                        .set(COMPLAINT.STAGE, complaint.stage().name())
                        .set(COMPLAINT.DUE_ON, complaint.clock().dueOn())
                        .onConflict(COMPLAINT.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void name(UUID complaint, UUID person) {
        db.insertInto(COMPLAINT_PERSON)
                .set(COMPLAINT_PERSON.COMPLAINT_ID, complaint)
                .set(COMPLAINT_PERSON.USER_ID, person)
                .execute();
    }

    void note(Effect effect, UUID complaint, Event event, @Nullable String text) {
        db.insertInto(COMPLAINT_EVENT)
                .set(COMPLAINT_EVENT.COMPLAINT_ID, complaint)
                .set(COMPLAINT_EVENT.KIND, event.kind().name())
                .set(COMPLAINT_EVENT.ON_DATE, event.act().on())
                .set(COMPLAINT_EVENT.AT, effect.at())
                .set(COMPLAINT_EVENT.BY_ID, event.act().by())
                .set(COMPLAINT_EVENT.WHOM_ID, event.whom())
                .set(
                        COMPLAINT_EVENT.STAGE,
                        event.stage() == null ? null : event.stage().name())
                .set(COMPLAINT_EVENT.TOLD_ON, event.toldOn())
                .set(COMPLAINT_EVENT.TEXT_SEALED, sealer.sealNullable(Field.NOTE, text))
                .execute();
    }

    @Nullable
    Complaint find(UUID id) {
        ComplaintRecord row = db.fetchOne(COMPLAINT, COMPLAINT.ID.eq(id));
        return row == null ? null : complaint(row, about(id));
    }

    @Nullable
    Complaint lock(UUID id) {
        ComplaintRecord row =
                db.selectFrom(COMPLAINT).where(COMPLAINT.ID.eq(id)).forUpdate().fetchOne();
        return row == null ? null : complaint(row, about(id));
    }

    private List<UUID> about(UUID complaint) {
        return db.select(COMPLAINT_PERSON.USER_ID)
                .from(COMPLAINT_PERSON)
                .where(COMPLAINT_PERSON.COMPLAINT_ID.eq(complaint))
                .orderBy(COMPLAINT_PERSON.USER_ID)
                .fetch(COMPLAINT_PERSON.USER_ID);
    }

    Map<UUID, List<UUID>> about(List<UUID> complaints) {
        return db.selectFrom(COMPLAINT_PERSON)
                .where(COMPLAINT_PERSON.COMPLAINT_ID.in(complaints))
                .orderBy(COMPLAINT_PERSON.USER_ID)
                .fetchGroups(COMPLAINT_PERSON.COMPLAINT_ID, COMPLAINT_PERSON.USER_ID);
    }

    List<Event> events(UUID complaint) {
        return db.selectFrom(COMPLAINT_EVENT)
                .where(COMPLAINT_EVENT.COMPLAINT_ID.eq(complaint))
                .orderBy(COMPLAINT_EVENT.ID)
                .fetch(r -> new Event(
                        ComplaintEvent.valueOf(r.getKind()),
                        new Hold.Act(r.getById(), r.getOnDate()),
                        r.getWhomId(),
                        r.getStage() == null ? null : ComplaintStage.valueOf(r.getStage()),
                        r.getToldOn()));
    }

    List<Written> words(UUID complaint) {
        return db.selectFrom(COMPLAINT_EVENT)
                .where(COMPLAINT_EVENT.COMPLAINT_ID.eq(complaint))
                .and(COMPLAINT_EVENT.TEXT_SEALED.isNotNull())
                .orderBy(COMPLAINT_EVENT.ID)
                .fetch(r -> new Written(r.getKind(), r.getOnDate(), sealer.open(Field.NOTE, r.getTextSealed())));
    }

    /** Writes what may change: handler, stage with its day, and the end. */
    void update(Complaint complaint) {
        Hold.Act closed = complaint.closed();
        ComplaintResult result = complaint.result();
        db.update(COMPLAINT)
                .set(COMPLAINT.HANDLER_ID, complaint.handlerId())
                .set(COMPLAINT.STAGE, complaint.stage().name())
                .set(COMPLAINT.DUE_ON, complaint.clock().dueOn())
                .set(COMPLAINT.RESULT, result == null ? null : result.name())
                .set(COMPLAINT.TOLD_ON, complaint.toldOn())
                .set(COMPLAINT.CLOSED_ON, closed == null ? null : closed.on())
                .set(COMPLAINT.CLOSED_BY, closed == null ? null : closed.by())
                .where(COMPLAINT.ID.eq(complaint.id()))
                .execute();
    }

    static Complaint complaint(ComplaintRecord r, List<UUID> about) {
        return new Complaint(
                r.getId(),
                r.getBorrowerId(),
                r.getLoanId(),
                ComplaintChannel.valueOf(r.getChannel()),
                ComplaintSubject.valueOf(r.getSubject()),
                r.getReceivedOn(),
                new Hold.Act(r.getRecordedBy(), r.getRecordedOn()),
                about,
                r.getHandlerId(),
                ComplaintStage.valueOf(r.getStage()),
                r.getResult() == null ? null : ComplaintResult.valueOf(r.getResult()),
                r.getToldOn(),
                r.getClosedOn() == null ? null : new Hold.Act(r.getClosedBy(), r.getClosedOn()));
    }
}
