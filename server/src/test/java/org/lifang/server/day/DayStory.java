package org.lifang.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.LifangTest;
import org.lifang.server.answers.Messages;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LifangTest
@Import(BookFixture.class)
class DayStory {

    private static final LocalDate DUE = LocalDate.of(2025, 11, 30);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

    @Autowired
    private BookFixture book;

    @Autowired
    private Day day;

    @Autowired
    private DayFiles files;

    @Autowired
    private DayPrint print;

    @Autowired
    private Messages messages;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder;

    private DayReport run(@Nullable String playbook) throws IOException {
        DayOrder order = new DayOrder(DAY, null, null, null, playbook, null, null, null, Locale.SIMPLIFIED_CHINESE);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return switch (day.run(order, new DayProgress(nowhere, messages, order.locale()))) {
            case Day.Done done -> done.report();
            case Day.NotDone no -> throw new AssertionError(no.why().code());
        };
    }

    private static Map<String, Long> counts(DayReport report) {
        return report.treatments().stream()
                .collect(Collectors.toMap(DayReport.TreatmentLine::treatment, DayReport.TreatmentLine::borrowers));
    }

    @Test
    void aDayIsListedAndAnotherPlaybookOnTheSameDateChangesTheList() throws IOException {
        for (int i = 0; i < 6; i++) {
            long borrower = book.borrower("D" + i);
            sql.sql("update portfolio.borrower set name_sealed = ? where id = ?")
                    .params(sealer.seal(Field.NAME, "=HYPERLINK()"), borrower)
                    .update();
            List<Instalment> schedule = List.of(new Instalment(1, DUE.plusDays(i * 20L), 1_000_000, 10_000, 0));
            long loan = book.loan(borrower, "D" + i, BookFixture.Loan.usual(DUE.minusYears(1), schedule));
            book.derive(DAY, loan);
        }
        DayReport first = run(null);
        assertThat(first.buckets())
                .extracting(DayReport.BucketLine::loans)
                .containsExactly(0L, 2L, 1L, 2L, 1L, 0L, 0L, 0L);
        assertThat(counts(first).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(6);
        assertThat(first.worklist()).hasSize(6);
        assertThat(first.worklist()).isSortedAccordingTo((a, b) -> Integer.compare(a.priority(), b.priority()));

        DayReport second = run("haier");
        assertThat(second.playbook()).isEqualTo("haier");
        assertThat(counts(second)).isNotEqualTo(counts(first));
        assertThat(second.worklist()).hasSize(6);

        assertFiles(second);
    }

    private void assertFiles(DayReport report) throws IOException {
        Path json = folder.resolve("day.json");
        files.json(report, json);
        JsonNode read = JsonMapper.builder().build().readTree(Files.readString(json));
        assertThat(read.get("worklist").size()).isEqualTo(6);
        assertThat(read.get("date").asString()).isEqualTo("2026-03-11");

        Path xlsx = folder.resolve("day.xlsx");
        files.xlsx(report, xlsx, Locale.SIMPLIFIED_CHINESE);
        try (InputStream in = Files.newInputStream(xlsx);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows =
                    workbook.getSheets().skip(1).findFirst().orElseThrow().read();
            assertThat(rows).hasSize(7);
            assertThat(rows.get(1).getCellText(2))
                    .as("no cell begins like a formula")
                    .startsWith("'=");
        }

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print.print(report, new PrintStream(bytes, true, StandardCharsets.UTF_8), Locale.SIMPLIFIED_CHINESE);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("催收日 2026-03-11", "M3", "今日名单共 6 人");
    }
}
