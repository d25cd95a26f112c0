package org.lifang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The night as a good database programmer would write it: one UPDATE of a state table from the instalment rows. */
final class NightSql {

    /** Everything the night writes, from what is left of every instalment. */
    private static final String STATE = """
            select loan_id, oldest, principal, interest, fee, missed, dpd,
                case when dpd = 0 then 0 else least(7, (dpd + 29) / 30) end as bucket,
                case when dpd = 0 then 0 when dpd <= 90 then 1 when dpd <= 270 then 2 when dpd <= 360 then 3 else 4 end
                    as risk_class,
                coalesce(least(coming + 1, oldest + case when dpd <= 180 then (dpd + 29) / 30 * 30 + 1
                    when dpd <= 270 then 271 when dpd <= 360 then 361 end), 'infinity') as next_change_on
            from (
                select loan_id, oldest, principal, interest, fee, missed, coming,
                    coalesce(date '%1$s' - oldest, 0) as dpd
                from (
                    select loan_id, min(due_on) filter (where due_on < date '%1$s') as oldest,
                        min(due_on) filter (where due_on >= date '%1$s') as coming,
                        coalesce(sum(principal) filter (where due_on < date '%1$s'), 0) as principal,
                        coalesce(sum(interest) filter (where due_on < date '%1$s'), 0) as interest,
                        coalesce(sum(fee) filter (where due_on < date '%1$s'), 0) as fee,
                        count(*) filter (where due_on < date '%1$s') as missed
                    from bench.instalment where not paid group by loan_id
                ) sums
            ) days""".formatted(NightBook.NIGHT);

    private static final String UPDATE = """
            update bench.state s set as_of = date '%s', revision = s.revision + 1, oldest_unpaid_due = a.oldest,
                counts_from = a.oldest, overdue_principal_fen = a.principal, overdue_interest_fen = a.interest,
                overdue_fee_fen = a.fee, missed_instalments = a.missed, bucket = a.bucket,
                risk_class = a.risk_class, next_change_on = a.next_change_on
            from (%s) a where a.loan_id = s.loan_id""".formatted(NightBook.NIGHT, STATE);

    private static final String ONLY_CHANGED = """
            and (s.oldest_unpaid_due, s.overdue_principal_fen, s.overdue_interest_fen, s.overdue_fee_fen, s.bucket,
                s.risk_class, s.next_change_on) is distinct from (a.oldest, a.principal::bigint, a.interest::bigint,
                a.fee::bigint, a.bucket::smallint, a.risk_class::smallint, a.next_change_on::date)""";

    private final DataSource source;

    NightSql(DataSource source) {
        this.source = source;
    }

    /** Remembers the evening before the night, and gives the SQL way a state table of the same columns and indexes. */
    void prepare() throws SQLException {
        run("create table bench.evening as select * from ledger.account");
        run("alter table bench.evening add primary key (loan_id)");
        run("create table bench.state (like ledger.account including defaults including indexes)");
        run("alter table bench.state drop column position");
        run("alter table bench.state set (fillfactor = 85, autovacuum_enabled = false)");
        run("alter table ledger.account set (autovacuum_enabled = false)");
        run("insert into bench.state select " + columns() + " from ledger.account");
        tidyState();
    }

    /** Our accounts as they stood before the night. */
    void backToTheEvening() throws SQLException {
        run("truncate ledger.account");
        run("insert into ledger.account select * from bench.evening");
        run("vacuum analyze ledger.account");
    }

    void stateBackToTheEvening() throws SQLException {
        run("truncate bench.state");
        run("insert into bench.state select " + columns() + " from bench.evening");
        tidyState();
    }

    void tidyState() throws SQLException {
        run("vacuum analyze bench.state");
    }

    long updateAll() throws SQLException {
        return run(UPDATE);
    }

    long updateChanged() throws SQLException {
        return run(UPDATE + "\n" + ONLY_CHANGED);
    }

    private String columns() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                        from information_schema.columns where table_schema = 'bench' and table_name = 'state'""")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
