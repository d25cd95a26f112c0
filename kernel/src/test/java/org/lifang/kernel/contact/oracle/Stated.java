package org.lifang.kernel.contact.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;

/** A rule as the packs together state it: the strictest action, and of each number the strictest. */
record Stated(Action action, Map<String, Integer> numbers) {

    static Map<String, Stated> together(List<Pack> packs) {
        Map<String, Stated> rules = new HashMap<>();
        for (Pack pack : packs) {
            for (PackRule each : pack.rules()) {
                rules.merge(each.rule().id(), of(each), (first, second) -> first.with(second, each));
            }
        }
        return rules;
    }

    private static Stated of(PackRule rule) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Param param : Param.of(rule.rule())) {
            numbers.put(param.label(), rule.number(param));
        }
        return new Stated(rule.action(), numbers);
    }

    private Stated with(Stated other, PackRule rule) {
        Map<String, Integer> both = new HashMap<>(numbers);
        for (Param param : Param.of(rule.rule())) {
            both.merge(param.label(), rule.number(param), (one, two) -> switch (param.strictness()) {
                case LOWER -> Math.min(one, two);
                case HIGHER -> Math.max(one, two);
                case FEWER -> one & two;
            });
        }
        return new Stated(action.compareTo(other.action) > 0 ? action : other.action, both);
    }
}
