package org.lifang.server.documents;

import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import org.jooq.DSLContext;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.springframework.stereotype.Repository;

/** Whose papers the reader of the current request may see. */
@Repository
class DocumentSight {

    private final DSLContext db;
    private final Scope scope;

    DocumentSight(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    boolean sees(long borrower) {
        return db.fetchExists(
                BORROWER_FACE,
                BORROWER_FACE.BORROWER_ID.eq(borrower),
                scope.visible(CurrentActor.get(), BORROWER_FACE.BORROWER_ID));
    }

    void require(long borrower) {
        if (!sees(borrower)) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
    }
}
