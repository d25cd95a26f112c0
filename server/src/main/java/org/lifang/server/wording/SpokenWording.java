package org.lifang.server.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lifang.kernel.wording.Citation;
import org.lifang.kernel.wording.Fault;
import org.lifang.kernel.wording.Finding;
import org.lifang.server.answers.Messages;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Findings of the kernel in sentences. The sentence of a finding gets {0} the words, {1} the name of the variable, {2}
 * its
 * type, {3} what is missing or does not fit in words. The sentence of a fault gets {0} file, {1} line, {2}
 * column,
 * and from {3} on its own parameters in the order of their names.
 */
@Component
public final class SpokenWording {

    private static final int SHOWN_WORDS = 60;

    private final Messages messages;
    private final Rulebook rulebook;

    SpokenWording(Messages messages, Rulebook rulebook) {
        this.messages = messages;
        this.rulebook = rulebook;
    }

    /** Where a rule comes from, in the reader's words. */
    public record Source(String rule, String tier, String tierText, String confidence, String source) {}

    public static org.lifang.server.answers.Finding of(Finding finding) {
        Map<String, String> named = finding.params();
        List<Object> params = new ArrayList<>();
        params.add(shortened(named.getOrDefault("words", "")));
        params.add(named.getOrDefault("name", ""));
        params.add(label("wording.type." + named.getOrDefault("type", "")));
        boolean element = finding.code().equals("wording.content-missing");
        params.add(label((element ? "wording.element." : "wording.kind.") + named.getOrDefault("what", "")));
        return new org.lifang.server.answers.Finding(finding.code(), null, null, params, finding.rule());
    }

    public static org.lifang.server.answers.Finding of(Fault fault) {
        List<Object> params = new ArrayList<>();
        params.add(fault.file());
        params.add(String.valueOf(fault.line()));
        params.add(String.valueOf(fault.column()));
        params.addAll(new TreeMap<>(fault.params()).values());
        return new org.lifang.server.answers.Finding(fault.code(), null, (long) fault.line(), params, null);
    }

    /** A finding as the office shows it. */
    public FindingText shown(Finding finding, Locale locale) {
        return new FindingText(
                finding.code(),
                finding.severity().name(),
                finding.category().name(),
                messages.text("wording.category." + Words.kebab(finding.category()), locale),
                finding.start(),
                finding.end(),
                sentence(finding, locale),
                sources(finding, locale));
    }

    public String sentence(Finding finding, Locale locale) {
        org.lifang.server.answers.Finding spoken = of(finding);
        return messages.text(spoken.code(), spoken.params(), locale);
    }

    public String sentence(Fault fault, Locale locale) {
        org.lifang.server.answers.Finding spoken = of(fault);
        return messages.text(spoken.code(), spoken.params(), locale);
    }

    private List<Source> sources(Finding finding, Locale locale) {
        String cites = finding.params().getOrDefault("cites", finding.rule());
        List<Source> sources = new ArrayList<>();
        for (String rule : cites.split(", ", -1)) {
            Citation citation = rulebook.rules().citations().get(rule);
            if (citation != null) {
                sources.add(source(citation, locale));
            }
        }
        return sources;
    }

    private Source source(Citation citation, Locale locale) {
        String tier = citation.tier().name();
        return new Source(
                citation.rule(),
                tier,
                messages.text("wording.tier." + tier, locale),
                messages.text("wording.confidence." + Words.slug(citation.confidence()), locale),
                messages.text("wording.source." + citation.rule(), locale));
    }

    private static String shortened(String words) {
        return words.length() <= SHOWN_WORDS ? words : words.substring(0, SHOWN_WORDS) + "…";
    }

    private static DefaultMessageSourceResolvable label(String key) {
        return new DefaultMessageSourceResolvable(new String[] {key}, "");
    }
}
