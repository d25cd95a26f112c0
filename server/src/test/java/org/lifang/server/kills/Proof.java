package org.lifang.server.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.lifang.server.field.phone.Phone;

/** What the database holds against what the clients were told, asked past the server. */
final class Proof {

    private final LiveServer server;
    private final Notebook notebook;

    Proof(LiveServer server, Notebook notebook) {
        this.server = server;
        this.notebook = notebook;
    }

    /** After every kill: nothing that was acknowledged is missing, and no key hangs between asked and done. */
    void nothingIsLost() throws IOException, SQLException {
        try (Connection database = server.database()) {
            String receipts = "select key from commands.receipt where outcome is not null";
            there(database, Crowd.PAYMENT, receipts);
            there(database, Crowd.COMPLAINT, receipts);
            there(database, Crowd.PROMISE, receipts);
            there(database, Crowd.COMMAND, "select id from field.command");
            there(database, Crowd.RECORDING, "select id from field.media where state = 'KEPT'");
            assertThat(texts(database, "select key::text from commands.receipt where outcome is null"))
                    .as("keys that hang")
                    .isEmpty();
        }
    }

    /** The clients go on meanwhile: what they had been told before the question counts. */
    private void there(Connection database, String kind, String sql) throws SQLException {
        List<UUID> told = notebook.of(kind);
        assertThat(new HashSet<>(ids(database, sql))).as(kind).containsAll(told);
    }

    /** When everybody has stopped: each write is there once, and nothing else is. */
    void eachIsThereOnce(Crowd crowd) throws IOException, SQLException {
        nothingIsLost();
        try (Connection database = server.database()) {
            once(database, Crowd.PAYMENT, "select id from ledger.payment where command_key is not null");
            once(
                    database,
                    Crowd.COMPLAINT,
                    "select complaint_id from complaints.complaint_event where kind = 'RECEIVED'");
            once(database, Crowd.PROMISE, "select id from plans.obligation");
            once(database, Crowd.COMMAND, "select id from field.command");
            once(database, Crowd.COMMAND, "select command_id from field.outcome");
            once(database, Crowd.RECORDING, "select id from field.media");
            theMoneyIsRight(database, crowd);
            thePhoneIsHeardInOrder(database, crowd.phone());
            assertThat(texts(
                            database,
                            "select command_key || ' ' || action from audit.line where command_key is not null"
                                    + " group by command_key, action, target having count(*) > 1"))
                    .as("told twice in the record")
                    .isEmpty();
            assertThat(texts(
                            database,
                            "select key::text from commands.receipt r where not exists"
                                    + " (select from audit.line l where l.command_key = r.key)"))
                    .as("done without a line in the record")
                    .isEmpty();
        }
    }

    private void once(Connection database, String kind, String sql) throws SQLException {
        assertThat(ids(database, sql)).as(kind).containsExactlyInAnyOrderElementsOf(notebook.of(kind));
    }

    private static void theMoneyIsRight(Connection database, Crowd crowd) throws SQLException {
        long told =
                crowd.payments().values().stream().mapToLong(Long::longValue).sum();
        assertThat(texts(database, "select sum(amount_fen)::text from ledger.payment where command_key is not null"))
                .containsExactly(Long.toString(told));
        assertThat(texts(
                        database,
                        "select loan_id::text from plans.obligation where closed_at is null"
                                + " group by loan_id having count(*) > 1"))
                .as("two promises at a time")
                .isEmpty();
    }

    private static void thePhoneIsHeardInOrder(Connection database, Phone phone) throws SQLException {
        assertThat(texts(
                        database,
                        "select id::text from field.command where device_id = '" + phone.device()
                                + "' order by sequence"))
                .containsExactlyElementsOf(
                        phone.log().stream().map(kept -> kept.id().toString()).toList());
        assertThat(texts(database, "select encode(head, 'hex') from field.device"))
                .containsExactly(phone.head());
        assertThat(texts(database, "select id::text from field.version"))
                .as("forks")
                .isEmpty();
    }

    /**
     * Events and messages whose turn has come; one that was cut off has its next turn some minutes later. And locks:
     * the house takes some every few seconds for a moment, and one that was left behind stays.
     */
    List<String> underWay() throws IOException, SQLException {
        try (Connection database = server.database()) {
            List<String> open = texts(
                    database,
                    "select 'event ' || event_type || ' ' || coalesce(status, '') from commands.event_publication"
                            + " where completion_date is null");
            open.addAll(texts(
                    database,
                    "select 'message ' || state from outreach.message where state in ('PLANNED', 'SENDING')"
                            + " and coalesce(due_at, sending_at + interval '15 minutes', changed_at)"
                            + " <= (select max(at) from audit.line)"));
            open.addAll(texts(database, "select 'line ' || line_id from audit.pending"));
            open.addAll(texts(
                    database,
                    "select 'lock ' || relation::regclass::text from pg_locks where locktype = 'relation'"
                            + " and pid <> pg_backend_pid() and mode like '%Exclusive%'"));
            return open;
        }
    }

    private static List<UUID> ids(Connection database, String sql) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        texts(database, sql.replaceFirst("select (\\w+)", "select $1::text"))
                .forEach(text -> ids.add(UUID.fromString(text)));
        assertThat(ids).as(sql).hasSameSizeAs(new HashSet<>(ids));
        return ids;
    }

    static List<String> texts(Connection database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
