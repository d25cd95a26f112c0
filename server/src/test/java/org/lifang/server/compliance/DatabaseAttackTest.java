package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.server.compliance.tables.ContactTable.CONTACT;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with the server's own password at a console wants a contact in the log that no permit covers. */
@LifangTest
class DatabaseAttackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String NEW = "00000000-0000-7000-8000-0000000000aa";

    /** A contact as the server would write it, copied from a permitted one but for what stands in the braces. */
    private static final String COPY = """
            insert into compliance.contact (id, borrower_id, inbound, permit_id, channel, style, purpose, target,
                person_id, point_id, point_kind, agency_id, day, second, outcome, expires_at, recorded_by, recorded_at)
            select '{id}'::uuid, {borrower_id}, inbound, {permit_id}, {channel}, {style}, {purpose}, {target},
                {person_id}, {point_id}, point_kind, {agency_id}, {day}, {second}, {outcome}, {expires_at},
                recorded_by, {recorded_at}
            from compliance.contact where id = '{of}'
            """;

    @Autowired
    private Permits permits;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private DataSource source;

    private Case late;
    private UUID permit;
    private UUID denied;

    @BeforeEach
    void onePermitAndOneRefusal() {
        clock.set(TODAY);
        late = street.somebodyLate(TODAY);
        UUID collector = street.collector();
        Ask call = Street.call(late, TODAY.atTime(9, 0), collector);
        permit = ((Asked.Permitted) permits.ask(Street.asking(), call).orRefuse()).decision();
        denied = ((Asked.Denied)
                        permits.ask(Street.asking(), call.by(Ask.By.lender())).orRefuse())
                .decision();
    }

    @Test
    void aCopyOfAPermittedContactPassesOnlyUnchanged() throws SQLException {
        // Without the key that lets a permit be used once, each comparison must stand for itself.
        String once = "alter table compliance.contact drop constraint contact_permit_id_key";
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, once);
            assertThat(refusal(connection, copy("", ""))).as("control").isNull();
            for (String[] change : new String[][] {
                {"borrower_id", "(select max(id) from portfolio.borrower where id <> borrower_id) + 0"},
                {"permit_id", "gen_random_uuid()"},
                {"channel", "'SMS'"},
                {"style", "'INTERACTIVE'"},
                {"purpose", "'DEMAND'"},
                {"target", "'GUARANTOR'"},
                {"person_id", String.valueOf(late.friend())},
                {"point_id", String.valueOf(late.friendPhone())},
                {"agency_id", "7"},
                {"day", "day + 1"},
                {"second", "second - 1"},
                {"second", "second + 7200"},
                {"outcome", "'ATTEMPTED'"},
                {"outcome", "'EFFECTIVE'"},
                {"outcome", "'CANCELLED'"},
                {"expires_at", "expires_at + interval '1 day'"},
                {"recorded_at", "recorded_at + interval '1 day'"},
                {"recorded_at", "recorded_at - interval '1 day'"}
            }) {
                assertThat(refusal(connection, copy(change[0], change[1])))
                        .as(change[0] + " = " + change[1])
                        .isNotNull();
            }
            connection.rollback();
        }
    }

    @Test
    void noStatementGetsAContactWithoutItsPermit() throws SQLException {
        String fresh = values(NEW, "false", "null", "RESERVED");
        List<String> attacks = new ArrayList<>(List.of(
                fresh,
                values(NEW, "false", "'" + UUID.randomUUID() + "'", "RESERVED"),
                values(NEW, "false", "'" + denied + "'", "RESERVED"),
                values(NEW, "false", "'" + permit + "'", "RESERVED"),
                values(NEW, "true", "'" + permit + "'", "EFFECTIVE"),
                "with gone as (" + values(NEW, "false", "null", "RESERVED") + " returning 1) select * from gone",
                "merge into compliance.contact c using (select '" + NEW + "'::uuid as id) n on c.id = n.id"
                        + " when not matched then " + afterInto(fresh),
                fresh + " on conflict (id) do nothing",
                "do $$ begin " + fresh + "; exception when check_violation then raise; end $$",
                "insert into compliance.contact_log (contact_id, borrower_id, inbound, channel, style, purpose, target,"
                        + " person_id, point_id, agency_id, day, second, outcome) values ('" + NEW + "', "
                        + late.borrower() + ", false, 'CALL', 'NOTIFICATION', 'NOTICE', 'DEBTOR', 0, 0, 0,"
                        + " '2026-03-10', 1, 'RESERVED')",
                "insert into compliance.contact select * from jsonb_populate_record(null::compliance.contact,"
                        + " (select to_jsonb(c) || '{\"id\": \"" + NEW + "\", \"permit_id\": null}'"
                        + " from compliance.contact c where id = '" + permit + "'))"));
        for (String how : List.of("", "set local session_replication_role = replica", "set constraints all deferred")) {
            for (String attack : attacks) {
                attack(how, attack);
            }
        }
    }

    @Test
    void copyIsNoWayAround() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "set local session_replication_role = replica");
            String row = NEW + "\t" + late.borrower() + "\tf\t" + UUID.randomUUID()
                    + "\tCALL\tNOTIFICATION\tNOTICE\tDEBTOR\tUNKNOWN\t2026-03-10\t1\tRESERVED\t2026-03-11 00:00+00\t"
                    + Street.ASKER + "\t2026-03-10 01:00+00\n";
            assertThatThrownBy(() -> connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy compliance.contact (id, borrower_id, inbound, permit_id, channel, style,"
                                            + " purpose, target, point_kind, day, second, outcome, expires_at,"
                                            + " recorded_by, recorded_at) from stdin",
                                    new StringReader(row)))
                    .isInstanceOf(SQLException.class);
            connection.rollback();
        }
        nothingCame();
    }

    @Test
    void anObliviousSearchPathDoesNotFoolTheGuards() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "create schema evil");
            execute(
                    connection,
                    "create function evil.always(text, text) returns boolean language sql as 'select true'");
            execute(connection, "create operator evil.= (leftarg = text, rightarg = text, function = evil.always)");
            execute(connection, "create table evil.permit as select * from compliance.permit");
            execute(connection, "set local search_path = evil, compliance, pg_catalog");
            execute(connection, "alter table compliance.contact drop constraint contact_permit_id_key");
            assertThat(refusal(connection, copy("channel", "'SMS'"))).isNotNull();
            connection.rollback();
        }
    }

    @Test
    void whatIsWrittenIsNotRewritten() throws SQLException {
        for (String attack : List.of(
                "update compliance.contact set borrower_id = borrower_id + 1",
                "update compliance.contact set channel = 'SMS'",
                "update compliance.contact set day = day + 1",
                "update compliance.contact set second = second + 1",
                "update compliance.contact set point_id = 0",
                "update compliance.contact set inbound = true, permit_id = null, expires_at = null,"
                        + " outcome = 'ATTEMPTED'",
                "update compliance.contact set expires_at = expires_at + interval '1 hour'",
                "update compliance.contact set id = gen_random_uuid()",
                "update compliance.contact set outcome = 'EFFECTIVE', settled_by = recorded_by,"
                        + " settled_at = recorded_at, begun_at = expires_at",
                "update compliance.contact set outcome = 'EFFECTIVE', settled_by = recorded_by,"
                        + " settled_at = recorded_at, begun_at = recorded_at - interval '1 day'",
                "update compliance.contact set outcome = 'EFFECTIVE'",
                "delete from compliance.contact",
                "truncate compliance.contact",
                "truncate compliance.permit cascade",
                "truncate compliance.decision cascade",
                "truncate portfolio.borrower cascade",
                "delete from compliance.permit",
                "update compliance.permit set borrower_id = borrower_id + 1",
                "update compliance.permit set expires_at = expires_at + interval '1 hour'",
                "update compliance.permit set to_second = 86399",
                "update compliance.permit set channel = 'VISIT'",
                "update compliance.permit set payload = ''::bytea",
                "delete from compliance.decision",
                "update compliance.decision set verdict = 'PERMIT', stopped_by = '{}', retry_from = null",
                "update compliance.decision set snapshot = ''::bytea")) {
            for (String how : List.of("", "set local session_replication_role = replica")) {
                attack(how, attack);
            }
        }
        assertThat(db.fetchCount(
                        CONTACT, CONTACT.BORROWER_ID.eq(late.borrower()).and(CONTACT.OUTCOME.eq("RESERVED"))))
                .isEqualTo(1);
    }

    @Test
    void aPermitIsNotMadeOfARefusalNorWidened() throws SQLException {
        String columns =
                "id, borrower_id, channel, purpose, target, stage, person_id, point_id, place_id, agency_id, crew,"
                        + " day, from_second, to_second, issued_at, opens_at, expires_at, payload, signature, key_id";
        String ofRefusal = "insert into compliance.permit (" + columns + ") select d.id, d.borrower_id, d.channel,"
                + " d.purpose, d.target, d.stage, d.person_id, d.point_id, 0, d.agency_id, d.crew, d.day, d.second,"
                + " 86399, d.asked_at, p.opens_at, p.expires_at, p.payload, p.signature, p.key_id"
                + " from compliance.decision d, compliance.permit p where d.id = '" + denied + "' and p.id = '" + permit
                + "'";
        String ofNothing = "insert into compliance.permit (" + columns + ") select '" + NEW
                + "', borrower_id, channel, purpose, target, stage, person_id, point_id, place_id, agency_id, crew,"
                + " day, from_second, to_second, issued_at, opens_at, expires_at, payload, signature, key_id"
                + " from compliance.permit where id = '" + permit + "'";
        String forged = "insert into compliance.decision select (jsonb_populate_record(d, jsonb_build_object('id', '"
                + NEW + "'))).* from compliance.decision d where d.id = '" + permit + "'";
        for (String attack : List.of(ofRefusal, ofNothing, forged)) {
            attack("", attack);
        }
        attack("set local session_replication_role = replica", ofRefusal);
        attack("set local session_replication_role = replica", ofNothing);
    }

    @Test
    void whatIsNoAnswerIsNoDecision() throws SQLException {
        String unasked = decision("id", "'" + NEW + "'");
        List<String> attacks = new ArrayList<>(List.of(unasked));
        String receipt = "insert into commands.receipt select (jsonb_populate_record(r, jsonb_build_object('key', '"
                + NEW + "'))).* from commands.receipt r where r.key = '" + permit + "'; ";
        for (String[] change : new String[][] {
            {"borrower_id", String.valueOf(Long.MAX_VALUE)},
            {"second", "86400"},
            {"verdict", "'MAYBE'"},
            {"verdict", "'DENY'"},
            {"packs", "'[]'::jsonb"},
            {"stopped_by", "'[\"CN-F-01\"]'::jsonb"},
            {"retry_from", "'2026-03-11'"}
        }) {
            attacks.add(receipt + decision("id', '" + NEW + "', '" + change[0], change[1]));
        }
        attacks.add(receipt + decision("id", "'" + NEW + "'") + " union all "
                + unasked.substring(unasked.indexOf("select")).replace(NEW, "00000000-0000-7000-8000-0000000000ab"));
        for (String attack : attacks) {
            attack("set local session_replication_role = replica", attack);
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(refusal(connection, receipt + unasked)).as("control").isNull();
            connection.rollback();
        }
    }

    @Test
    void aStatementWithOneBadRowAmongGoodOnesIsRefusedWhole() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "alter table compliance.contact drop constraint contact_permit_id_key");
            String good = copy("", "");
            String bad = copy("channel", "'SMS'");
            assertThat(refusal(connection, good + " union all " + good.substring(good.indexOf("select '"))))
                    .as("control")
                    .contains("duplicate key");
            assertThat(refusal(connection, good + " union all " + bad.substring(bad.indexOf("select '"))))
                    .contains("no permit, no contact: channel");
            connection.rollback();
        }
    }

    @Test
    void whatADecisionTellsOfIsNotTakenAway() throws SQLException {
        for (String attack : List.of(
                "delete from commands.receipt where key = '" + permit + "'",
                "update commands.receipt set key = '" + NEW + "' where key = '" + permit + "'",
                "truncate commands.receipt cascade",
                "delete from portfolio.borrower where id = " + late.borrower(),
                "update portfolio.borrower set id = id + 1000000 where id = " + late.borrower(),
                "update compliance.permit set revoked_at = issued_at where id = '" + permit + "'")) {
            attack("set local session_replication_role = replica", attack);
        }
    }

    @Test
    void refusalsAndKeysAreKeptToo() throws SQLException {
        db.execute(
                "insert into compliance.person_refusal values (gen_random_uuid(), ?, ?, '2026-03-10', ''::bytea,"
                        + " gen_random_uuid(), now())",
                late.borrower(),
                late.friend());
        for (String attack : List.of(
                "delete from compliance.person_refusal",
                "update compliance.person_refusal set person_id = " + Long.MAX_VALUE,
                "truncate compliance.person_refusal cascade",
                "delete from compliance.signing_key",
                "update compliance.signing_key set public_key = ''::bytea",
                "delete from compliance.pack",
                "update compliance.pack set body = ''",
                "update compliance.pack set state = 'APPROVED' where state = 'DRAFT'")) {
            attack("set local session_replication_role = replica", attack);
        }
    }

    private void attack(String how, String attack) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if (!how.isEmpty()) {
                execute(connection, how);
            }
            assertThat(refusal(connection, attack)).as(how + "; " + attack).isNotNull();
            connection.rollback();
        }
        nothingCame();
    }

    private void nothingCame() {
        assertThat(db.fetchExists(CONTACT, CONTACT.ID.eq(UUID.fromString(NEW)))).isFalse();
    }

    /** Why the database says no; null when it does not. Leaves the transaction as it was. */
    private static @Nullable String refusal(Connection connection, String attack) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute(connection, attack);
            execute(connection, "set constraints all immediate");
            return null;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        } finally {
            connection.rollback(before);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String copy(String column, String value) {
        String sql = COPY.replace("{id}", UUID.randomUUID().toString()).replace("{of}", permit.toString());
        if (!column.isEmpty()) {
            sql = sql.replace("{" + column + "}", value);
        }
        return sql.replace("{", "").replace("}", "");
    }

    private String values(String id, String inbound, String permitId, String outcome) {
        String expires = permitId.equals("null") ? "'2026-03-11'" : "'2026-03-10 01:30:01+00'";
        return "insert into compliance.contact (id, borrower_id, inbound, permit_id, channel, style, purpose, target,"
                + " point_id, point_kind, day, second, outcome, expires_at, recorded_by, recorded_at) values ('" + id
                + "', " + late.borrower() + ", " + inbound + ", " + permitId
                + ", 'CALL', 'NOTIFICATION', 'NOTICE', 'DEBTOR', " + late.phone() + ", 'MOBILE', '2026-03-10', 32400, '"
                + outcome + "', " + expires + ", '" + Street.ASKER + "', '2026-03-10 01:00+00')";
    }

    /** The permitted decision once more, with a change. */
    private String decision(String column, String value) {
        return "insert into compliance.decision select (jsonb_populate_record(d, jsonb_build_object('" + column + "', "
                + value + "))).* from compliance.decision d where d.id = '" + permit + "'";
    }

    private static String afterInto(String insert) {
        return "insert " + insert.substring(insert.indexOf('('));
    }
}
