package org.lifang.server.portfolio;

import java.time.LocalDate;
import java.util.PrimitiveIterator;
import java.util.UUID;

/** What must follow from new book rows before an import may commit; the ledger derives its accounts here. */
public interface AfterImport {

    /**
     * Called once per import, inside its transaction (Spring's, on the same data source), after every row is written
     * and
     * while no copy runs.
     *
     * @param businessDate the day the derived state must hold for
     * @param touchedLoanIds loans whose terms, schedule, snapshot or payments are new or changed: ascending, each once
     */
    void derive(UUID importId, LocalDate businessDate, PrimitiveIterator.OfLong touchedLoanIds);
}
