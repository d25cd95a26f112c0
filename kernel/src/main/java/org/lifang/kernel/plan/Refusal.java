package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * Why a kind of option is not offered.
 *
 * @param found what the case or the arrangement has, as the reason says: fen, months, days, millionths, a bucket
 * @param limit what it would have to be
 */
public record Refusal(OptionKind kind, Reason reason, long found, long limit) implements Serializable {

    /** Every reason, with the rule it rests on. */
    public enum Reason {
        NOT_IN_POLICY(PlanRule.POLICY),
        POLICY_NOT_YET(PlanRule.POLICY),
        BUCKET_OUTSIDE(PlanRule.POLICY),
        SCORE_UNKNOWN(PlanRule.POLICY),
        SCORE_OUTSIDE(PlanRule.POLICY),
        HARDSHIP_OUTSIDE(PlanRule.CN_D_10),
        PRODUCT_OUTSIDE(PlanRule.POLICY),
        NOTHING_DUE(PlanRule.POLICY),
        NOTHING_OWED(PlanRule.POLICY),
        NOTHING_TO_WAIVE(PlanRule.POLICY),
        NOTHING_TO_SPREAD(PlanRule.POLICY),
        /** The term is over, so that it cannot be extended any more. */
        NO_TERM_LEFT(PlanRule.CN_D_08),
        MONTHS_ABOVE_LIMIT(PlanRule.CN_D_07),
        MONTHS_ABOVE_OFFER(PlanRule.POLICY),
        MONTHS_TOO_FEW(PlanRule.POLICY),
        MONTHS_NOT_CHOSEN_HERE(PlanRule.POLICY),
        FIRST_BELOW_LEAST(PlanRule.POLICY),
        FIRST_ABOVE_DUE(PlanRule.POLICY),
        FIRST_NOT_ALL(PlanRule.POLICY),
        WAIVER_ABOVE_CHARGE(PlanRule.POLICY),
        WAIVER_ABOVE_LIMIT(PlanRule.POLICY),
        WAIVER_NOT_HERE(PlanRule.POLICY),
        DEFERRAL_ABOVE_LIMIT(PlanRule.POLICY),
        DEFERRAL_TOO_SHORT(PlanRule.POLICY),
        DEFERRAL_NOT_HERE(PlanRule.POLICY),
        /** Interest that was not agreed is not owed. */
        RATE_ABOVE_CONTRACT(PlanRule.CN_M_04),
        RATE_ABOVE_LINE(PlanRule.CN_M_06),
        RATE_ABOVE_OFFER(PlanRule.POLICY),
        RATE_BELOW_LEAST(PlanRule.POLICY),
        RATE_NOT_LOWER(PlanRule.POLICY),
        CHARGES_ABOVE_LINE(PlanRule.CN_M_06);

        private final PlanRule rule;

        Reason(PlanRule rule) {
            this.rule = rule;
        }

        /** What it rests on. */
        public PlanRule rule() {
            return rule;
        }

        /** As message files name it. */
        public String key() {
            return "plan.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Refusal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
    }
}
