package org.lifang.server.portfolio;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.PrimitiveIterator;
import java.util.UUID;

/** What must follow from new book rows before an import may commit; the ledger derives its accounts here. */
public interface AfterImport {

    /**
     * Called once per import, inside its transaction, after every row is written.
     *
     * @param connection the import's own connection, with no copy running on it
     * @param businessDate the day the derived state must hold for
     * @param touchedLoanIds loans whose terms, schedule, snapshot or payments are new or changed: ascending, each once
     */
    void derive(Connection connection, UUID importId, LocalDate businessDate, PrimitiveIterator.OfLong touchedLoanIds)
            throws SQLException;
}
