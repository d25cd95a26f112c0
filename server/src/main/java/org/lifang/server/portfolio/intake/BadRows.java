package org.lifang.server.portfolio.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.Finding;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Section;

/** The rows people must look at, up to a limit; beyond it they are counted. */
final class BadRows {

    private final int maxKept;
    private final List<BadRow> kept = new ArrayList<>();
    private long refused;
    private long leftOut;

    BadRows(int maxKept) {
        this.maxKept = maxKept;
    }

    /** Takes the row's findings; tells whether the row may go on. */
    boolean passes(Row row) {
        if (!row.findings().isEmpty()) {
            add(row.section(), row.rowNo(), !row.good(), row::ownCells, row.findings(), row.leftOut());
        }
        return row.good();
    }

    void refuse(Section section, long rowNo, Cells cells, String field, Code code, Object... params) {
        List<String> texts = new ArrayList<>();
        for (Object param : params) {
            texts.add(String.valueOf(param));
        }
        Finding finding = new Finding(field, code, "", texts);
        add(section, rowNo, !code.warning(), cells, List.of(finding), 0);
    }

    private void add(
            Section section, long rowNo, boolean bad, Cells cells, List<Finding> findings, int findingsLeftOut) {
        if (bad) {
            refused++;
        }
        if (kept.size() >= maxKept) {
            leftOut++;
            return;
        }
        kept.add(new BadRow(section, rowNo, bad, cells.written(), findings, findingsLeftOut));
    }

    List<BadRow> kept() {
        return kept;
    }

    long refused() {
        return refused;
    }

    long leftOut() {
        return leftOut;
    }

    /** Writes a row's cells only when it is kept. */
    @FunctionalInterface
    interface Cells {
        Map<String, String> written();
    }
}
