package org.lifang.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A made-up book, the same in every engine because it is arithmetic on the loan's number: 12 instalments of 30 days,
 * loans of every age, 12 in 100 behind by one to nine instalments, and 4 in 100 that change on the night measured.
 */
final class NightBook {

    /** The night that is measured; the book stands as of the evening before. */
    static final LocalDate NIGHT = LocalDate.of(2026, 3, 10);

    static final int INSTALMENTS = 12;

    /** One of so many loans has an instalment due the day before: 4 %. */
    private static final int CYCLE_DAYS = 25;

    private static final String LOAN = """
            select i as loan_id, h, h %% %d as cycle, (h / 25) %% 12 as age,
                least((h / 25) %% 12, case when (h / 300) %% 100 < 88 then 0 when (h / 300) %% 100 < 94 then 1
                    when (h / 300) %% 100 < 96 then 2 when (h / 300) %% 100 < 97 then 3
                    when (h / 300) %% 100 < 98 then 4 when (h / 300) %% 100 < 99 then 6 else 9 end) as behind
            from (select i, (i * 48271) %% 2147483647 as h from (%s) numbers) hashed""";

    private static final String INSTALMENT = """
            select l.loan_id, j as seq, date '%s' + (l.cycle - 1 + 30 * (j - l.age - 1))::integer as due_on,
                10000 + l.h %% 9000 as principal, 150 - 10 * j as interest, 10 * (l.h %% 3) as fee,
                j <= l.age - l.behind as paid
            from (%s) l, %s""";

    private NightBook() {}

    /** The instalments as PostgreSQL computes them from numbers. */
    static String inPostgres(long loans) {
        String numbers = "select generate_series(1::bigint, " + loans + "::bigint) as i";
        return INSTALMENT.formatted(
                NIGHT, LOAN.formatted(CYCLE_DAYS, numbers), "generate_series(1, " + INSTALMENTS + ") as j");
    }

    /** The instalments as DuckDB computes them from numbers. */
    static String inDuckDb(long loans) {
        String numbers = "select range as i from range(1, " + (loans + 1) + ")";
        // DuckDB's / is not whole-number division.
        String loan = LOAN.formatted(CYCLE_DAYS, numbers).replace(" / ", " // ");
        return INSTALMENT.formatted(NIGHT, loan, "(select range as j from range(1, 13)) s");
    }

    /** Fills the loan book and the payments that were made. */
    static void fill(DataSource source, long loans) throws SQLException {
        run(source, "create schema bench");
        run(source, "create table bench.instalment as " + inPostgres(loans));
        // The bench loads what an import would have checked; checking each row again would only take time.
        for (String drop : foreignKeys(source)) {
            run(source, drop);
        }
        run(source, insert(source, "portfolio.borrower", """
                select i as id, 'bench' as source, i::text as borrower_no, ''::bytea as name_sealed,
                    true as invented from generate_series(1::bigint, %d) i""".formatted(loans)));
        run(source, insert(source, "portfolio.loan", """
                select loan_id as id, loan_id as borrower_id, 'bench' as source, loan_id::text as loan_no,
                    'SCHEDULE' as tape, 'cash' as product, 'CNY' as currency, sum(principal) as principal_fen,
                    156000 as annual_rate_ppm, 'LEVEL' as method, 12 as instalment_count,
                    min(due_on) - 30 as disbursed_on, max(due_on) as matures_on
                from bench.instalment group by loan_id order by loan_id"""));
        run(
                source,
                "insert into portfolio.instalment (loan_id, seq, due_on, principal_fen, interest_fen, fee_fen)"
                        + " select loan_id, seq, due_on, principal, interest, fee from bench.instalment");
        // One sum in advance pays exactly the instalments that were paid: a credit balance, used up date by date.
        run(
                source,
                "insert into ledger.payment (id, loan_id, paid_on, amount_fen, channel, recorded_at)"
                        + " select gen_random_uuid(), loan_id, min(due_on) - 30, sum(principal + interest + fee) filter"
                        + " (where paid), 'BENCH', now() from bench.instalment group by loan_id having bool_or(paid)");
        run(source, "analyze");
    }

    /** An insert that also fills the columns by which an import knows its rows again. */
    private static String insert(DataSource source, String table, String select) throws SQLException {
        List<String> extra = texts(source, """
                select column_name from information_schema.columns where table_schema || '.' || table_name = '%s'
                    and is_nullable = 'NO' and column_default is null
                    and (column_name like '%%\\_hash' or column_name like '%%\\_check')""".formatted(table));
        List<String> columns = texts(source, "select * from (" + select + ") one limit 0");
        String names =
                String.join(", ", columns) + extra.stream().map(n -> ", " + n).reduce("", String::concat);
        String zeros = ", 0".repeat(extra.size());
        return "insert into " + table + " (" + names + ", import_id) select " + String.join(", ", columns) + zeros
                + ", '00000000-0000-7000-8000-000000000001'::uuid from (" + select + ") rows";
    }

    private static List<String> foreignKeys(DataSource source) throws SQLException {
        return texts(source, """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                where contype = 'f' and conrelid in ('portfolio.loan'::regclass, 'portfolio.instalment'::regclass,
                    'ledger.payment'::regclass)""");
    }

    /** The first column of every row; the names of the columns when there is no row to come. */
    private static List<String> texts(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            if (query.endsWith("limit 0")) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    found.add(rows.getMetaData().getColumnName(i));
                }
            }
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
