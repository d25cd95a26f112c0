package org.lifang.kernel.strategy;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one borrower, one {@code long} per slot; reusable for the next borrower after {@link
 * #clear}.
 */
public final class Facts {

    /** The content of a slot whose fact is unknown. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    final long[] slots;
    private final Vocabulary vocabulary;

    Facts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.slots = new long[vocabulary.facts().size()];
        Arrays.fill(slots, UNKNOWN);
    }

    /** The facts these slots stand for. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Makes everything unknown again. */
    public Facts clear() {
        Arrays.fill(slots, UNKNOWN);
        return this;
    }

    /** Sets a number, a flag (1 or 0), an epoch day or the code of a word. */
    public Facts set(int slot, long value) {
        slots[slot] = value;
        return this;
    }

    /** Sets a number by the name of its fact. */
    public Facts number(String name, long value) {
        return set(vocabulary.slot(name), value);
    }

    /** Sets a flag by the name of its fact. */
    public Facts flag(String name, boolean value) {
        return set(vocabulary.slot(name), value ? 1 : 0);
    }

    /** Sets a date by the name of its fact. */
    public Facts date(String name, LocalDate value) {
        return set(vocabulary.slot(name), value.toEpochDay());
    }

    /**
     * Sets a word by the name of its fact.
     *
     * @throws IllegalArgumentException when the word is not in the fact's list
     */
    public Facts text(String name, String word) {
        int slot = vocabulary.slot(name);
        Integer code = vocabulary.findCode(slot, word);
        if (code == null) {
            throw new IllegalArgumentException(name + " has no word " + word);
        }
        return set(slot, code);
    }

    /** The content of a slot, {@link #UNKNOWN} when not known. */
    public long raw(int slot) {
        return slots[slot];
    }

    /**
     * The value in a slot as a {@code Long}, {@code Boolean}, {@code String} or {@code LocalDate}; null when
     * unknown.
     */
    public @Nullable Object value(int slot) {
        long raw = slots[slot];
        if (raw == UNKNOWN) {
            return null;
        }
        Fact fact = vocabulary.fact(slot);
        return switch (fact.type()) {
            case NUMBER -> raw;
            case FLAG -> raw != 0;
            case TEXT -> fact.words().get((int) raw);
            case DATE -> LocalDate.ofEpochDay(raw);
        };
    }
}
