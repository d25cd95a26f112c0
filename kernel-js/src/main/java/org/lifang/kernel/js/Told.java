package org.lifang.kernel.js;

import java.util.List;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.plan.Affordability;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.kernel.plan.Authority;
import org.lifang.kernel.plan.Charge;
import org.lifang.kernel.plan.Effect;
import org.lifang.kernel.plan.KeepCard;
import org.lifang.kernel.plan.LineCheck;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.Options;
import org.lifang.kernel.plan.Payment;
import org.lifang.kernel.plan.PlanRule;
import org.lifang.kernel.plan.PolicyFault;
import org.lifang.kernel.plan.Refusal;

/** Writes what the browser is told. */
final class Told {

    private Told() {}

    static String options(Options options) {
        return new JsonText()
                .object()
                .with("offered", options.offered(), Told::option)
                .with("refused", options.refused(), Told::refusal)
                .end()
                .text();
    }

    static String quote(Options.Quote quote) {
        return switch (quote) {
            case Options.Offered yes -> options(new Options(List.of(yes.option()), List.of()));
            case Options.Declined no -> options(new Options(List.of(), no.refusals()));
        };
    }

    static String arrangement(Arrangement arrangement) {
        JsonText to = new JsonText();
        arrangement(to, arrangement);
        return to.text();
    }

    static String faults(List<PolicyFault> faults) {
        return new JsonText().object().with("faults", faults, Told::fault).end().text();
    }

    static String wrong(String why) {
        return new JsonText().object().with("wrong", why).end().text();
    }

    private static void option(JsonText to, Option option) {
        to.object()
                .with("kind", option.kind().label())
                .with("offer", option.offer())
                .with("firstPaymentFen", option.firstPaymentFen())
                .with("firstPaymentOn", option.firstPaymentOn())
                .with("totalFen", option.totalFen())
                .with("costAgainstNowFen", option.costAgainstNowFen())
                .with("newInterestFen", option.newInterestFen())
                .with("endsOn", option.endsOn());
        arrangement(to.name("arrangement"), option.arrangement());
        to.with("schedule", option.schedule(), Told::payment).with("charges", option.charges(), Told::charge);
        affordability(to.name("affordability"), option.affordability());
        effect(to.name("effect"), option.effect());
        line(to.name("line"), option.line());
        authority(to.name("authority"), option.authority());
        to.with("chancePpm", option.chance().ppm())
                .with("because", option.chance().reasons(), Told::reason)
                .with("expectedFen", option.expectedFen())
                .end();
    }

    private static void arrangement(JsonText to, Arrangement arrangement) {
        to.object().with("kind", arrangement.kind().label());
        amounts(to.name("waived"), arrangement.waived());
        to.with("firstPaymentFen", arrangement.firstPaymentFen())
                .with("deferDays", arrangement.deferDays())
                .with("months", arrangement.months())
                .with("ratePpm", arrangement.ratePpm())
                .end();
    }

    private static void payment(JsonText to, Payment payment) {
        to.object()
                .with("dueOn", payment.dueOn())
                .with("origin", payment.origin())
                .with("totalFen", payment.totalFen())
                .with("newInterestFen", payment.newInterestFen());
        amounts(to.name("of"), payment.of());
        to.end();
    }

    private static void amounts(JsonText to, Amounts amounts) {
        to.object()
                .with("principalFen", amounts.principalFen())
                .with("interestFen", amounts.interestFen())
                .with("penaltyFen", amounts.penaltyFen())
                .with("compoundFen", amounts.compoundFen())
                .with("feeFen", amounts.feeFen())
                .with("costFen", amounts.costFen())
                .end();
    }

    private static void charge(JsonText to, Charge charge) {
        String what = switch (charge) {
            case Charge.Keep keep -> "keep";
            case Charge.Waive waive -> "waive";
            case Charge.Cancel cancel -> "cancel";
        };
        to.object()
                .with("what", what)
                .with("kind", charge.kind())
                .with("fen", charge.fen())
                .end();
    }

    private static void affordability(JsonText to, Affordability can) {
        to.object()
                .with("answer", can.answer())
                .with("heaviestFen", can.heaviestFen())
                .with("leftForLivingFen", can.leftForLivingFen())
                .with("neededForLivingFen", can.neededForLivingFen())
                .with("shortFen", can.shortFen())
                .with("basis", can.basis())
                .end();
    }

    private static void effect(JsonText to, Effect effect) {
        to.object()
                .with("arrears", effect.arrears())
                .with("daysPastDueNow", effect.daysPastDueNow())
                .with("daysPastDueAfter", effect.daysPastDueAfter())
                .with("bucketNow", effect.bucketNow())
                .with("bucketAfter", effect.bucketAfter())
                .with("classNow", effect.classNow())
                .with("classAfter", effect.classAfter())
                .with("restructured", effect.restructured())
                .with("observedUntil", effect.observedUntil())
                .with("creditNote", effect.creditNote())
                .end();
    }

    private static void line(JsonText to, LineCheck line) {
        to.object()
                .with("verdict", line.verdict())
                .with("pastChargesFen", line.pastChargesFen())
                .with("pastCeilingFen", line.pastCeilingFen())
                .with("newChargesFen", line.newChargesFen())
                .with("newCeilingFen", line.newCeilingFen())
                .with("excessFen", line.excessFen())
                .with("capPpm", line.capPpm())
                .end();
    }

    private static void authority(JsonText to, Authority authority) {
        switch (authority) {
            case Authority.Free free -> to.object().with("needs", "nobody").end();
            case Authority.Alone alone ->
                to.object().with("needs", "one").with("role", alone.role()).end();
            case Authority.Together together ->
                to.object().with("needs", "two").with("role", together.role()).end();
        }
    }

    private static void reason(JsonText to, KeepCard.Reason reason) {
        to.object().with("trait", reason.trait().label());
        Integer value = reason.value();
        if (value != null) {
            to.with("value", value.longValue());
        }
        to.with("points", reason.points()).end();
    }

    private static void refusal(JsonText to, Refusal refusal) {
        PlanRule rule = refusal.reason().rule();
        to.object()
                .with("kind", refusal.kind().label())
                .with("reason", refusal.reason().key())
                .with("rule", rule.id())
                .with("tier", rule.tier())
                .with("byAnalogy", rule.byAnalogy())
                .with("found", refusal.found())
                .with("limit", refusal.limit())
                .end();
    }

    private static void fault(JsonText to, PolicyFault fault) {
        to.object()
                .with("severity", fault.severity())
                .with("code", fault.code().key())
                .with("line", fault.line())
                .with("block", fault.block())
                .with("field", fault.field())
                .with("found", fault.found())
                .with("wanted", fault.wanted())
                .end();
    }
}
