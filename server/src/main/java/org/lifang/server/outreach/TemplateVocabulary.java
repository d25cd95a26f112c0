package org.lifang.server.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.TemplateKind;
import org.lifang.server.answers.Messages;
import org.lifang.server.wording.Words;
import org.springframework.stereotype.Component;

/** What the editor of templates offers, in the reader's words. */
@Component
final class TemplateVocabulary {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final Messages messages;
    private final ExampleValues examples;

    TemplateVocabulary(Messages messages, ExampleValues examples) {
        this.messages = messages;
        this.examples = examples;
    }

    record MediumText(Medium medium, String label) {}

    record AudienceText(Audience audience, String label) {}

    record KindText(TemplateKind kind, String label, List<Audience> audiences, List<String> speaksOf) {}

    /** A variable as it stands in a text, what it means, who may read it, and an example in each language. */
    record VariableText(String placed, String label, List<Audience> audiences, Map<String, String> examples) {}

    record Vocabulary(
            List<KindText> kinds, List<MediumText> media, List<AudienceText> audiences, List<VariableText> variables) {}

    Vocabulary in(Locale locale) {
        List<KindText> kinds = new ArrayList<>();
        for (TemplateKind each : TemplateKind.values()) {
            List<String> elements = each.elements().stream()
                    .map(element -> messages.text("wording.element." + element.word(), locale))
                    .toList();
            String label = messages.text("wording.kind." + Words.kebab(each), locale);
            kinds.add(new KindText(each, label, audiences(each::allowedFor), elements));
        }
        List<MediumText> media = Arrays.stream(Medium.values())
                .filter(each -> each != Medium.RECORD)
                .map(each -> new MediumText(each, messages.text("wording.medium." + Words.kebab(each), locale)))
                .toList();
        List<AudienceText> audiences = Arrays.stream(Audience.values())
                .map(each -> new AudienceText(each, messages.text("wording.audience." + Words.kebab(each), locale)))
                .toList();
        List<VariableText> variables = Arrays.stream(KnownVariable.values())
                .map(each -> variable(each, locale))
                .toList();
        return new Vocabulary(kinds, media, audiences, variables);
    }

    private VariableText variable(KnownVariable variable, Locale locale) {
        Map<String, String> written = new TreeMap<>();
        LANGUAGES.forEach(language -> written.put(language, examples.written(variable.type(), language)));
        return new VariableText(
                variable.placed(),
                messages.text("wording.variable." + variable.word(), locale),
                audiences(variable.type()::allowedFor),
                written);
    }

    private static List<Audience> audiences(Predicate<Audience> allowed) {
        return Arrays.stream(Audience.values()).filter(allowed).toList();
    }
}
