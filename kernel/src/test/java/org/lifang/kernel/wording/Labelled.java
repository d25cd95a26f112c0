package org.lifang.kernel.wording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A sentence with what should be found in it.
 *
 * @param part tune, which was worked on; held-out, written before the rules; other-words, written after them in words
 *     they do not list
 * @param expected empty when the sentence is innocent
 */
record Labelled(String part, String line, String text, Context context, Set<Category> expected) {

    private static final int COLUMNS = 6;

    static List<Labelled> all() {
        try (InputStream in = Labelled.class.getResourceAsStream("/wording/labelled.csv")) {
            String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines =
                    file.lines().filter(line -> !line.startsWith("#")).toList();
            List<Labelled> all = new ArrayList<>();
            lines.subList(1, lines.size()).forEach(line -> all.add(row(line)));
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the labelled sentences", e);
        }
    }

    private static Labelled row(String line) {
        String[] cells = line.split(",", COLUMNS);
        Set<Category> expected = EnumSet.noneOf(Category.class);
        for (String label : cells[4].split("\\+")) {
            if (!label.equals("clean")) {
                expected.add(Category.valueOf(label));
            }
        }
        String text = cells[5].substring(1, cells[5].length() - 1);
        return new Labelled(cells[0], line, text, context(cells), expected);
    }

    private static Context context(String[] cells) {
        boolean note = cells[2].equals("record");
        Audience audience = note
                ? Audience.DEBTOR
                : cells[2].equals("contact")
                        ? Audience.CONTACT_PERSON
                        : Audience.valueOf(cells[2].toUpperCase(Locale.ROOT));
        Context context = Rulebook.context(audience, note ? Medium.RECORD : Medium.CALL, cells[1].equals("en"));
        return switch (cells[3]) {
            case "credit" -> context.withCreditNotice();
            case "barred" -> context.withLimitation(Context.Claim.DOUBTFUL);
            case "agency" -> context.spokenByAgency(true);
            case "-" -> context;
            default -> throw new IllegalArgumentException("flag " + cells[3]);
        };
    }

    Set<Category> found(WordingRules rules) {
        Set<Category> found = EnumSet.noneOf(Category.class);
        rules.check(text, context).forEach(finding -> found.add(finding.category()));
        return found;
    }
}
