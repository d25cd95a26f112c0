package org.lifang.kernel.contact.pack;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Jurisdiction;

/**
 * The rules of one law, lender or city, with their numbers; plain data that can be stored and compared.
 *
 * @param id such as {@code cn-consumer-finance}
 * @param version counts up from 1
 * @param effectiveFrom epoch day from which it may be used
 * @param title in Chinese
 * @param titleEn in English
 * @param rules in the order of {@link Rule}
 */
public record Pack(
        String id,
        int version,
        Jurisdiction jurisdiction,
        int effectiveFrom,
        String title,
        String titleEn,
        List<PackRule> rules)
        implements Serializable {

    /** The packs that ship; each lies beside this class as {@code NAME.pack} and is read by {@link PackReader}. */
    public static final List<String> SHIPPED =
            List.of("cn-consumer-finance", "us-reg-f", "us-massachusetts", "uk-conc", "in-rbi", "ie-cca");

    public Pack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(titleEn, "titleEn");
        rules = List.copyOf(rules);
        for (int i = 1; i < rules.size(); i++) {
            if (rules.get(i - 1).rule().compareTo(rules.get(i).rule()) >= 0) {
                throw new IllegalArgumentException("rules out of order or twice in " + id);
            }
        }
    }

    /** The rule as this pack states it; none when the pack does not have it. */
    public @Nullable PackRule find(Rule rule) {
        for (PackRule each : rules) {
            if (each.rule() == rule) {
                return each;
            }
        }
        return null;
    }

    /** Name and version, such as {@code cn-consumer-finance@1}. */
    public String reference() {
        return id + "@" + version;
    }
}
