package org.lifang.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.context.ApplicationContext;

/** The late people of the gate's benchmark, with names and addresses, a house that is set up and approved words. */
final class NoticeBook {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑𠮷";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英示见户金";

    private NoticeBook() {}

    static void fill(ApplicationContext server, long borrowers, int sessions) throws SQLException {
        GateApiBook.fill(server, borrowers, sessions);
        DataSource source = server.getBean(DataSource.class);
        Sealer sealer = server.getBean(Sealer.class);
        try (Connection connection = source.getConnection();
                PreparedStatement names =
                        connection.prepareStatement("update portfolio.borrower set name_sealed = ? where id = ?");
                PreparedStatement places = connection.prepareStatement("""
                        insert into portfolio.contact_point (id, borrower_id, kind, value_sealed, value_index, source,
                            consent, consent_on, row_hash, import_id)
                        values (?, ?, 'HOME', ?, int8send(?), 'CONTRACT', 'GIVEN', date '2025-07-10', 0,
                            '00000000-0000-7000-8000-000000000001')""")) {
            for (long i = 1; i <= borrowers; i++) {
                names.setBytes(1, sealer.seal(Field.NAME, name(i)));
                names.setLong(2, i);
                names.addBatch();
                places.setLong(1, borrowers + i);
                places.setLong(2, i);
                places.setBytes(3, sealer.seal(Field.ADDRESS, "四川省成都市示例区示例路" + i + "号"));
                places.setLong(4, borrowers + i);
                places.addBatch();
            }
            names.executeBatch();
            places.executeBatch();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        house(source);
        NightBook.run(source, "vacuum (analyze)");
    }

    private static void house(DataSource source) throws SQLException {
        NightBook.run(source, """
                insert into outreach.setting (key, value, changed_by, changed_at)
                select key, value, '%1$s', now() from (values
                    ('house-name', '示例·安心消费金融'), ('house-phone', '400-000-0000'),
                    ('house-site', 'https://lender.example/help'), ('house-account', '0000****0000'),
                    ('house-seal', '示例·安心消费金融')) v (key, value);
                update outreach.template_version set state = 'APPROVED', approved_by = '%1$s', approved_at = now(),
                    effective_from = '2026-01-01'
                where key = 'demand-notice'
                """.formatted(GateApiBook.COLLECTOR));
    }

    private static String name(long number) {
        int[] surnames = SURNAMES.codePoints().toArray();
        int[] given = GIVEN.codePoints().toArray();
        return "示例·"
                + Character.toString(surnames[(int) (number % surnames.length)])
                + Character.toString(given[(int) (number / surnames.length % given.length)])
                + Character.toString(given[(int) (number % given.length)]);
    }
}
