package org.lifang.server.complaints;

import static org.lifang.server.complaints.tables.ComplaintTable.COMPLAINT;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Reads lists of complaints, what is due first in front. */
@Repository
class ComplaintListStore {

    private final DSLContext db;
    private final ComplaintStore complaints;
    private final Sealer sealer;

    ComplaintListStore(DSLContext db, ComplaintStore complaints, Sealer sealer) {
        this.db = db;
        this.complaints = complaints;
        this.sealer = sealer;
    }

    /**
     * What a list is narrowed to; null is everything.
     *
     * @param unhandled nobody handles it yet
     * @param receivedBy received on or before it: what must be escalated
     * @param dueBefore last day before it: what is late
     */
    record Filter(
            HoldState state,
            @Nullable ComplaintChannel channel,
            @Nullable ComplaintSubject subject,
            @Nullable UUID handler,
            boolean unhandled,
            @Nullable LocalDate receivedBy,
            @Nullable LocalDate dueBefore) {}

    record After(LocalDate dueOn, UUID id) {}

    record Row(Complaint complaint, String borrowerNo, String nameMasked) {}

    Row row(UUID complaint) {
        return rows(rows().where(COMPLAINT.ID.eq(complaint)).fetch()).getFirst();
    }

    List<Row> page(Filter filter, Function<Field<Long>, Condition> visible, @Nullable After after, int size) {
        Condition where = condition(filter).and(visible.apply(COMPLAINT.BORROWER_ID));
        if (after != null) {
            where = where.and(DSL.row(COMPLAINT.DUE_ON, COMPLAINT.ID).gt(after.dueOn(), after.id()));
        }
        return rows(rows().where(where)
                .orderBy(COMPLAINT.DUE_ON, COMPLAINT.ID)
                .limit(size)
                .fetch());
    }

    private SelectJoinStep<? extends Record> rows() {
        return db.select(COMPLAINT.asterisk(), BORROWER_FACE.BORROWER_NO, BORROWER_FACE.NAME_SEALED)
                .from(COMPLAINT)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(COMPLAINT.BORROWER_ID));
    }

    private List<Row> rows(List<? extends Record> found) {
        List<UUID> ids = found.stream().map(r -> r.get(COMPLAINT.ID)).toList();
        Map<UUID, List<UUID>> about = complaints.about(ids);
        return found.stream()
                .map(r -> new Row(
                        ComplaintStore.complaint(r.into(COMPLAINT), about.getOrDefault(r.get(COMPLAINT.ID), List.of())),
                        r.get(BORROWER_FACE.BORROWER_NO),
                        Masks.name(
                                sealer.open(org.lifang.server.privacy.Field.NAME, r.get(BORROWER_FACE.NAME_SEALED)))))
                .toList();
    }

    private static Condition condition(Filter filter) {
        Condition all = switch (filter.state()) {
            case ALL -> DSL.noCondition();
            case OPEN -> COMPLAINT.CLOSED_ON.isNull();
            case CLOSED -> COMPLAINT.CLOSED_ON.isNotNull();
        };
        if (filter.channel() != null) {
            all = all.and(COMPLAINT.CHANNEL.eq(filter.channel().name()));
        }
        if (filter.subject() != null) {
            all = all.and(COMPLAINT.SUBJECT.eq(filter.subject().name()));
        }
        if (filter.handler() != null) {
            all = all.and(COMPLAINT.HANDLER_ID.eq(filter.handler()));
        }
        if (filter.unhandled()) {
            all = all.and(COMPLAINT.HANDLER_ID.isNull());
        }
        if (filter.receivedBy() != null) {
            all = all.and(COMPLAINT.RECEIVED_ON.le(filter.receivedBy()));
        }
        return filter.dueBefore() == null ? all : all.and(COMPLAINT.DUE_ON.lt(filter.dueBefore()));
    }

    /** Names of colleagues. */
    Map<UUID, String> names(Collection<UUID> users) {
        return db.select(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }
}
