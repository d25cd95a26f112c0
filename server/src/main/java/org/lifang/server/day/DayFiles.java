package org.lifang.server.day;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.cases.Worklists;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a day's report as a file. */
@Component
class DayFiles {

    private static final int HEADER_ROW = 0;
    private static final int FEN_PLACES = 2;

    private final Messages messages;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    DayFiles(Messages messages) {
        this.messages = messages;
    }

    void json(DayReport report, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            json.writeValue(out, report);
        }
    }

    void xlsx(DayReport report, Path file, Locale locale) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Lifang", "1.0")) {
            totals(book.newWorksheet(messages.text("day.sheet.totals", locale)), report, locale);
            worklist(book.newWorksheet(messages.text("day.sheet.worklist", locale)), report.worklist(), locale);
        }
    }

    private void totals(Worksheet sheet, DayReport report, Locale locale) {
        header(sheet, HEADER_ROW, locale, "bucket", "loans", "borrowers", "outstanding", "overdue");
        int row = HEADER_ROW + 1;
        for (DayReport.BucketLine line : report.buckets()) {
            text(sheet, row, 0, line.bucket());
            sheet.value(row, 1, line.loans());
            sheet.value(row, 2, line.borrowers());
            sheet.value(row, 3, yuan(line.outstanding()));
            sheet.value(row, 4, yuan(line.overdue()));
            row++;
        }
        header(sheet, ++row, locale, "treatment", "borrowers");
        for (DayReport.TreatmentLine line : report.treatments()) {
            row++;
            text(sheet, row, 0, line.title());
            sheet.value(row, 1, line.borrowers());
        }
    }

    private void worklist(Worksheet sheet, List<Worklists.Item> items, Locale locale) {
        header(
                sheet,
                HEADER_ROW,
                locale,
                "case",
                "borrower",
                "name",
                "district",
                "dpd",
                "bucket",
                "overdue",
                "treatment",
                "priority",
                "reason",
                "collector");
        int row = HEADER_ROW + 1;
        for (Worklists.Item item : items) {
            text(sheet, row, 0, item.caseId());
            text(sheet, row, 1, item.borrowerId());
            text(sheet, row, 2, item.nameMasked());
            text(sheet, row, 3, item.district());
            sheet.value(row, 4, item.dpd());
            text(sheet, row, 5, item.bucket());
            sheet.value(row, 6, yuan(item.overdue()));
            text(sheet, row, 7, item.nextAction());
            sheet.value(row, 8, item.priority());
            text(sheet, row, 9, item.reason());
            text(
                    sheet,
                    row,
                    10,
                    item.collector() == null ? "" : item.collector().displayName());
            row++;
        }
    }

    private void header(Worksheet sheet, int row, Locale locale, String... columns) {
        for (int c = 0; c < columns.length; c++) {
            text(sheet, row, c, messages.text("day.column." + columns[c], locale));
        }
    }

    private static BigDecimal yuan(Amount amount) {
        return BigDecimal.valueOf(amount.minor(), FEN_PLACES);
    }

    /**
     * A cell is text, never a formula; the mark before a leading sign keeps it so when somebody saves the sheet as CSV
     * and opens that.
     */
    static void text(Worksheet sheet, int row, int column, @Nullable String value) {
        sheet.value(row, column, harmless(value == null ? "" : value));
    }

    static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
