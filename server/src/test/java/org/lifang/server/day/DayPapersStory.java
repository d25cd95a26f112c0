package org.lifang.server.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;
import static org.lifang.server.portfolio.tables.ContactPointTable.CONTACT_POINT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.answers.Messages;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.outreach.Office;
import org.lifang.server.paper.Readers;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A day's visits get their papers, once somebody has approved the words; until then the day says what is missing. */
@LifangTest
@Import(BookFixture.class)
class DayPapersStory {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

    @Autowired
    private BookFixture book;

    @Autowired
    private Day day;

    @Autowired
    private DayPrint print;

    @Autowired
    private Messages messages;

    @Autowired
    private Sealer sealer;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path folder;

    private DayReport run() throws IOException {
        DayOrder order = new DayOrder(DAY, null, null, null, "haier", null, null, folder, Locale.SIMPLIFIED_CHINESE);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return switch (day.run(order, new DayProgress(nowhere, messages, order.locale()))) {
            case Day.Done done -> done.report();
            case Day.NotDone no -> throw new AssertionError(no.why().code());
        };
    }

    private List<Path> files() throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.sorted().toList();
        }
    }

    @Test
    void everyProposedVisitGetsNoticeAndOptionsAndNoSecondOnes() throws IOException {
        clock.set(DAY);
        for (int i = 0; i < 4; i++) {
            long borrower = book.borrower("DP" + i);
            db.update(BORROWER)
                    .set(BORROWER.NAME_SEALED, sealer.seal(Field.NAME, "示例·林夏"))
                    .where(BORROWER.ID.eq(borrower))
                    .execute();
            db.insertInto(CONTACT_POINT)
                    .set(CONTACT_POINT.BORROWER_ID, borrower)
                    .set(CONTACT_POINT.KIND, "HOME")
                    .set(CONTACT_POINT.VALUE_SEALED, sealer.seal(Field.ADDRESS, "示例省示例市示例区示例路1号"))
                    .set(CONTACT_POINT.VALUE_INDEX, ("DP" + i).getBytes(StandardCharsets.UTF_8))
                    .set(CONTACT_POINT.SOURCE, "CONTRACT")
                    .set(CONTACT_POINT.CONSENT, "GIVEN")
                    .set(CONTACT_POINT.CONSENT_ON, DAY.minusYears(1))
                    .set(CONTACT_POINT.ROW_HASH, 0L)
                    .set(CONTACT_POINT.IMPORT_ID, new UUID(9, 9))
                    .execute();
            List<Instalment> schedule = List.of(new Instalment(1, DAY.minusDays(95), 1_000_000, 10_000, 0));
            book.derive(DAY, book.loan(borrower, "DP" + i, BookFixture.Loan.usual(DAY.minusYears(1), schedule)));
        }
        DayReport.Papers without = Objects.requireNonNull(run().papers());
        assertThat(without.visits()).isNotEmpty();
        assertThat(without.files()).isZero();
        assertThat(without.refused().toString()).contains("机构名称");
        assertThat(files()).isEmpty();

        Office office = new Office(application);
        office.set("house-name", "示例·安心消费金融");
        office.set("house-phone", "400-000-0000");
        office.set("house-site", "https://lender.example/help");
        office.set("house-account", "0000****0000");
        office.set("house-seal", "示例·安心消费金融");
        office.approveTemplate("demand-notice");
        office.approveTemplate("repayment-options");
        DayReport report = run();
        DayReport.Papers papers = Objects.requireNonNull(report.papers());
        assertThat(papers.refused()).isEmpty();
        assertThat(papers.files()).isEqualTo(2L * papers.visits().size());
        assertThat(files()).hasSize(2 * papers.visits().size());
        DayReport.VisitPaper first = papers.visits().getFirst();
        Path notice = folder.resolve(first.caseId() + "-notice.pdf");
        assertThat(notice).hasFileName(first.notice());
        byte[] made = Files.readAllBytes(notice);
        assertThat(Readers.text(made)).contains("上门催缴通知书", "示例·林夏");
        assertThat(Readers.text(Files.readAllBytes(folder.resolve(first.caseId() + "-options.pdf"))))
                .contains("还款方案");
        run();
        assertThat(Files.readAllBytes(notice)).as("the same paper").isEqualTo(made);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print.print(report, new PrintStream(bytes, true, StandardCharsets.UTF_8), Locale.SIMPLIFIED_CHINESE);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("上门 " + papers.visits().size() + " 次");
    }
}
