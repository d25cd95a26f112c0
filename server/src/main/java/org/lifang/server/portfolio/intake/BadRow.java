package org.lifang.server.portfolio.intake;

import java.util.List;
import java.util.Map;
import org.lifang.server.portfolio.tape.Finding;
import org.lifang.server.portfolio.tape.Section;

/** A row that was refused, or taken with a warning, in our own columns. */
public record BadRow(
        Section section,
        long rowNo,
        boolean refused,
        Map<String, String> cells,
        List<Finding> findings,
        int findingsLeftOut) {

    public BadRow {
        findings = List.copyOf(findings);
    }
}
