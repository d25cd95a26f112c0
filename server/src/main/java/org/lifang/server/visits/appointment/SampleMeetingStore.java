package org.lifang.server.visits.appointment;

import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.visits.tables.AppointmentTable.APPOINTMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lifang.server.identity.SystemActor;
import org.springframework.stereotype.Repository;

/** Whom the invented house could meet, and what it has agreed already. */
@Repository
class SampleMeetingStore {

    private static final int LATE_DAYS = 45;
    private static final int LATEST_DAYS = 240;
    private static final int MOST = 120;

    private final DSLContext db;

    SampleMeetingStore(DSLContext db) {
        this.db = db;
    }

    /** People of the sample book who are late by some months and have a home, always in the same order. */
    List<Long> late(LocalDate today) {
        var dpd = DSL.max(DSL.function(
                DSL.name("ledger", "days_past_due"),
                Integer.class,
                ACCOUNT_FACTS.COUNTS_FROM,
                ACCOUNT_FACTS.FROZEN_DPD,
                DSL.val(today)));
        return db.select(ACCOUNT_FACTS.BORROWER_ID)
                .from(ACCOUNT_FACTS)
                .where(ACCOUNT_FACTS.BORROWER_ID.in(DSL.select(CONTACT_CARD.BORROWER_ID)
                        .from(CONTACT_CARD)
                        .where(CONTACT_CARD.PERSON_ID.isNull())
                        .and(CONTACT_CARD.KIND.eq("HOME").and(CONTACT_CARD.CONSENT.ne("WITHDRAWN")))))
                .groupBy(ACCOUNT_FACTS.BORROWER_ID)
                .having(dpd.between(LATE_DAYS, LATEST_DAYS))
                .orderBy(ACCOUNT_FACTS.BORROWER_ID)
                .limit(MOST)
                .fetch(ACCOUNT_FACTS.BORROWER_ID);
    }

    int agreed() {
        return db.fetchCount(
                APPOINTMENT, APPOINTMENT.PROPOSED_BY.eq(SystemActor.ID).and(APPOINTMENT.BOOKING_ID.isNotNull()));
    }

    /** What the house itself proposed and is not over. */
    List<UUID> live() {
        return db.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.PROPOSED_BY.eq(SystemActor.ID))
                .and(APPOINTMENT.STATE.in("OFFERED", "COUNTERED", "AGREED", "MOVING"))
                .fetch(APPOINTMENT.ID);
    }
}
