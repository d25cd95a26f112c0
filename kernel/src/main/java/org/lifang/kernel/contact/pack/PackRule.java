package org.lifang.kernel.contact.pack;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A rule as one pack states it.
 *
 * @param numbers the rule's parameters in the order of {@link Param#of}
 * @param citation where it stands, in Chinese; a house rule says that it is one
 * @param citationEn the same in English
 * @param sources keys of the copies that were read
 */
public record PackRule(
        Rule rule,
        Action action,
        Tier tier,
        Confidence confidence,
        String citation,
        String citationEn,
        List<String> sources,
        List<Integer> numbers)
        implements Serializable {

    public PackRule {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(citationEn, "citationEn");
        sources = List.copyOf(sources);
        numbers = List.copyOf(numbers);
        if (numbers.size() != Param.of(rule).size()) {
            throw new IllegalArgumentException(
                    rule.id() + " has " + Param.of(rule).size() + " numbers");
        }
    }

    /** The number of one parameter. */
    public int number(Param param) {
        return numbers.get(Param.of(rule).indexOf(param));
    }
}
