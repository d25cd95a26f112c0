package org.lifang.server.plans.promise;

import static org.lifang.server.plans.tables.ObligationTable.OBLIGATION;
import static org.lifang.server.plans.tables.ToldTable.TOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.lifang.server.answers.Messages;
import org.lifang.server.cases.CaseTale;
import org.springframework.stereotype.Component;

/** Promises and agreements as a case tells of them: when they were taken, and what the nights found. */
@Component
class PromiseTale implements CaseTale {

    private final DSLContext db;
    private final Messages messages;

    PromiseTale(DSLContext db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public List<Told> of(long borrower, Locale locale) {
        List<Told> lines = new ArrayList<>();
        db.select(OBLIGATION.TAKEN_ON, OBLIGATION.KIND)
                .from(OBLIGATION)
                .where(OBLIGATION.BORROWER_ID.eq(borrower))
                .forEach(row ->
                        lines.add(new Told(row.value1(), messages.text("plans.tale.taken." + row.value2(), locale))));
        db.select(TOLD.ON_DATE, OBLIGATION.KIND, TOLD.FATE)
                .from(TOLD)
                .join(OBLIGATION)
                .on(OBLIGATION.ID.eq(TOLD.OBLIGATION_ID))
                .where(OBLIGATION.BORROWER_ID.eq(borrower).and(TOLD.FATE.ne("OPEN")))
                .forEach(row -> {
                    String what = messages.text("plans.tale.kind." + row.value2(), locale);
                    lines.add(new Told(
                            row.value1(), messages.text("plans.tale.fate." + row.value3(), List.of(what), locale)));
                });
        return lines;
    }
}
