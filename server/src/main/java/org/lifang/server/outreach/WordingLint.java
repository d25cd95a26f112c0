package org.lifang.server.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Category;
import org.lifang.kernel.wording.Context;
import org.lifang.kernel.wording.Fault;
import org.lifang.kernel.wording.Finding;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.Rendering;
import org.lifang.kernel.wording.Severity;
import org.lifang.kernel.wording.Template;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.kernel.wording.Templates;
import org.lifang.kernel.wording.Value;
import org.lifang.kernel.wording.WordingRules;
import org.lifang.server.wording.Rulebook;
import org.lifang.server.wording.SpokenWording;
import org.springframework.stereotype.Component;

/** Asks the rules about words of templates before they are sent. */
@Component
public final class WordingLint {

    static final String UNKNOWN_VARIABLE = "wording.variable-unknown";

    private final Rulebook rulebook;

    WordingLint(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What stands against a text: faults when it cannot be read as a template, findings otherwise. */
    record Reading(@Nullable TemplateText text, List<Fault> faults, List<Finding> findings) {

        /** Faults, what denies, what warns: in that order. */
        List<org.lifang.server.answers.Finding> spoken() {
            List<org.lifang.server.answers.Finding> spoken = new ArrayList<>();
            faults.forEach(each -> spoken.add(SpokenWording.of(each)));
            findings.stream().filter(Finding::denies).forEach(each -> spoken.add(SpokenWording.of(each)));
            findings.stream().filter(each -> !each.denies()).forEach(each -> spoken.add(SpokenWording.of(each)));
            return spoken;
        }

        boolean denied() {
            return text == null || findings.stream().anyMatch(Finding::denies);
        }

        boolean warned() {
            return findings.stream().anyMatch(finding -> !finding.denies());
        }
    }

    Reading read(TemplateHead head, String text) {
        TemplateText.Read words = TemplateText.parse(text);
        TemplateText parsed = words.text();
        if (parsed == null) {
            return new Reading(null, words.faults(), List.of());
        }
        List<Finding> findings = new ArrayList<>(against(head.with(parsed)));
        for (TemplateText.Variable each : parsed.variables()) {
            if (!KnownVariable.knows(each)) {
                findings.add(unknown(each));
            }
        }
        findings.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        return new Reading(parsed, List.of(), findings);
    }

    /** What may not be said at all, and as a warning what may not be said once limitation may have ended. */
    private List<Finding> against(Template template) {
        List<Finding> findings = new ArrayList<>(Templates.check(template, rules()));
        Context doubtful = template.context().withLimitation(Context.Claim.DOUBTFUL);
        for (Finding each : Templates.check(template, doubtful, rules())) {
            if (!findings.contains(each)) {
                findings.add(new Finding(
                        each.rule(),
                        each.category(),
                        each.start(),
                        each.end(),
                        Severity.WARN,
                        each.code(),
                        each.params()));
            }
        }
        return findings;
    }

    private static Finding unknown(TemplateText.Variable variable) {
        return new Finding(
                "HOUSE-AMOUNT",
                Category.VARIABLE,
                variable.start(),
                variable.end(),
                Severity.DENY,
                UNKNOWN_VARIABLE,
                Map.of("name", variable.name(), "type", variable.type().word()));
    }

    /** Whether words may stand where others read them, such as on an envelope or in a subject. */
    public boolean fitsEnvelope(String text) {
        return rules().check(text, Context.of(Audience.ENVELOPE, Medium.EMAIL)).isEmpty();
    }

    Rendering render(Template template, Map<String, Value> values, Circumstances circumstances) {
        Context context = Context.of(template.audience(), template.medium())
                .spokenByAgency(template.spokenByAgency())
                .withLimitation(circumstances.limitation());
        return Rendering.of(
                template, values, circumstances.creditNoticeDone() ? context.withCreditNotice() : context, rules());
    }

    private WordingRules rules() {
        return rulebook.rules();
    }
}
