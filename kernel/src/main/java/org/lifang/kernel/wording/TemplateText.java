package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with typed variables such as <code>{{due:date}}</code>.
 *
 * @param text as written
 * @param variables in the order of the text
 */
public record TemplateText(String text, List<Variable> variables) {

    /** The longest text of a template. */
    public static final int MOST_CHARACTERS = 20_000;

    private static final int LONGEST_NAME = 40;

    /** A variable and its place, braces included. */
    public record Variable(String name, VariableType type, int start, int end) {}

    /** A text, or every fault that stands in its way. */
    public record Read(@Nullable TemplateText text, List<Fault> faults) {}

    public TemplateText {
        variables = List.copyOf(variables);
    }

    /** Parses a text; lines and columns of faults are counted in it. */
    public static Read parse(String text) {
        return new Parser(text).parse();
    }

    /** The first variable of a type. */
    @Nullable
    Variable first(VariableType type) {
        for (Variable each : variables) {
            if (each.type() == type) {
                return each;
            }
        }
        return null;
    }

    /** The text with every variable standing as a run of its mark, so that places stay as they are. */
    String marked() {
        StringBuilder marked = new StringBuilder(text);
        for (Variable each : variables) {
            for (int i = each.start(); i < each.end(); i++) {
                marked.setCharAt(i, each.type().mark());
            }
        }
        return marked.toString();
    }

    private static final class Parser {
        private final String text;
        private final List<Variable> variables = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, VariableType> types = new LinkedHashMap<>();

        Parser(String text) {
            this.text = text;
        }

        Read parse() {
            if (text.isBlank()) {
                fault(0, "empty", Map.of());
            }
            if (text.length() > MOST_CHARACTERS) {
                fault(MOST_CHARACTERS, "too-long", Map.of("most", String.valueOf(MOST_CHARACTERS)));
                return new Read(null, faults);
            }
            for (int at = 0; at < text.length(); ) {
                at = step(at);
            }
            return new Read(faults.isEmpty() ? new TemplateText(text, variables) : null, List.copyOf(faults));
        }

        private int step(int at) {
            char c = text.charAt(at);
            if (text.startsWith("{{", at)) {
                int close = text.indexOf("}}", at + 2);
                int line = text.indexOf('\n', at);
                if (close < 0 || (line >= 0 && line < close)) {
                    fault(at, "open-variable", Map.of());
                    return at + 2;
                }
                variable(at, close);
                return close + 2;
            }
            if (c == '{' || c == '}') {
                fault(at, "brace", Map.of("sign", String.valueOf(c)));
            } else if (VariableType.isMark(c) || (c < ' ' && c != '\n')) {
                fault(at, "sign", Map.of("code", Integer.toHexString(c)));
            }
            return at + 1;
        }

        private void variable(int open, int close) {
            String inner = text.substring(open + 2, close);
            int colon = inner.indexOf(':');
            if (colon < 0 || !isName(inner.substring(0, colon))) {
                fault(open, "variable-form", Map.of("text", inner));
                return;
            }
            String name = inner.substring(0, colon);
            VariableType type = Names.find(VariableType.all(), inner.substring(colon + 1));
            if (type == null) {
                fault(open + 2 + colon + 1, "unknown-type", Map.of("type", inner.substring(colon + 1)));
                return;
            }
            VariableType before = types.putIfAbsent(name, type);
            if (before != null && before != type) {
                fault(open, "two-types", Map.of("name", name, "one", before.word(), "other", type.word()));
            }
            variables.add(new Variable(name, type, open, close + 2));
        }

        private static boolean isName(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                boolean letter = c >= 'a' && c <= 'z';
                if (!letter && (i == 0 || (c != '-' && !Units.isDigit(c)))) {
                    return false;
                }
            }
            return !name.isEmpty() && name.length() <= LONGEST_NAME;
        }

        private void fault(int at, String code, Map<String, String> params) {
            int line = 1;
            int from = 0;
            for (int i = 0; i < at; i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    from = i + 1;
                }
            }
            faults.add(new Fault("", line, at - from + 1, "wording.template." + code, params));
        }
    }
}
