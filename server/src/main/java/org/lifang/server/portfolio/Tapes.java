package org.lifang.server.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.Section;

/** Writes tapes in our own columns. */
final class Tapes {

    private Tapes() {}

    static void section(Writer to, Section section, List<Map<String, String>> rows) {
        CsvWriter csv = begin(to, section);
        List<String> header = section.columns().stream().map(Column::header).toList();
        for (Map<String, String> row : rows) {
            csv.writeRecord(header.stream().map(h -> row.getOrDefault(h, "")).toList());
        }
        flush(csv);
    }

    /** The section line and the header, without rows. */
    static void head(Writer to, Section section) {
        flush(begin(to, section));
    }

    private static CsvWriter begin(Writer to, Section section) {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord("[" + section.title() + "]");
        csv.writeRecord(section.columns().stream().map(Column::header).toList());
        return csv;
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
