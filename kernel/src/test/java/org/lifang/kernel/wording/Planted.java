package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sentences made to break one entry, from every word of its patterns. */
final class Planted {

    private static final String NUMBER = "12";

    private Planted() {}

    static Set<String> sentences(Entry entry, Words words) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Pattern pattern : entry.patterns()) {
            for (int part = 0; part < pattern.parts().size(); part++) {
                for (int word : pattern.parts().get(part)) {
                    sentences.add(sentence(pattern, part, word, words));
                }
            }
        }
        return sentences;
    }

    private static String sentence(Pattern pattern, int chosenPart, int chosen, Words words) {
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < pattern.parts().size(); part++) {
            parts.add(written(part == chosenPart ? chosen : pattern.parts().get(part)[0], words));
        }
        return String.join(" ", parts);
    }

    private static String written(int word, Words words) {
        return word == Words.NUMBER || word == Words.FIGURES ? NUMBER : new String(words.signs(word));
    }

    /** Circumstances in which the entry holds. */
    static Context context(Entry entry) {
        Audience audience = entry.audiences().contains(Audience.DEBTOR)
                ? Audience.DEBTOR
                : entry.audiences().iterator().next();
        Context context = Context.of(audience, Medium.LETTER);
        if (entry.conditions().contains(Condition.BARRED)) {
            context = context.withLimitation(Context.Claim.ENDED);
        }
        return entry.conditions().contains(Condition.AGENCY) ? context.spokenByAgency(true) : context;
    }

    static boolean found(WordingRules rules, Entry entry, String text) {
        return rules.check(text, context(entry)).stream()
                .anyMatch(finding -> finding.entry().equals(entry.key()));
    }
}
