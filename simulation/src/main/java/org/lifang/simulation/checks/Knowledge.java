package org.lifang.simulation.checks;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.field.phone.Phone;
import org.lifang.simulation.day.Month;
import org.lifang.simulation.people.Borrower;

/**
 * What the simulated people, banks, phones and providers know, put beside the tables of the product in the checkers'
 * own connection. Nothing of it comes from the product.
 */
final class Knowledge {

    private static final List<String> TABLES = List.of(
            "sim_now (today date, since timestamptz, at timestamptz, night date)",
            "sim_loan (loan bigint primary key, borrower bigint, rate integer, monthly bigint, instalments integer,"
                    + " first_due date, stopped boolean not null default false)",
            "sim_due (loan bigint, seq integer, due date, upto bigint, primary key (loan, seq))",
            "sim_paid (loan bigint, on_date date, fen bigint, reference text)",
            "sim_key (key uuid primary key, what text, number bigint)",
            "sim_command (device uuid, sequence bigint, id uuid, hash bytea, told boolean)",
            "sim_recording (id uuid, device uuid, hash bytea, bytes bigint, told boolean)",
            "sim_taken (message uuid primary key, times integer)");

    private final Month month;
    private int keys;
    private @Nullable Instant before;

    Knowledge(Month month) {
        this.month = month;
    }

    /** Tells the database what is known this evening. */
    void tell(LocalDate day, LocalDate night) throws SQLException {
        Connection look = month.eyes().look();
        if (before == null) {
            begin(look);
        }
        now(look, day, night);
        paid(look);
        keys(look);
        phones(look);
        taken(look);
    }

    private void begin(Connection look) throws SQLException {
        try (var statement = look.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("set jit = off");
            // Days begin where the house is, wherever this process runs.
            statement.execute("set timezone = 'Asia/Shanghai'");
            for (String table : TABLES) {
                statement.execute("create temporary table " + table);
            }
        }
        String insert = "insert into sim_loan values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = look.prepareStatement(insert)) {
            for (Borrower who : month.book().all()) {
                statement.setLong(1, who.loan());
                statement.setLong(2, who.id());
                statement.setInt(3, who.contract().ratePercent());
                statement.setLong(4, who.contract().monthlyFen());
                statement.setInt(5, who.contract().instalments());
                statement.setDate(6, Date.valueOf(who.contract().firstDue()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (var statement = look.createStatement()) {
            statement.execute("""
                    insert into sim_due
                    select loan, seq, (first_due + (seq - 1) * interval '1 month')::date, monthly * seq
                    from sim_loan, generate_series(1, instalments) seq
                    """);
            statement.execute("analyze sim_loan");
            statement.execute("analyze sim_due");
        }
    }

    private void now(Connection look, LocalDate day, LocalDate night) throws SQLException {
        Instant now = month.world().clock().instant();
        Instant since = before == null ? Instant.EPOCH : before;
        String again = "with old as (delete from sim_now) insert into sim_now values (?, ?, ?, ?)";
        try (PreparedStatement statement = look.prepareStatement(again)) {
            statement.setDate(1, Date.valueOf(day));
            // The clock may step back: what is looked at twice does no harm, what is never looked at does.
            statement.setTimestamp(2, Timestamp.from(since.minusSeconds(since.equals(Instant.EPOCH) ? 0 : 3_600)));
            statement.setTimestamp(3, Timestamp.from(now));
            if (night.equals(LocalDate.MIN)) {
                statement.setNull(4, Types.DATE);
            } else {
                statement.setDate(4, Date.valueOf(night));
            }
            statement.execute();
        }
        before = now;
    }

    private void paid(Connection look) throws SQLException {
        try (var statement = look.createStatement();
                PreparedStatement insert = look.prepareStatement("insert into sim_paid values (?, ?, ?, ?)");
                PreparedStatement stop = look.prepareStatement("update sim_loan set stopped = true where loan = ?")) {
            statement.execute("delete from sim_paid");
            for (Borrower who : month.book().all()) {
                for (Borrower.Paid each : who.paid()) {
                    insert.setLong(1, who.loan());
                    insert.setDate(2, Date.valueOf(each.on()));
                    insert.setLong(3, each.fen());
                    insert.setString(4, each.reference());
                    insert.addBatch();
                }
                if (who.stopped()) {
                    stop.setLong(1, who.loan());
                    stop.addBatch();
                }
            }
            insert.executeBatch();
            stop.executeBatch();
        }
    }

    private void keys(Connection look) throws SQLException {
        int number = 0;
        try (PreparedStatement insert = look.prepareStatement("insert into sim_key values (?, ?, ?)")) {
            for (Map.Entry<UUID, String> each : month.wire().acknowledged().entrySet()) {
                if (++number > keys) {
                    insert.setObject(1, each.getKey());
                    insert.setString(2, each.getValue());
                    insert.setLong(3, number);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        try (PreparedStatement forget = look.prepareStatement("delete from sim_key where number <= ?")) {
            forget.setLong(1, keys);
            forget.execute();
        }
        keys = number;
    }

    private void phones(Connection look) throws SQLException {
        try (var statement = look.createStatement();
                PreparedStatement command = look.prepareStatement("insert into sim_command values (?, ?, ?, ?, ?)");
                PreparedStatement sound = look.prepareStatement("insert into sim_recording values (?, ?, ?, ?, ?)")) {
            statement.execute("delete from sim_command");
            statement.execute("delete from sim_recording");
            for (Phone phone : month.phones().all()) {
                for (Phone.Kept kept : phone.log()) {
                    command.setObject(1, phone.device());
                    command.setLong(2, kept.sequence());
                    command.setObject(3, kept.id());
                    command.setBytes(4, HexFormat.of().parseHex(kept.hash()));
                    command.setBoolean(5, phone.done());
                    command.addBatch();
                }
                recordings(phone, sound);
            }
            command.executeBatch();
            sound.executeBatch();
        }
    }

    private void recordings(Phone phone, PreparedStatement insert) throws SQLException {
        for (Map.Entry<UUID, UUID> each : month.phones().recordings().entrySet()) {
            if (each.getValue().equals(phone.device())) {
                byte[] bytes = phone.recording(each.getKey());
                insert.setObject(1, each.getKey());
                insert.setObject(2, phone.device());
                insert.setBytes(3, HexFormat.of().parseHex(Phone.sha256(bytes)));
                insert.setLong(4, bytes.length);
                insert.setBoolean(5, phone.done());
                insert.addBatch();
            }
        }
    }

    private void taken(Connection look) throws SQLException {
        try (var statement = look.createStatement();
                PreparedStatement insert = look.prepareStatement("insert into sim_taken values (?, ?)")) {
            statement.execute("delete from sim_taken");
            for (Map.Entry<UUID, Integer> each : month.world().carrier().taken().entrySet()) {
                insert.setObject(1, each.getKey());
                insert.setInt(2, each.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
