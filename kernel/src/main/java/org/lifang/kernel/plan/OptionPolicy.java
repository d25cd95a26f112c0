package org.lifang.kernel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lender's policy on options, as data.
 *
 * @param effectiveFrom first day it holds
 * @param mostMonths most monthly payments of any option; 60 by default, taken over from cards (CN-D-07) by the house
 * @param usualMonths monthly payments proposed while the borrower's means are unknown
 * @param refuseAboveLine whether an option whose charges are above the yearly line is refused, or only marked (CN-M-06)
 * @param livingFen least that must stay for living a month
 * @param dependantFen the same for each dependant
 * @param observationMonths how long a restructured loan keeps its class
 * @param discountPpm yearly rate at which later money counts for less
 * @param recoveryPpm by bucket, what comes in of a debt whose agreement is broken, in millionths
 * @param offers in order: the first that is open to a case counts for its kind
 * @param grants roles from the least authority to the most
 */
public record OptionPolicy(
        String id,
        int version,
        LocalDate effectiveFrom,
        String title,
        String titleEn,
        int mostMonths,
        int usualMonths,
        boolean refuseAboveLine,
        long livingFen,
        long dependantFen,
        int observationMonths,
        int discountPpm,
        List<Integer> recoveryPpm,
        List<Offer> offers,
        List<Grant> grants,
        KeepCard card)
        implements Serializable {

    /** Most months without a word of the lender's policy (CN-D-07, written for cards, here by analogy). */
    public static final int USUAL_MOST_MONTHS = 60;

    public OptionPolicy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(card, "card");
        recoveryPpm = List.copyOf(recoveryPpm);
        offers = List.copyOf(offers);
        grants = List.copyOf(grants);
    }

    /** Name and version, such as {@code house-options@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** The version in force on a day: the one that took effect last, of equals the higher; null when none is. */
    public static @Nullable OptionPolicy inForce(List<OptionPolicy> versions, LocalDate day) {
        OptionPolicy found = null;
        for (OptionPolicy each : versions) {
            boolean holds = !each.effectiveFrom.isAfter(day);
            boolean newer = found == null
                    || each.effectiveFrom.isAfter(found.effectiveFrom)
                    || (each.effectiveFrom.equals(found.effectiveFrom) && each.version > found.version);
            found = holds && newer ? each : found;
        }
        return found;
    }

    /** A role's place from the least authority, 0 on; −1 for a role the policy does not name. */
    public int rank(String role) {
        for (int i = 0; i < grants.size(); i++) {
            if (grants.get(i).role().equals(role)) {
                return i;
            }
        }
        return -1;
    }

    /** Who may agree to what an option gives. */
    Authority authority(Grant.Needs needs) {
        if (needs.none()) {
            return new Authority.Free();
        }
        for (Grant grant : grants) {
            if (grant.covers(needs)) {
                return new Authority.Alone(grant.role());
            }
        }
        return new Authority.Together(grants.get(grants.size() - 1).role());
    }
}
