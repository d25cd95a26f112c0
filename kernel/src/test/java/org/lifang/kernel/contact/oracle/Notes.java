package org.lifang.kernel.contact.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Action;

/** What the rows of the table had to say about one question. */
final class Notes {

    /** One sentence of one rule. */
    record Note(String rule, Action action, String why) {}

    private final Map<String, Stated> rules;
    private final Facts facts;
    private final List<Note> notes = new ArrayList<>();

    Notes(Map<String, Stated> rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    List<Note> all() {
        return notes;
    }

    /** The rule's number under that name; asked for only where the rule is stated. */
    int number(String rule, String label) {
        Integer number = stated(rule).numbers().get(label);
        if (number == null) {
            throw new IllegalArgumentException(rule + " has no " + label);
        }
        return number;
    }

    private Stated stated(String rule) {
        Stated stated = rules.get(rule);
        if (stated == null) {
            throw new IllegalArgumentException(rule + " is in no pack");
        }
        return stated;
    }

    /** Whether a pack states the rule. */
    boolean has(String rule) {
        return rules.containsKey(rule);
    }

    /** The rule speaks, and does what its pack says. */
    void says(String rule, String why) {
        says(rule, Action.DENY, why);
    }

    /** The rule speaks, and does what its pack says, but never more than this. */
    void says(String rule, Action most, String why) {
        if (has(rule)) {
            Action action = stated(rule).action();
            notes.add(new Note(rule, action.compareTo(most) < 0 ? action : most, why));
        }
    }

    /** What must be known to be so. */
    void proof(String rule, Fact fact, String why) {
        if (!facts.yes(fact)) {
            says(rule, why);
        }
    }

    /** What must not be so; when nobody knows, a person decides. */
    void stop(String rule, Fact fact, String why) {
        if (facts.yes(fact)) {
            says(rule, why);
        } else if (!facts.no(fact)) {
            unknown(rule);
        }
    }

    /** What the rule rests on is unknown. */
    void unknown(String rule) {
        says(rule, Action.HOLD, "FACT_UNKNOWN");
    }
}
