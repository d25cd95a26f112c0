package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text for a purpose.
 *
 * @param key its name
 * @param kind what it is for
 * @param medium how it travels
 * @param audience who gets it
 * @param language tag of its language, such as {@code zh-CN}
 * @param spokenByAgency an agency says it
 * @param creditNotice it may only be used once a true credit report was told (CN-L-19)
 * @param text its words
 */
public record Template(
        String key,
        TemplateKind kind,
        Medium medium,
        Audience audience,
        String language,
        boolean spokenByAgency,
        boolean creditNotice,
        TemplateText text) {

    private static final String HEADER = "template 1";
    private static final List<String> FIELDS =
            List.of("key", "kind", "medium", "audience", "language", "spoken-by", "needs");
    private static final List<String> REQUIRED = FIELDS.subList(0, 5);

    /** A template, or every fault that stands in its way. */
    public record Read(@Nullable Template template, List<Fault> faults) {}

    /** The circumstances it is written for. */
    public Context context() {
        Context context = Context.of(audience, medium).spokenByAgency(spokenByAgency);
        return creditNotice ? context.withCreditNotice() : context;
    }

    /** Reads a file: a head of fields, a line {@code ---}, the text. */
    public static Read read(String file, String content) {
        return new FileParser(file).read(content);
    }

    private static final class FileParser {
        private final String file;
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, String> fields = new LinkedHashMap<>();

        FileParser(String file) {
            this.file = file;
        }

        Read read(String content) {
            List<String> lines = content.lines().toList();
            int text = lines.indexOf("---");
            if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
                fault(1, "header", Map.of("expected", HEADER));
            }
            if (text < 0) {
                fault(1, "no-text", Map.of());
                return new Read(null, List.copyOf(faults));
            }
            for (int i = 1; i < text; i++) {
                field(lines.get(i), i + 1);
            }
            for (String name : REQUIRED) {
                if (!fields.containsKey(name)) {
                    fault(text + 1, "missing-field", Map.of("field", name));
                }
            }
            TemplateText.Read words = TemplateText.parse(String.join("\n", lines.subList(text + 1, lines.size())));
            for (Fault each : words.faults()) {
                faults.add(new Fault(file, each.line() + text + 1, each.column(), each.code(), each.params()));
            }
            return new Read(template(words.text()), List.copyOf(faults));
        }

        private void field(String line, int number) {
            int space = line.indexOf(' ');
            String name = space < 0 ? line : line.substring(0, space);
            if (!FIELDS.contains(name) || space < 0) {
                fault(number, "unknown-field", Map.of("field", name));
            } else if (fields.put(name, line.substring(space + 1).strip()) != null) {
                fault(number, "repeated-field", Map.of("field", name));
            }
        }

        private @Nullable Template template(@Nullable TemplateText words) {
            TemplateKind kind = named("kind", List.of(TemplateKind.values()));
            Medium medium = named("medium", List.of(Medium.values()));
            Audience audience = named("audience", List.of(Audience.values()));
            boolean agency = flag("spoken-by", "lender", "agency");
            boolean credit = flag("needs", "nothing", "credit-notice");
            if (words == null || kind == null || medium == null || audience == null || !faults.isEmpty()) {
                return null;
            }
            return new Template(
                    fields.getOrDefault("key", ""),
                    kind,
                    medium,
                    audience,
                    fields.getOrDefault("language", ""),
                    agency,
                    credit,
                    words);
        }

        private <E extends Enum<E>> @Nullable E named(String field, List<E> constants) {
            String word = fields.getOrDefault(field, "");
            E found = Names.find(constants, word);
            if (found == null && fields.containsKey(field)) {
                fault(1, "unknown-word", Map.of("field", field, "word", word));
            }
            return found;
        }

        private boolean flag(String field, String no, String yes) {
            String word = fields.getOrDefault(field, no);
            if (!word.equals(no) && !word.equals(yes)) {
                fault(1, "unknown-word", Map.of("field", field, "word", word));
            }
            return word.equals(yes);
        }

        private void fault(int line, String code, Map<String, String> params) {
            faults.add(new Fault(file, line, 1, "wording.template." + code, params));
        }
    }
}
