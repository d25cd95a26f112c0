package org.lifang.kernel.strategy;

import java.util.List;

/** Reads decision tables: a text becomes a table that can answer, or findings that say why not. */
public final class Tables {

    private Tables() {}

    /** What came of reading a text. */
    public sealed interface Reading {}

    /**
     * The table can be used.
     *
     * @param table the table, ready to answer
     * @param warnings gaps, overlaps and rules that never answer, each with example facts
     */
    public record Usable(CompiledTable table, List<Finding> warnings) implements Reading {
        public Usable {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The table cannot be used.
     *
     * @param findings all reasons that were found, at least one
     */
    public record Refused(List<Finding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** Reads one DMN 1.3, 1.4 or 1.5 text against the facts that exist. */
    public static Reading read(String xml, Vocabulary vocabulary) {
        DmnReader.Outcome outcome = DmnReader.read(xml, vocabulary);
        DecisionTable table = outcome.table();
        if (table == null) {
            return new Refused(outcome.findings());
        }
        return new Usable(
                CompiledTable.of(table, vocabulary),
                Coverage.of(table, vocabulary).findings());
    }
}
