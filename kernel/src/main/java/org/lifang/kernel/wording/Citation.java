package org.lifang.kernel.wording;

import java.util.Objects;

/**
 * Where a rule comes from, in the words the source allows.
 *
 * @param rule its id, such as {@code CN-C-01}
 * @param tier weight of the source
 * @param confidence how the source was seen: text, secondary, analogy …
 * @param source the instrument and the place in it, as far as it is known
 */
public record Citation(String rule, Tier tier, String confidence, String source) {

    /** The weight of a source. */
    public enum Tier {
        /** Law. */
        A,
        /** Binding departmental rule. */
        B,
        /** Recommended national standard. */
        C,
        /** Self-regulation. */
        D,
        /** A rule of our own that no source confirms; never cited as law. */
        HOUSE
    }

    public Citation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(source, "source");
    }
}
