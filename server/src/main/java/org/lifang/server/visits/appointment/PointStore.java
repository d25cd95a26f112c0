package org.lifang.server.visits.appointment;

import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The borrower's own addresses and numbers, by their ids. */
@Repository
class PointStore {

    private final DSLContext db;

    PointStore(DSLContext db) {
        this.db = db;
    }

    /** An address at which people could meet. */
    record Address(long id, String kind) {}

    boolean knows(long borrower) {
        return db.fetchExists(BORROWER_CARD, BORROWER_CARD.BORROWER_ID.eq(borrower));
    }

    @Nullable
    String language(long borrower) {
        return db.select(BORROWER_CARD.LANGUAGE)
                .from(BORROWER_CARD)
                .where(BORROWER_CARD.BORROWER_ID.eq(borrower))
                .fetchOne(BORROWER_CARD.LANGUAGE);
    }

    @Nullable
    Long home(long borrower) {
        return first(borrower, CONTACT_CARD.KIND.eq("HOME"));
    }

    @Nullable
    Long workplace(long borrower) {
        return first(borrower, CONTACT_CARD.KIND.eq("WORKPLACE"));
    }

    @Nullable
    Long phone(long borrower) {
        return first(borrower, CONTACT_CARD.KIND.in("MOBILE", "PHONE"));
    }

    /** The kind of one of the borrower's own addresses; null when it is none. */
    @Nullable
    String kind(long borrower, long point) {
        return db.select(CONTACT_CARD.KIND)
                .from(CONTACT_CARD)
                .where(own(borrower))
                .and(CONTACT_CARD.CONTACT_POINT_ID.eq(point))
                .fetchOne(CONTACT_CARD.KIND);
    }

    List<Address> addresses(long borrower) {
        return db.select(CONTACT_CARD.CONTACT_POINT_ID, CONTACT_CARD.KIND)
                .from(CONTACT_CARD)
                .where(own(borrower))
                .and(CONTACT_CARD.KIND.in("HOME", "WORKPLACE"))
                .orderBy(CONTACT_CARD.KIND, CONTACT_CARD.CONTACT_POINT_ID)
                .fetch(r -> new Address(r.value1(), r.value2()));
    }

    private @Nullable Long first(long borrower, Condition kind) {
        return db.select(CONTACT_CARD.CONTACT_POINT_ID)
                .from(CONTACT_CARD)
                .where(own(borrower))
                .and(kind)
                .orderBy(CONTACT_CARD.CONTACT_POINT_ID)
                .limit(1)
                .fetchOne(CONTACT_CARD.CONTACT_POINT_ID);
    }

    private static Condition own(long borrower) {
        return CONTACT_CARD
                .BORROWER_ID
                .eq(borrower)
                .and(CONTACT_CARD.PERSON_ID.isNull())
                .and(CONTACT_CARD.CONSENT.ne("WITHDRAWN"));
    }
}
