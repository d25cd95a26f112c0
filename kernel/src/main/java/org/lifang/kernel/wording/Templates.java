package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks templates: their words by the rules, their variables by the audience, their content by the kind. */
public final class Templates {

    /** Letters of a sentence that only greets. */
    private static final int LONGEST_GREETING = 16;

    private Templates() {}

    /** Everything that stands against a template, in the order of its text. */
    public static List<Finding> check(Template template, WordingRules rules) {
        return check(template, template.context(), rules);
    }

    /** The same in the circumstances of one use. */
    public static List<Finding> check(Template template, Context context, WordingRules rules) {
        TemplateText text = template.text();
        List<Finding> findings = new ArrayList<>();
        for (Finding each : rules.check(text.marked(), context)) {
            findings.add(asWritten(each, text.text()));
        }
        if (!template.kind().allowedFor(context.audience())) {
            findings.add(whole(
                    text, "CN-W-05", Category.CONTENT, "wording.kind-for-audience", Names.kebab(template.kind())));
        }
        if (template.creditNotice() && !context.creditNoticeDone()) {
            findings.add(whole(text, "CN-L-19", Category.CREDIT_RECORD, "wording.credit-notice-missing", ""));
        }
        variables(text, context, findings);
        elements(template, rules, findings);
        order(template, rules, findings);
        findings.sort(Comparator.comparingInt(Finding::start)
                .thenComparingInt(Finding::end)
                .thenComparing(Finding::code)
                .thenComparing(Finding::entry));
        return List.copyOf(findings);
    }

    /** The words of a finding with the variables as people wrote them. */
    private static Finding asWritten(Finding finding, String text) {
        Map<String, String> params = new LinkedHashMap<>(finding.params());
        params.put("words", text.substring(finding.start(), finding.end()));
        return new Finding(
                finding.rule(),
                finding.category(),
                finding.start(),
                finding.end(),
                finding.severity(),
                finding.code(),
                params);
    }

    private static void variables(TemplateText text, Context context, List<Finding> findings) {
        for (TemplateText.Variable each : text.variables()) {
            if (!each.type().allowedFor(context.audience())) {
                String rule = context.audience() == Audience.CONTACT_PERSON ? "CN-W-06" : "CN-C-05";
                findings.add(at(each, rule, "wording.variable-for-audience"));
            }
            if (each.type() == VariableType.AGENCY
                    && !context.spokenByAgency()
                    && context.audience() == Audience.CONTACT_PERSON) {
                findings.add(at(each, "CN-V-11", "wording.agency-not-speaking"));
            }
        }
    }

    private static void elements(Template template, WordingRules rules, List<Finding> findings) {
        List<Element> required = new ArrayList<>(template.kind().elements());
        if (template.spokenByAgency()) {
            required.add(Element.AGENCY_AND_PRINCIPAL);
        }
        boolean written = template.medium() == Medium.SMS || template.medium() == Medium.EMAIL;
        for (Element each : required) {
            boolean asked = each != Element.OPT_OUT || written;
            if (asked && !each.in(template.text(), rules)) {
                findings.add(missing(template.text(), each));
            }
        }
    }

    /** The institution, and the agency that speaks, before all else; the person before the debt. */
    private static void order(Template template, WordingRules rules, List<Finding> findings) {
        TemplateText text = template.text();
        TemplateText.Variable institution = text.first(VariableType.INSTITUTION);
        TemplateText.Variable agency = text.first(VariableType.AGENCY);
        TemplateText.Variable fact = firstFact(text);
        if (institution != null && late(text, institution, fact)) {
            findings.add(at(institution, "CN-V-10", "wording.institution-late"));
        }
        if (template.spokenByAgency() && agency != null && late(text, agency, fact)) {
            findings.add(at(agency, "CN-V-11", "wording.agency-late"));
        }
        String identity = Element.IDENTITY_FIRST.words();
        if (fact != null
                && identity != null
                && template.kind().elements().contains(Element.IDENTITY_FIRST)
                && !rules.says(text.marked().substring(0, fact.start()), identity)) {
            findings.add(at(fact, "CN-V-12", "wording.fact-before-identity"));
        }
    }

    private static boolean late(TemplateText text, TemplateText.Variable named, TemplateText.@Nullable Variable fact) {
        boolean afterFact = fact != null && fact.start() < named.start();
        return afterFact || sentences(text.marked().substring(0, named.start())) > 0;
    }

    /** Sentences that ended and said more than a greeting. */
    private static int sentences(String before) {
        int sentences = 0;
        int letters = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            if ("。！？!?\n".indexOf(c) >= 0 || (c == '.' && i + 1 < before.length() && before.charAt(i + 1) == ' ')) {
                sentences += letters > LONGEST_GREETING ? 1 : 0;
                letters = 0;
            }
        }
        return sentences;
    }

    private static TemplateText.@Nullable Variable firstFact(TemplateText text) {
        for (TemplateText.Variable each : text.variables()) {
            if (!each.type().allowedFor(Audience.CONTACT_PERSON)) {
                return each;
            }
        }
        return null;
    }

    private static Finding missing(TemplateText text, Element element) {
        return whole(text, element.rule(), Category.CONTENT, "wording.content-missing", element.word());
    }

    private static Finding whole(TemplateText text, String rule, Category category, String code, String what) {
        return new Finding(
                rule,
                category,
                0,
                text.text().length(),
                Severity.DENY,
                code,
                Map.of("entry", "template." + what, "what", what));
    }

    private static Finding at(TemplateText.Variable variable, String rule, String code) {
        return new Finding(
                rule,
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
}
