package org.lifang.server.plans.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Affordability;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.kernel.plan.Authority;
import org.lifang.kernel.plan.Charge;
import org.lifang.kernel.plan.Effect;
import org.lifang.kernel.plan.LineCheck;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.plan.Payment;
import org.lifang.kernel.plan.Refusal;
import org.lifang.server.answers.Amount;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Role;
import org.lifang.server.plans.option.OptionViews.Decision;
import org.lifang.server.plans.option.OptionViews.Needed;

/** Shows options to one reader: chance and value to managers only, authority as it is for them. */
public final class OptionShow {

    private final OptionWords words;
    private final OptionPolicy policy;
    private final String currency;
    private final Actor reader;
    private final Locale locale;

    public OptionShow(OptionWords words, OptionPolicy policy, String currency, Actor reader, Locale locale) {
        this.words = words;
        this.policy = policy;
        this.currency = currency;
        this.reader = reader;
        this.locale = locale;
    }

    /** One option. */
    public OptionViews.OptionView option(Option option) {
        return new OptionViews.OptionView(
                option.kind().label(),
                words.title(option.kind(), locale),
                option.offer(),
                arrangement(option.arrangement()),
                option.schedule().stream().map(this::payment).toList(),
                fen(option.firstPaymentFen()),
                option.firstPaymentOn(),
                fen(option.totalFen()),
                fen(option.costAgainstNowFen()),
                option.endsOn(),
                option.charges().stream().map(this::charge).toList(),
                affordable(option.affordability()),
                effect(option.effect()),
                line(option.line()),
                authority(option.authority()),
                managers(option),
                words.says(option, locale));
    }

    /** Why some kinds are not offered. */
    List<OptionViews.RefusalView> refused(List<Refusal> refusals) {
        List<OptionViews.RefusalView> views = new ArrayList<>();
        for (Refusal refusal : refusals) {
            views.add(new OptionViews.RefusalView(
                    refusal.kind().label(),
                    words.title(refusal.kind(), locale),
                    refusal.reason().name(),
                    refusal.reason().rule().id(),
                    refusal.reason().rule().tier().name(),
                    refusal.reason().rule().byAnalogy(),
                    words.refusal(refusal, locale)));
        }
        return views;
    }

    private static OptionViews.ArrangementView arrangement(Arrangement arrangement) {
        return new OptionViews.ArrangementView(
                arrangement.kind().label(),
                new OptionViews.WaivedView(
                        arrangement.waived().interestFen(),
                        arrangement.waived().penaltyFen(),
                        arrangement.waived().compoundFen(),
                        arrangement.waived().feeFen(),
                        arrangement.waived().costFen()),
                arrangement.firstPaymentFen(),
                arrangement.deferDays(),
                arrangement.months(),
                arrangement.ratePpm());
    }

    private OptionViews.PaymentView payment(Payment payment) {
        long principal = payment.of().principalFen();
        long interest = payment.of().interestFen();
        return new OptionViews.PaymentView(
                payment.dueOn(),
                payment.origin(),
                fen(payment.totalFen()),
                fen(principal),
                fen(interest),
                fen(payment.of().totalFen() - principal - interest),
                fen(payment.newInterestFen()));
    }

    private OptionViews.ChargeView charge(Charge charge) {
        Decision decision = switch (charge) {
            case Charge.Keep keep -> Decision.KEEP;
            case Charge.Waive waive -> Decision.WAIVE;
            case Charge.Cancel cancel -> Decision.CANCEL;
        };
        return new OptionViews.ChargeView(
                charge.kind().name(), decision, fen(charge.fen()), words.charge(charge, locale));
    }

    private OptionViews.AffordView affordable(Affordability can) {
        return new OptionViews.AffordView(
                can.answer(),
                fen(can.heaviestFen()),
                fen(can.leftForLivingFen()),
                fen(can.neededForLivingFen()),
                fen(can.shortFen()),
                can.basis());
    }

    private static OptionViews.EffectView effect(Effect effect) {
        return new OptionViews.EffectView(
                effect.arrears().name(),
                effect.daysPastDueAfter(),
                effect.bucketAfter().name(),
                effect.classNow().name(),
                effect.classAfter().name(),
                effect.restructured(),
                effect.observedUntil(),
                effect.creditNote().name());
    }

    private OptionViews.LineView line(LineCheck line) {
        return new OptionViews.LineView(
                line.verdict(),
                fen(line.pastChargesFen() + line.newChargesFen()),
                fen(line.pastCeilingFen() + line.newCeilingFen()),
                fen(line.excessFen()),
                line.capPpm());
    }

    private OptionViews.AuthorityView authority(Authority authority) {
        String own = OptionDesk.role(policy, reader);
        boolean alone = Authority.isFreeFor(authority, own, policy);
        @Nullable
        String role = switch (authority) {
            case Authority.Free free -> null;
            case Authority.Alone needed -> needed.role();
            case Authority.Together needed -> needed.role();
        };
        return new OptionViews.AuthorityView(alone ? Needed.NOBODY : Needed.SECOND_PERSON, role);
    }

    private OptionViews.@Nullable ManagersView managers(Option option) {
        return reader.is(Role.MANAGER)
                ? new OptionViews.ManagersView(option.chance().ppm(), fen(option.expectedFen()))
                : null;
    }

    private Amount fen(long fen) {
        return new Amount(fen, currency);
    }

    /** What each role may agree to alone, the least first, with the reader's marked. */
    static List<OptionViews.GrantView> grants(OptionDesk.Ready ready, Actor reader) {
        String own = OptionDesk.role(ready.policy(), reader);
        return ready.policy().grants().stream()
                .map(grant -> new OptionViews.GrantView(
                        grant.role(),
                        grant.role().equals(own),
                        new Amount(grant.mostWaivedFen(), ready.loan().currency()),
                        grant.mostWaivedPpm(),
                        grant.mostMonths(),
                        grant.longestDeferralDays(),
                        grant.mostRateCutPpm()))
                .toList();
    }
}
