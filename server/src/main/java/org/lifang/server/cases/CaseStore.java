package org.lifang.server.cases;

import static org.lifang.server.cases.tables.CaseLoanTable.CASE_LOAN;
import static org.lifang.server.cases.tables.CollectionCaseTable.COLLECTION_CASE;
import static org.lifang.server.cases.tables.TimelineTable.TIMELINE;
import static org.lifang.server.identity.views.CollectorCardTable.COLLECTOR_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CaseStore {

    private final DSLContext db;

    CaseStore(DSLContext db) {
        this.db = db;
    }

    record CaseRow(
            long id,
            long borrower,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closeReason,
            @Nullable String district,
            @Nullable UUID collector,
            @Nullable LocalDate assignedOn,
            @Nullable String assignReason) {}

    record LoanRow(
            long caseId,
            long loan,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    record TimelineRow(long caseId, LocalDate on, String kind, String params) {}

    @Nullable
    CaseRow find(long id) {
        return db.selectFrom(COLLECTION_CASE).where(COLLECTION_CASE.ID.eq(id)).fetchOne(CaseStore::row);
    }

    @Nullable
    CaseRow lock(long id) {
        return db.selectFrom(COLLECTION_CASE)
                .where(COLLECTION_CASE.ID.eq(id))
                .forUpdate()
                .fetchOne(CaseStore::row);
    }

    List<CaseRow> ofBorrower(long borrower) {
        return db.selectFrom(COLLECTION_CASE)
                .where(COLLECTION_CASE.BORROWER_ID.eq(borrower))
                .orderBy(COLLECTION_CASE.ID.desc())
                .fetch(CaseStore::row);
    }

    List<LoanRow> loans(List<Long> cases) {
        return db.selectFrom(CASE_LOAN)
                .where(CASE_LOAN.CASE_ID.in(cases))
                .orderBy(CASE_LOAN.JOINED_ON, CASE_LOAN.LOAN_ID)
                .fetch(r -> new LoanRow(r.getCaseId(), r.getLoanId(), r.getJoinedOn(), r.getLeftOn()));
    }

    List<TimelineRow> timeline(List<Long> cases) {
        return db.selectFrom(TIMELINE)
                .where(TIMELINE.CASE_ID.in(cases))
                .orderBy(TIMELINE.ID)
                .fetch(r -> new TimelineRow(
                        r.getCaseId(), r.getOnDate(), r.getKind(), r.getParams().data()));
    }

    @Nullable
    String displayName(@Nullable UUID collector) {
        return collector == null
                ? null
                : db.select(COLLECTOR_CARD.DISPLAY_NAME)
                        .from(COLLECTOR_CARD)
                        .where(COLLECTOR_CARD.USER_ID.eq(collector))
                        .fetchOne(COLLECTOR_CARD.DISPLAY_NAME);
    }

    void assign(long id, UUID collector, LocalDate on, String reason) {
        db.update(COLLECTION_CASE)
                .set(COLLECTION_CASE.COLLECTOR_ID, collector)
                .set(COLLECTION_CASE.ASSIGNED_ON, on)
                .set(COLLECTION_CASE.ASSIGN_REASON, reason)
                .where(COLLECTION_CASE.ID.eq(id))
                .execute();
    }

    void note(long id, LocalDate on, String kind, String params) {
        db.insertInto(TIMELINE)
                .set(TIMELINE.CASE_ID, id)
                .set(TIMELINE.ON_DATE, on)
                .set(TIMELINE.KIND, kind)
                .set(TIMELINE.PARAMS, JSONB.valueOf(params))
                .execute();
    }

    private static CaseRow row(org.lifang.server.cases.tables.CollectionCaseRecord r) {
        return new CaseRow(
                r.getId(),
                r.getBorrowerId(),
                r.getOpenedOn(),
                r.getClosedOn(),
                r.getCloseReason(),
                r.getDistrict(),
                r.getCollectorId(),
                r.getAssignedOn(),
                r.getAssignReason());
    }
}
