package org.lifang.server.complaints;

import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.springframework.stereotype.Repository;

/** Which people the reader of the current request may see. */
@Repository
class BorrowerSight {

    private final DSLContext db;
    private final Scope scope;

    BorrowerSight(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    Condition visible(Field<Long> borrowerId) {
        return scope.visible(CurrentActor.get(), borrowerId);
    }

    boolean sees(long borrower) {
        return db.fetchExists(
                BORROWER_FACE, BORROWER_FACE.BORROWER_ID.eq(borrower), visible(BORROWER_FACE.BORROWER_ID));
    }

    void require(long borrower) {
        if (!sees(borrower)) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
    }
}
