package org.lifang.server.outreach;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Fault;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.server.wording.FindingText;
import org.lifang.server.wording.SpokenWording;
import org.springframework.stereotype.Component;

/** What the rules say about a text, as the office shows it. */
@Component
final class WordingAnswers {

    private final WordingLint lint;
    private final SpokenWording spoken;
    private final ExampleValues examples;

    WordingAnswers(WordingLint lint, SpokenWording spoken, ExampleValues examples) {
        this.lint = lint;
        this.spoken = spoken;
        this.examples = examples;
    }

    /** A place that cannot be read as part of a template. */
    record FaultText(String code, int start, int line, int column, String message) {}

    /**
     * The answer.
     *
     * @param denied whether it could not be proposed as it stands
     * @param preview the text with invented values, null when it cannot be read
     */
    record Reading(
            boolean denied,
            boolean warned,
            List<FaultText> faults,
            List<FindingText> findings,
            ExampleValues.@Nullable Preview preview) {}

    Reading template(TemplateHead head, String text, Locale locale) {
        WordingLint.Reading reading = lint.read(head, text);
        TemplateText parsed = reading.text();
        return new Reading(
                reading.denied(),
                reading.warned(),
                reading.faults().stream().map(each -> fault(each, text, locale)).toList(),
                reading.findings().stream()
                        .map(each -> spoken.shown(each, locale))
                        .toList(),
                parsed == null ? null : examples.preview(parsed, head.medium(), head.language()));
    }

    private FaultText fault(Fault fault, String text, Locale locale) {
        return new FaultText(
                fault.code(), start(fault, text), fault.line(), fault.column(), spoken.sentence(fault, locale));
    }

    private static int start(Fault fault, String text) {
        int at = 0;
        for (int line = 1; line < fault.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return Math.min(at + fault.column() - 1, text.length());
    }
}
