package org.lifang.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.lifang.server.portfolio.AfterImport;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented people who are all overdue and may all be called, one desk with many sessions, one cleared collector. */
final class GateApiBook {

    static final LocalDate DATE = LocalDate.of(2026, 3, 10);
    static final Instant OPENING = LocalDateTime.of(DATE, LocalTime.of(9, 0))
            .atZone(ZoneId.of("Asia/Shanghai"))
            .toInstant();
    static final UUID COLLECTOR = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    private static final UUID DESK = new UUID(0x7000L, 0x8000_0000_0000_0002L);

    /** A table counted while it is empty would be taken for empty long after, which no server on its own would do. */
    private static final String FILLED = "portfolio.borrower, portfolio.loan, portfolio.instalment,"
            + " portfolio.contact_point, ledger.payment, identity.app_user, training.event";

    private GateApiBook() {}

    static void fill(ApplicationContext server, long borrowers, int sessions) throws SQLException {
        DataSource source = server.getBean(DataSource.class);
        book(source, borrowers);
        people(source);
        signIn(source, sessions, OPENING);
        NightBook.run(source, "analyze " + FILLED);
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> server.getBean(AfterImport.class)
                        .derive(
                                new UUID(0, 1),
                                DATE,
                                LongStream.rangeClosed(1, borrowers).iterator()));
        NightBook.run(source, "vacuum (analyze) " + FILLED + ", ledger.account");
        NightBook.run(source, "checkpoint");
    }

    /** So many sessions of the desk, as if somebody had just signed in. */
    static void signIn(DataSource source, int sessions, Instant at) throws SQLException {
        NightBook.run(source, "delete from identity.session where user_id = '" + DESK + "'");
        for (int session = 0; session < sessions; session++) {
            NightBook.run(
                    source,
                    "insert into identity.session (token_hash, user_id, signed_in_at, seen_at) values ('\\x"
                            + HexFormat.of().formatHex(hash(token(session))) + "', '" + DESK + "', '" + at + "', '"
                            + at + "')");
        }
    }

    /** What the cookie of a session holds. */
    static String token(int session) {
        return "bench-session-" + session;
    }

    /** The asked call, with everything in order; ids of borrower and number are the same. */
    static String call(long borrower) {
        return """
                {"borrowerId":%d,"channel":"CALL","style":"NOTIFICATION","purpose":"NOTICE","contactPointId":%d,\
                "crew":["%s"],"text":{"kind":"CALL_SCRIPT","templateId":1,"faults":[],"tellsDebt":true,\
                "namesLender":true,"identityFirst":true,"senderRegistered":true},"meeting":{"recorderReady":true}}\
                """.formatted(borrower, borrower, COLLECTOR);
    }

    /** Calls of several borrowers in one request. */
    static String round(long first, int questions, long borrowers) {
        StringBuilder body = new StringBuilder("{\"asks\":[");
        for (int i = 0; i < questions; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"key\":\"")
                    .append(Wire.key())
                    .append("\",\"ask\":")
                    .append(call((first + i) % borrowers + 1))
                    .append('}');
        }
        return body.append("]}").toString();
    }

    static void book(DataSource source, long borrowers) throws SQLException {
        NightBook.run(source, """
                insert into portfolio.borrower (id, source, borrower_no, name_sealed, birth_year, invented, name_check,
                    row_hash, import_id)
                select i, 'bench', i::text, '', 1980, true, 0, 0, '00000000-0000-7000-8000-000000000001'
                from generate_series(1, %d) i""".formatted(borrowers));
        NightBook.run(source, """
                insert into portfolio.loan (id, borrower_id, source, loan_no, tape, product, currency, principal_fen,
                    annual_rate_ppm, method, instalment_count, disbursed_on, matures_on, row_hash, import_id)
                select i, i, 'bench', i::text, 'SCHEDULE', 'cash', 'CNY', 1200000, 156000, 'LEVEL', 12,
                    date '2025-07-10', date '2026-07-10', 0, '00000000-0000-7000-8000-000000000001'
                from generate_series(1, %d) i""".formatted(borrowers));
        NightBook.run(source, """
                insert into portfolio.instalment (loan_id, seq, due_on, principal_fen, interest_fen)
                select i, j, (date '2025-07-10' + j * interval '1 month')::date, 100000, 1300
                from generate_series(1, %d) i, generate_series(1, 12) j""".formatted(borrowers));
        NightBook.run(source, """
                insert into ledger.payment (id, loan_id, paid_on, amount_fen, channel, recorded_at)
                select gen_random_uuid(), i, date '2025-07-10' + 30 * j, 101300, 'BENCH', now()
                from generate_series(1, %d) i, generate_series(1, 5) j""".formatted(borrowers));
        NightBook.run(source, """
                insert into portfolio.contact_point (id, borrower_id, kind, value_sealed, value_index, source, consent,
                    consent_on, row_hash, import_id)
                select i, i, 'MOBILE', '', int8send(i), 'CONTRACT', 'GIVEN', date '2025-07-10', 0,
                    '00000000-0000-7000-8000-000000000001'
                from generate_series(1, %d) i""".formatted(borrowers));
    }

    static void people(DataSource source) throws SQLException {
        NightBook.run(source, """
                insert into identity.app_user (id, login, display_name, password_hash, created_at)
                values ('%1$s', 'bench-collector', '示例·外访员', 'none', now()),
                    ('%2$s', 'bench-desk', '示例·计划员', 'none', now());
                update identity.app_user set must_change_password = false;
                insert into identity.user_role (user_id, role) values ('%1$s', 'COLLECTOR'), ('%2$s', 'MANAGER');
                insert into training.event
                    (id, user_id, kind, on_date, passed, course, document, recorded_at, recorded_by)
                values (gen_random_uuid(), '%1$s', 'SCREENED', '2026-01-05', true, null, null, now(), '%2$s'),
                    (gen_random_uuid(), '%1$s', 'PRE_JOB', '2026-01-05', true, '1', null, now(), '%2$s'),
                    (gen_random_uuid(), '%1$s', 'YEARLY', '2026-01-05', true, '1', null, now(), '%2$s'),
                    (gen_random_uuid(), '%1$s', 'UNDERTAKING', '2026-01-05', null, null, '1', now(), '%2$s')
                """.formatted(COLLECTOR, DESK));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
