package org.lifang.kernel.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that tables may ask about, in a fixed order; the place of a fact is its slot. */
public final class Vocabulary {

    private final List<Fact> facts;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Map<String, Integer>> codes;

    /**
     * Facts in slot order.
     *
     * @throws IllegalArgumentException when two facts share a name
     */
    public Vocabulary(List<Fact> facts) {
        this.facts = List.copyOf(facts);
        for (Fact fact : this.facts) {
            if (slots.put(fact.name(), slots.size()) != null) {
                throw new IllegalArgumentException("two facts are called " + fact.name());
            }
        }
        this.codes = this.facts.stream().map(Vocabulary::codesOf).toList();
    }

    private static Map<String, Integer> codesOf(Fact fact) {
        Map<String, Integer> codes = new HashMap<>();
        for (String word : fact.words()) {
            codes.put(word, codes.size());
        }
        return codes;
    }

    /** All facts, in slot order. */
    public List<Fact> facts() {
        return facts;
    }

    /** The fact in a slot. */
    public Fact fact(int slot) {
        return facts.get(slot);
    }

    /** The slot of a fact, or null when there is no such fact. */
    public @Nullable Integer find(String name) {
        return slots.get(name);
    }

    /**
     * The slot of a fact that must exist.
     *
     * @throws IllegalArgumentException when there is no such fact
     */
    public int slot(String name) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("no fact is called " + name);
        }
        return slot;
    }

    /** The code of a word of a text fact, or null when the word is not in its list. */
    public @Nullable Integer findCode(int slot, String word) {
        return codes.get(slot).get(word);
    }

    /** A set of facts in which everything is unknown. */
    public Facts blank() {
        return new Facts(this);
    }
}
