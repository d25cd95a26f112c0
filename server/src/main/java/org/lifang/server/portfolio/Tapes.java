package org.lifang.server.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.Section;

/** Writes tapes in our own columns. */
final class Tapes {

    private Tapes() {}

    static void section(Writer to, Section section, List<Map<String, String>> rows) {
        CsvWriter csv = head(to, section);
        List<String> header = section.columns().stream().map(Column::header).toList();
        for (Map<String, String> row : rows) {
            csv.writeRecord(header.stream().map(h -> row.getOrDefault(h, "")).toList());
        }
    }

    /** The section line and the header; rows follow through the writer that is returned. */
    static CsvWriter head(Writer to, Section section) {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord("[" + section.title() + "]");
        csv.writeRecord(section.columns().stream().map(Column::header).toList());
        return csv;
    }
}
