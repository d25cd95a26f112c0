package org.lifang.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The same instalments in an embedded column store, in memory: the fastest known way to read and group them. */
final class NightDuck implements AutoCloseable {

    private static final String SCAN = """
            create or replace table line as
            select loan_id, oldest, principal, interest, fee, coalesce(date '%1$s' - oldest, 0) as dpd,
                least(7, (coalesce(date '%1$s' - oldest, 0) + 29) // 30) as bucket
            from (
                select loan_id, min(due_on) filter (where due_on < date '%1$s') as oldest,
                    coalesce(sum(principal) filter (where due_on < date '%1$s'), 0)::bigint as principal,
                    coalesce(sum(interest) filter (where due_on < date '%1$s'), 0)::bigint as interest,
                    coalesce(sum(fee) filter (where due_on < date '%1$s'), 0)::bigint as fee
                from instalment where not paid group by loan_id
            ) sums""".formatted(NightBook.NIGHT);

    private final Connection connection;
    private final long loans;

    NightDuck(long loans) throws SQLException {
        this.loans = loans;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("set threads = 1");
        execute("create table instalment as " + NightBook.inDuckDb(loans));
    }

    /** Reads every instalment, groups by loan and keeps the result in memory. */
    long scanAndGroup() throws SQLException {
        execute(SCAN);
        return loans;
    }

    Connection connection() {
        return connection;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
