package org.lifang.server.documents;

import java.util.Arrays;
import java.util.List;

/**
 * A paper's approved words with its values in them: the first line is its title, the first paragraph stands before the
 * tables, the rest behind them.
 */
record Draft(DocumentKind kind, int version, String title, String opening, List<String> rest) {

    private static final String PARAGRAPH = "\n\n";

    static Draft of(DocumentKind kind, int version, String text) {
        int line = text.indexOf('\n');
        String title = line < 0 ? text : text.substring(0, line);
        String[] paragraphs = text.substring(line + 1).strip().split(PARAGRAPH);
        List<String> rest = Arrays.stream(paragraphs)
                .skip(1)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return new Draft(kind, version, title.strip(), paragraphs[0].strip(), rest);
    }
}
