package org.lifang.server.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.ContactColumn;
import org.lifang.server.portfolio.tape.Finding;
import org.lifang.server.portfolio.tape.Limits;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.RowSink;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.portfolio.tape.SnapshotColumn;
import org.lifang.server.portfolio.tape.TapeFile;
import org.lifang.server.portfolio.tape.TapeReader;

/** Checks cells by themselves: what a row can be told before it meets the other rows and the book. */
final class RowChecks {

    private RowChecks() {}

    static List<Finding> check(Supplier<InputStream> text, long size, Profile profile, LocalDate today)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        TapeFile file = new TapeFile() {
            @Override
            public InputStream open() {
                return text.get();
            }

            @Override
            public long sizeBytes() {
                return size;
            }
        };
        TapeReader.read(file, profile, today, Limits.STANDARD, new RowSink() {
            @Override
            public void begin(Section section) {}

            @Override
            public void row(Row row) {
                row.section().columns().stream()
                        .filter(column -> !(profile.invent() && column == SnapshotColumn.NAME))
                        .forEach(column -> read(row, column));
                findings.addAll(row.findings());
            }

            @Override
            public void end(Section section) {}
        });
        return findings;
    }

    private static void read(Row row, Column column) {
        if (column == ContactColumn.VALUE) {
            row.contact(column, row.code(ContactColumn.KIND));
            return;
        }
        if (column == SnapshotColumn.MOBILE) {
            row.contact(column, "MOBILE");
            return;
        }
        switch (column.kind()) {
            case KEY, TEXT, NAME -> row.text(column);
            case CODE -> row.code(column);
            case MONEY -> row.moneyFen(column);
            case DATE -> row.date(column);
            case WHOLE -> row.whole(column);
            case PERCENT -> row.percentPpm(column);
            case ID_NO -> row.idNo(column);
            case DEGREES -> row.degreesE6(column, 180);
        }
    }
}
