package org.lifang.server.outreach;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Fault;
import org.lifang.kernel.wording.Finding;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Component;

/** What the rules say about a text, as the office shows it. */
@Component
final class WordingAnswers {

    private final WordingLint lint;
    private final SpokenWording spoken;
    private final ExampleValues examples;
    private final Messages messages;

    WordingAnswers(WordingLint lint, SpokenWording spoken, ExampleValues examples, Messages messages) {
        this.lint = lint;
        this.spoken = spoken;
        this.examples = examples;
        this.messages = messages;
    }

    /** A place that cannot be read as part of a template. */
    record FaultText(String code, int start, int line, int column, String message) {}

    /** A place that may not stand, or should be looked at; {@code end} is the character after it. */
    record FindingText(
            String code,
            String severity,
            String category,
            String categoryText,
            int start,
            int end,
            String message,
            List<SpokenWording.Source> sources) {}

    /**
     * The answer.
     *
     * @param denied whether it could not be proposed as it stands
     * @param preview the text with invented values, null when it is no template or cannot be read
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
                reading.findings().stream().map(each -> finding(each, locale)).toList(),
                parsed == null ? null : examples.preview(parsed, head.medium(), head.language()));
    }

    Reading record(String text, Locale locale) {
        List<Finding> findings = lint.inRecord(text);
        return new Reading(
                false,
                !findings.isEmpty(),
                List.of(),
                findings.stream().map(each -> finding(each, locale)).toList(),
                null);
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

    private FindingText finding(Finding finding, Locale locale) {
        return new FindingText(
                finding.code(),
                finding.severity().name(),
                finding.category().name(),
                messages.text("wording.category." + Words.kebab(finding.category()), locale),
                finding.start(),
                finding.end(),
                spoken.sentence(finding, locale),
                spoken.sources(finding, locale));
    }
}
