package org.lifang.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Holds the three answers against each other, loan by loan. */
final class NightAnswers {

    private static final int COLUMNS = 6;
    private static final int FETCH_ROWS = 20_000;
    private static final String STORED = """
            select loan_id, bucket, coalesce(oldest_unpaid_due::text, ''), overdue_principal_fen, overdue_interest_fen,
                overdue_fee_fen from %s order by loan_id""";

    /** A loan with nothing left has no line in DuckDB: it is not overdue. */
    private static final String SCANNED = """
            select l.loan_id, coalesce(bucket, 0), coalesce(oldest::varchar, ''), coalesce(principal, 0),
                coalesce(interest, 0), coalesce(fee, 0)
            from (select distinct loan_id from instalment) l left join line using (loan_id) order by l.loan_id""";

    private final DataSource source;
    private final NightDuck duck;

    NightAnswers(DataSource source, NightDuck duck) {
        this.source = source;
        this.duck = duck;
    }

    void requireEqual(String ours) throws SQLException {
        try (Connection one = source.getConnection();
                Connection two = source.getConnection()) {
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            try (Statement accounts = one.createStatement();
                    Statement states = two.createStatement();
                    Statement lines = duck.connection().createStatement()) {
                accounts.setFetchSize(FETCH_ROWS);
                states.setFetchSize(FETCH_ROWS);
                try (ResultSet a = accounts.executeQuery(STORED.formatted("ledger.account"));
                        ResultSet s = states.executeQuery(STORED.formatted("bench.state"));
                        ResultSet d = lines.executeQuery(SCANNED)) {
                    compare(ours, a, s, d);
                }
            }
        }
    }

    private static void compare(String ours, ResultSet a, ResultSet s, ResultSet d) throws SQLException {
        while (true) {
            String account = line(a);
            String state = line(s);
            String scanned = line(d);
            if (account == null && state == null && scanned == null) {
                return;
            }
            if (account == null || !account.equals(state) || !account.equals(scanned)) {
                throw new AnswersDiffer(
                        "%s says %s, the UPDATE %s, DuckDB %s".formatted(ours, account, state, scanned));
            }
        }
    }

    private static @Nullable String line(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= COLUMNS; i++) {
            line.append(rows.getString(i)).append('|');
        }
        return line.toString();
    }
}
