package org.lifang.server.field.day;

import static org.lifang.server.complaints.views.VHoldOpenTable.V_HOLD_OPEN;
import static org.lifang.server.compliance.views.ContactLogTable.CONTACT_LOG;
import static org.lifang.server.identity.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.plans.views.VOpenPartTable.V_OPEN_PART;
import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.portfolio.views.LoanCardTable.LOAN_CARD;
import static org.lifang.server.routing.views.PlannedStopTable.PLANNED_STOP;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lifang.server.complaints.views.VHoldOpenRecord;
import org.lifang.server.compliance.views.ContactLogRecord;
import org.lifang.server.plans.views.VOpenPartRecord;
import org.lifang.server.portfolio.views.BorrowerCardRecord;
import org.lifang.server.portfolio.views.ContactCardRecord;
import org.lifang.server.portfolio.views.LoanCardRecord;
import org.lifang.server.routing.views.PlannedStopRecord;
import org.springframework.stereotype.Repository;

/** What a day on a phone is made of, each part read once for all stops. */
@Repository
class DayOnPhoneStore {

    private static final int CONTACTS_SHOWN = 3;
    private static final String NUMBER = "number";

    private final DSLContext db;

    DayOnPhoneStore(DSLContext db) {
        this.db = db;
    }

    /** A person's stops by the plan in force, in its order; a meeting by video has no door. */
    List<PlannedStopRecord> stops(UUID user, LocalDate day) {
        return db.selectFrom(PLANNED_STOP)
                .where(PLANNED_STOP.DAY.eq(day))
                .and(DSL.val(user).eq(DSL.any(PLANNED_STOP.PEOPLE)))
                .and(PLANNED_STOP.PLACE.ne("VIDEO"))
                .orderBy(PLANNED_STOP.SEQ)
                .fetch();
    }

    Map<UUID, String> names(Collection<UUID> users) {
        return db.selectFrom(PERSON_CARD)
                .where(PERSON_CARD.USER_ID.in(users))
                .fetchMap(PERSON_CARD.USER_ID, PERSON_CARD.DISPLAY_NAME);
    }

    Map<Long, BorrowerCardRecord> borrowers(Collection<Long> ids) {
        return db.selectFrom(BORROWER_CARD)
                .where(BORROWER_CARD.BORROWER_ID.in(ids))
                .fetchMap(BORROWER_CARD.BORROWER_ID);
    }

    Map<Long, ContactCardRecord> points(Collection<Long> ids) {
        return db.selectFrom(CONTACT_CARD)
                .where(CONTACT_CARD.CONTACT_POINT_ID.in(ids))
                .fetchMap(CONTACT_CARD.CONTACT_POINT_ID);
    }

    Map<Long, List<LoanCardRecord>> loans(Collection<Long> borrowers) {
        return db
                .selectFrom(LOAN_CARD)
                .where(LOAN_CARD.BORROWER_ID.in(borrowers).and(LOAN_CARD.CLOSED_ON.isNull()))
                .orderBy(LOAN_CARD.LOAN_ID)
                .stream()
                .collect(Collectors.groupingBy(LoanCardRecord::getBorrowerId));
    }

    Map<Long, List<VHoldOpenRecord>> holds(Collection<Long> borrowers, LocalDate day) {
        return db
                .selectFrom(V_HOLD_OPEN)
                .where(V_HOLD_OPEN.BORROWER_ID.in(borrowers))
                .and(V_HOLD_OPEN.SINCE.le(day))
                .and(V_HOLD_OPEN.UNTIL.isNull().or(V_HOLD_OPEN.UNTIL.ge(day)))
                .orderBy(V_HOLD_OPEN.SINCE, V_HOLD_OPEN.HOLD_ID)
                .stream()
                .collect(Collectors.groupingBy(VHoldOpenRecord::getBorrowerId));
    }

    Map<Long, List<VOpenPartRecord>> promises(Collection<Long> borrowers) {
        return db
                .selectFrom(V_OPEN_PART)
                .where(V_OPEN_PART.BORROWER_ID.in(borrowers))
                .orderBy(V_OPEN_PART.DUE_ON, V_OPEN_PART.OBLIGATION_ID, V_OPEN_PART.SEQ)
                .stream()
                .collect(Collectors.groupingBy(VOpenPartRecord::getBorrowerId));
    }

    /** The last contacts that were made, the latest first; what is only reserved is none. */
    Map<Long, List<ContactLogRecord>> contacts(Collection<Long> borrowers) {
        var numbered = db.select(CONTACT_LOG.fields())
                .select(DSL.rowNumber()
                        .over(DSL.partitionBy(CONTACT_LOG.BORROWER_ID)
                                .orderBy(CONTACT_LOG.DAY.desc(), CONTACT_LOG.SECOND.desc(), CONTACT_LOG.CONTACT_ID))
                        .as(NUMBER))
                .from(CONTACT_LOG)
                .where(CONTACT_LOG.BORROWER_ID.in(borrowers))
                .and(CONTACT_LOG.OUTCOME.in("ATTEMPTED", "CONNECTED", "EFFECTIVE"))
                .asTable("numbered");
        return db
                .select(numbered.fields(CONTACT_LOG.fields()))
                .from(numbered)
                .where(numbered.field(NUMBER, Integer.class).le(CONTACTS_SHOWN))
                .orderBy(numbered.field(NUMBER))
                .fetchInto(CONTACT_LOG)
                .stream()
                .collect(Collectors.groupingBy(ContactLogRecord::getBorrowerId));
    }
}
