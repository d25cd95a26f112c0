package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Bucket;

/**
 * One line of a policy: who may be offered a kind of option, and within which limits.
 *
 * @param id its name in the policy
 * @param from best bucket
 * @param to worst bucket
 * @param leastScore lowest score; 0 also lets people through whom nobody scored
 * @param mostScore highest score
 * @param hardship whose it is
 * @param products codes of products; empty for all
 * @param mostMonths most monthly payments; 0 for kinds without a choice
 * @param mostExtraMonths most months beyond those the contract had left, for kinds that lengthen
 * @param leastFirstPpm least payment today, of what is due after the waiver
 * @param waivable the most that may be waived
 * @param longestDeferralDays for kinds that defer
 * @param ratePpm the highest rate on what is paid later; the contract's rate and the yearly line bound it too
 * @param leastRatePpm the lowest rate, for kinds that lower it
 */
public record Offer(
        String id,
        OptionKind kind,
        Bucket from,
        Bucket to,
        int leastScore,
        int mostScore,
        Set<Hardship> hardship,
        Set<String> products,
        int mostMonths,
        int mostExtraMonths,
        int leastFirstPpm,
        Shares waivable,
        int longestDeferralDays,
        int ratePpm,
        int leastRatePpm)
        implements Serializable {

    public Offer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(waivable, "waivable");
        hardship = Set.copyOf(hardship);
        products = Set.copyOf(products);
    }

    /** Paying all that is due today: open to everybody. */
    static Offer ofPaying() {
        return new Offer(
                "",
                OptionKind.PAY_NOW,
                Bucket.M0,
                Bucket.M7,
                0,
                Situation.MOST_SCORE,
                Set.of(Hardship.values()),
                Set.of(),
                0,
                0,
                0,
                Shares.NONE,
                0,
                0,
                0);
    }

    /** Why it is not for this case; null when it is. */
    @Nullable
    Refusal closedTo(Question question) {
        Debt debt = question.debt();
        Situation situation = question.situation();
        int bucket = debt.bucket().place();
        if (bucket < from.place()) {
            return new Refusal(kind, Refusal.Reason.BUCKET_OUTSIDE, bucket, from.place());
        }
        if (bucket > to.place()) {
            return new Refusal(kind, Refusal.Reason.BUCKET_OUTSIDE, bucket, to.place());
        }
        if (situation.score() == Situation.NO_SCORE && leastScore > 0) {
            return new Refusal(kind, Refusal.Reason.SCORE_UNKNOWN, situation.score(), leastScore);
        }
        if (situation.score() != Situation.NO_SCORE && situation.score() < leastScore) {
            return new Refusal(kind, Refusal.Reason.SCORE_OUTSIDE, situation.score(), leastScore);
        }
        if (situation.score() > mostScore) {
            return new Refusal(kind, Refusal.Reason.SCORE_OUTSIDE, situation.score(), mostScore);
        }
        if (!hardship.contains(situation.hardship())) {
            return new Refusal(kind, Refusal.Reason.HARDSHIP_OUTSIDE, 0, 0);
        }
        if (!products.isEmpty() && !products.contains(debt.product())) {
            return new Refusal(kind, Refusal.Reason.PRODUCT_OUTSIDE, 0, 0);
        }
        return null;
    }
}
