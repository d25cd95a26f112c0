package org.lifang.server.visits.visit;

import static org.lifang.server.visits.tables.VisitTable.VISIT;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.lifang.server.answers.Messages;
import org.lifang.server.cases.CaseTale;
import org.springframework.stereotype.Component;

/** Visits as a case tells of them: that somebody came, and how it ended. */
@Component
class VisitTale implements CaseTale {

    private final DSLContext db;
    private final Messages messages;

    VisitTale(DSLContext db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public List<Told> of(long borrower, Locale locale) {
        return db.select(VISIT.DAY, VISIT.RESULT)
                .from(VISIT)
                .where(VISIT.BORROWER_ID.eq(borrower))
                .and(VISIT.STAGE.eq("CLOSED").and(VISIT.TWIN_OF.isNull()))
                .fetch(row -> {
                    String result = messages.text("visits.result." + row.value2(), locale);
                    return new Told(row.value1(), messages.text("visits.tale", List.of(result), locale));
                });
    }
}
