package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template with its values put in, or the reasons why it may not be used. */
public sealed interface Rendering {

    /** The text as it may go out; parts are counted for a text message and 1 for all else. */
    record Ready(String text, int parts) implements Rendering {}

    /** What stands against it: of the template, of a value, or of both together. */
    record Refused(List<Finding> findings) implements Rendering {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Puts values in and asks the rules about the whole text: a value may bring nothing the template does not hold.
     *
     * @param context the circumstances of this use; names and numbers are taken from the values
     */
    static Rendering of(Template template, Map<String, Value> values, Context context, WordingRules rules) {
        List<Finding> findings = new ArrayList<>();
        for (Finding each : Templates.check(template, context, rules)) {
            if (each.denies()) {
                findings.add(each);
            }
        }
        Filled filled = new Filled(template, values);
        findings.addAll(filled.findings);
        if (findings.isEmpty()) {
            findings.addAll(filled.introduced(context, rules));
        }
        if (!findings.isEmpty()) {
            return new Refused(findings);
        }
        String text = filled.text.toString();
        return new Ready(text, template.medium() == Medium.SMS ? Sms.of(text).parts() : 1);
    }

    /** The text with its values, and where they stand. */
    final class Filled {
        private final Template template;
        private final StringBuilder text = new StringBuilder();
        private final List<Finding> findings = new ArrayList<>();
        private final List<int[]> amounts = new ArrayList<>();
        private final List<int[]> names = new ArrayList<>();
        private final Map<VariableType, List<String>> written = new HashMap<>();

        private Filled(Template template, Map<String, Value> values) {
            this.template = template;
            Forms forms = new Forms(template.language());
            int from = 0;
            for (TemplateText.Variable each : template.text().variables()) {
                text.append(template.text().text(), from, each.start());
                from = each.end();
                put(each, values.get(each.name()), forms);
            }
            text.append(template.text().text(), from, template.text().text().length());
        }

        private void put(TemplateText.Variable variable, @Nullable Value value, Forms forms) {
            if (value == null) {
                findings.add(unfit(variable, "wording.value-missing"));
                return;
            }
            String word = value.type() == variable.type() ? forms.write(value) : null;
            if (word == null) {
                findings.add(unfit(variable, "wording.value-unfit"));
                return;
            }
            int[] place = {text.length(), text.length() + word.length()};
            (variable.type() == VariableType.AMOUNT ? amounts : names).add(place);
            written.computeIfAbsent(variable.type(), type -> new ArrayList<>()).add(word);
            text.append(word);
        }

        private static Finding unfit(TemplateText.Variable variable, String code) {
            return new Finding(
                    "HOUSE-AMOUNT",
                    Category.VARIABLE,
                    variable.start(),
                    variable.end(),
                    Severity.DENY,
                    code,
                    Map.of(
                            "entry",
                            "template.variable",
                            "name",
                            variable.name(),
                            "type",
                            variable.type().word()));
        }

        /** Findings of the whole text beyond those of the template; sums from the ledger and names are none. */
        private List<Finding> introduced(Context context, WordingRules rules) {
            Map<String, Integer> before = new HashMap<>();
            for (Finding each : rules.check(template.text().marked(), context)) {
                before.merge(each.entry(), 1, Integer::sum);
            }
            List<Finding> more = new ArrayList<>();
            for (Finding each : rules.check(text.toString(), known(context))) {
                boolean own = (each.category() == Category.LITERAL_AMOUNT && within(each, amounts))
                        || (each.category() == Category.OTHER_REQUEST && within(each, names));
                if (!own && before.merge(each.entry(), -1, Integer::sum) < 0) {
                    more.add(each);
                }
            }
            return more;
        }

        private Context known(Context context) {
            return context.knowing(
                    first(VariableType.INSTITUTION, context.institution()),
                    first(VariableType.AGENCY, context.agency()),
                    written.getOrDefault(VariableType.PHONE_OFFICIAL, context.phones()));
        }

        private String first(VariableType type, String otherwise) {
            List<String> words = written.get(type);
            return words == null ? otherwise : words.get(0);
        }

        private static boolean within(Finding finding, List<int[]> places) {
            for (int[] each : places) {
                if (finding.start() >= each[0] && finding.end() <= each[1]) {
                    return true;
                }
            }
            return false;
        }
    }
}
