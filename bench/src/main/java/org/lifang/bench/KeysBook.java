package org.lifang.bench;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The loans repaid while the server is killed, and the channel that closes for a while. */
final class KeysBook {

    private KeysBook() {}

    static void fill(DataSource source, int loans) throws SQLException {
        GateApiBook.book(source, loans);
        GateApiBook.people(source);
    }

    static void close(DataSource source) throws SQLException {
        NightBook.run(
                source,
                "update payments.channel set state = 'CLOSED', closed_by = '" + UUID.randomUUID()
                        + "', closed_at = now() where id = 'BANK'");
    }

    /** As two people would. */
    static void open(DataSource source) throws SQLException {
        NightBook.run(
                source,
                "update payments.channel set state = 'PROPOSED', closed_by = null, closed_at = null, opened_by = null,"
                        + " opened_at = null, proposed_by = '" + UUID.randomUUID()
                        + "', proposed_at = now() where id = 'BANK'");
        NightBook.run(
                source,
                "update payments.channel set state = 'LIVE', opened_by = '" + UUID.randomUUID()
                        + "', opened_at = now() where id = 'BANK'");
    }
}
