package org.lifang.kernel.contact.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two packs.
 *
 * @param field {@code rule} when a whole rule came or went, else what changed
 * @param before as written, empty when it was not there
 * @param after as written, empty when it is gone
 * @param effect whether more or less is permitted by it
 */
public record PackChange(Rule rule, String field, String before, String after, Effect effect) {

    /** What a change does to what is permitted. */
    public enum Effect {
        NARROWS,
        WIDENS,
        /** Only the words or the weight change. */
        NEITHER
    }

    /** Everything in which the second differs from the first, in the order of the rules. */
    public static List<PackChange> between(Pack first, Pack second) {
        List<PackChange> changes = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            PackRule before = first.find(rule);
            PackRule after = second.find(rule);
            if (before == null || after == null) {
                cameOrWent(rule, before, after, changes);
            } else {
                fields(before, after, changes);
            }
        }
        return changes;
    }

    private static void cameOrWent(
            Rule rule, @Nullable PackRule before, @Nullable PackRule after, List<PackChange> changes) {
        if (after != null) {
            changes.add(new PackChange(rule, "rule", "", PackWriter.word(after.action()), Effect.NARROWS));
        } else if (before != null) {
            changes.add(new PackChange(rule, "rule", PackWriter.word(before.action()), "", Effect.WIDENS));
        }
    }

    private static void fields(PackRule before, PackRule after, List<PackChange> changes) {
        Rule rule = before.rule();
        if (before.action() != after.action()) {
            Effect effect = after.action().compareTo(before.action()) > 0 ? Effect.NARROWS : Effect.WIDENS;
            changes.add(new PackChange(
                    rule, "action", PackWriter.word(before.action()), PackWriter.word(after.action()), effect));
        }
        for (Param param : Param.of(rule)) {
            int was = before.number(param);
            int is = after.number(param);
            if (was != is) {
                Effect effect = param.strictness().widens(was, is) ? Effect.WIDENS : Effect.NARROWS;
                changes.add(new PackChange(
                        rule,
                        param.label(),
                        Numbers.write(param.unit(), was),
                        Numbers.write(param.unit(), is),
                        effect));
            }
        }
        words(rule, "tier", PackWriter.word(before.tier()), PackWriter.word(after.tier()), changes);
        words(rule, "confidence", PackWriter.word(before.confidence()), PackWriter.word(after.confidence()), changes);
        words(rule, "citation", before.citation(), after.citation(), changes);
        words(rule, "citation-en", before.citationEn(), after.citationEn(), changes);
        words(rule, "source", String.join(" ", before.sources()), String.join(" ", after.sources()), changes);
    }

    private static void words(Rule rule, String field, String before, String after, List<PackChange> changes) {
        if (!before.equals(after)) {
            changes.add(new PackChange(rule, field, before, after, Effect.NEITHER));
        }
    }
}
