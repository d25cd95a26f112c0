package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Refusal.Reason;

/**
 * What can be offered in a case, and why the rest cannot.
 *
 * @param offered affordable ones first, then what needs the least authority, costs least and ends soonest
 * @param refused in the order of kinds
 */
public record Options(List<Option> offered, List<Refusal> refused) implements Serializable {

    /** Paying what is due needs nobody's policy. */
    private static final Offer PAYING = Offer.ofPaying();

    public Options {
        offered = List.copyOf(offered);
        refused = List.copyOf(refused);
    }

    /** What came of asking for one arrangement. */
    public sealed interface Quote extends Serializable {}

    /** It can be agreed, by whoever the option says. */
    public record Offered(Option option) implements Quote {}

    /** It cannot, for all these reasons. */
    public record Declined(List<Refusal> refusals) implements Quote {

        public Declined {
            refusals = List.copyOf(refusals);
        }
    }

    /** Every kind of option: proposed as the policy and the borrower's means suggest, or refused with reasons. */
    public static Options of(Question question, OptionPolicy policy) {
        List<Option> offered = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (OptionKind kind : OptionKind.values()) {
            switch (proposed(question, policy, kind)) {
                case Offered yes -> offered.add(yes.option());
                case Declined no -> refused.addAll(no.refusals());
            }
        }
        offered.sort(
                Comparator.comparing((Option option) -> option.affordability().answer())
                        .thenComparingInt(option -> Authority.weight(option.authority(), policy))
                        .thenComparingLong(Option::costAgainstNowFen)
                        .thenComparing(Option::endsOn)
                        .thenComparing(Option::kind));
        return new Options(offered, refused);
    }

    /** One arrangement as somebody worded it: worked out, or refused with every reason. */
    public static Quote quote(Question question, OptionPolicy policy, Arrangement arrangement) {
        OptionKind kind = arrangement.kind();
        return switch (choose(question, policy, kind)) {
            case Chosen chosen -> {
                List<Refusal> against = new Bounds(question, policy, chosen.offer).against(arrangement);
                yield against.isEmpty() ? worked(question, policy, chosen.offer, arrangement) : new Declined(against);
            }
            case Closed closed -> new Declined(closed.refusals);
        };
    }

    /** What an arrangement gives that somebody must be allowed to give. */
    public static Grant.Needs needs(Question question, OptionPolicy policy, Arrangement arrangement) {
        return new Maker(question, policy).needs(arrangement);
    }

    /** The line of the policy that is open to the case; null when none is. */
    static @Nullable Offer openOffer(Question question, OptionPolicy policy, OptionKind kind) {
        return choose(question, policy, kind) instanceof Chosen chosen ? chosen.offer : null;
    }

    private static Quote proposed(Question question, OptionPolicy policy, OptionKind kind) {
        return switch (choose(question, policy, kind)) {
            case Chosen chosen -> quote(question, policy, new Search(question, policy, chosen.offer).proposal());
            case Closed closed -> new Declined(closed.refusals);
        };
    }

    private static Quote worked(Question question, OptionPolicy policy, Offer offer, Arrangement arrangement) {
        Option option = new Maker(question, policy).option(offer.id(), arrangement);
        LineCheck line = option.line();
        // Whoever owes may always pay what is due.
        return policy.refuseAboveLine()
                        && line.verdict() == LineCheck.Verdict.ABOVE
                        && option.kind() != OptionKind.PAY_NOW
                ? new Declined(List.of(new Refusal(option.kind(), Reason.CHARGES_ABOVE_LINE, line.excessFen(), 0)))
                : new Offered(option);
    }

    private sealed interface Choice {}

    private record Chosen(Offer offer) implements Choice {}

    private record Closed(List<Refusal> refusals) implements Choice {}

    /** The first line of the policy that is open to the case. */
    private static Choice choose(Question question, OptionPolicy policy, OptionKind kind) {
        List<Offer> offers = kind == OptionKind.PAY_NOW ? List.of(PAYING) : policy.offers();
        List<Refusal> closed = new ArrayList<>();
        for (Offer offer : offers) {
            if (offer.kind() != kind) {
                continue;
            }
            List<Refusal> refusals = Bounds.ofTheCase(question, policy, kind, offer.longestDeferralDays());
            Refusal own = offer.closedTo(question);
            if (own != null) {
                refusals.add(own);
            }
            if (refusals.isEmpty()) {
                return new Chosen(offer);
            }
            for (Refusal refusal : refusals) {
                if (!closed.contains(refusal)) {
                    closed.add(refusal);
                }
            }
        }
        return new Closed(closed.isEmpty() ? List.of(new Refusal(kind, Reason.NOT_IN_POLICY, 0, 0)) : closed);
    }
}
