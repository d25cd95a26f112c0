package org.lifang.server.plans.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifang.kernel.aging.RiskClass;
import org.lifang.kernel.plan.Affordability;
import org.lifang.kernel.plan.Authority;
import org.lifang.kernel.plan.Effect;
import org.lifang.kernel.plan.LineCheck;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.OptionKind;
import org.lifang.kernel.plan.Payment;
import org.lifang.kernel.plan.Refusal;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Messages;
import org.lifang.server.plans.PlanWords;
import org.springframework.stereotype.Component;

/** Options in plain sentences, in the order people ask: what is paid, what it costs, what it changes, who may agree. */
@Component
public class OptionWords {

    private final Messages messages;

    OptionWords(Messages messages) {
        this.messages = messages;
    }

    /** The name of a way out. */
    public String title(OptionKind kind, Locale locale) {
        return messages.text("plans.kind." + kind.label(), locale);
    }

    /** What somebody agrees to, sentence by sentence. */
    public List<String> terms(Option option, Locale locale) {
        List<String> says = new ArrayList<>();
        says.add(text(
                locale,
                "plans.says." + option.kind().label(),
                PlanWords.yuan(option.firstPaymentFen()),
                option.firstPaymentOn(),
                option.arrangement().months(),
                option.endsOn(),
                PlanWords.yuan(option.totalFen()),
                option.arrangement().deferDays(),
                PlanWords.percent(option.arrangement().ratePpm()),
                PlanWords.yuan(option.arrangement().waived().totalFen())));
        says.add(cost(option, locale));
        for (var charge : option.charges()) {
            says.add(charge(charge, locale));
        }
        return says;
    }

    /** Its terms and what it changes, without what only concerns the lender. */
    List<String> forBorrowers(Option option, Locale locale) {
        List<String> says = new ArrayList<>(terms(option, locale));
        says.addAll(effect(option.effect(), locale));
        return says;
    }

    /** Everything about an option. */
    List<String> says(Option option, Locale locale) {
        List<String> says = new ArrayList<>(terms(option, locale));
        says.addAll(effect(option.effect(), locale));
        says.add(affordable(option.affordability(), locale));
        LineCheck line = option.line();
        says.add(text(
                locale,
                "plans.line." + line.verdict().name().toLowerCase(Locale.ROOT),
                PlanWords.percent(line.capPpm()),
                PlanWords.yuan(line.excessFen())));
        says.add(authority(option.authority(), locale));
        return says;
    }

    /** Every payment of a schedule as a line of the agreed text. */
    public List<String> schedule(Option option, Locale locale) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Payment payment : option.schedule()) {
            if (!payment.dueOn().isAfter(option.endsOn())) {
                number++;
                lines.add(text(
                        locale, "plans.line-of-schedule", number, payment.dueOn(), PlanWords.yuan(payment.totalFen())));
            }
        }
        return lines;
    }

    private String cost(Option option, Locale locale) {
        long cost = option.costAgainstNowFen();
        String key = cost > 0 ? "plans.cost.more" : cost < 0 ? "plans.cost.less" : "plans.cost.same";
        return text(locale, key, PlanWords.yuan(Math.abs(cost)), PlanWords.yuan(option.totalFen()));
    }

    String charge(org.lifang.kernel.plan.Charge charge, Locale locale) {
        String kind = messages.text("plans.charge." + label(charge.kind().name()), locale);
        String key = "plans.charge-is." + label(charge.getClass().getSimpleName());
        return text(locale, key, kind, PlanWords.yuan(charge.fen()));
    }

    private List<String> effect(Effect effect, Locale locale) {
        List<String> says = new ArrayList<>();
        says.add(text(
                locale,
                "plans.arrears." + label(effect.arrears().name()),
                effect.daysPastDueNow(),
                effect.daysPastDueAfter()));
        if (effect.restructured() && effect.observedUntil() != null) {
            says.add(text(locale, "plans.class.kept", riskClass(effect.classAfter(), locale), effect.observedUntil()));
        } else {
            says.add(text(locale, "plans.class.becomes", riskClass(effect.classAfter(), locale)));
        }
        says.add(text(locale, "plans.credit." + label(effect.creditNote().name())));
        return says;
    }

    private String riskClass(RiskClass riskClass, Locale locale) {
        return messages.text("plans.class." + label(riskClass.name()), locale);
    }

    private String affordable(Affordability can, Locale locale) {
        return text(
                locale,
                "plans.affordable." + label(can.answer().name()),
                PlanWords.yuan(can.heaviestFen()),
                PlanWords.yuan(can.leftForLivingFen()),
                PlanWords.yuan(can.neededForLivingFen()),
                PlanWords.yuan(can.shortFen()));
    }

    private String authority(Authority authority, Locale locale) {
        return switch (authority) {
            case Authority.Free free -> text(locale, "plans.authority.free");
            case Authority.Alone alone -> text(locale, "plans.authority.alone", role(alone.role(), locale));
            case Authority.Together together -> text(locale, "plans.authority.together", role(together.role(), locale));
        };
    }

    private String role(String role, Locale locale) {
        return messages.text("role." + role, locale);
    }

    /** Why a kind is not offered; {0} what the case has, {1} what it would have to be. */
    public String refusal(Refusal refusal, Locale locale) {
        return text(
                locale,
                refusal.reason().key(),
                value(refusal.reason(), refusal.found()),
                value(refusal.reason(), refusal.limit()));
    }

    /** The same as a finding: its sentence is made where it is answered. */
    public static Finding finding(Refusal refusal) {
        return new Finding(
                refusal.reason().key(),
                refusal.kind().label(),
                null,
                List.of(value(refusal.reason(), refusal.found()), value(refusal.reason(), refusal.limit())),
                refusal.reason().rule().id());
    }

    private static String value(Refusal.Reason reason, long value) {
        return switch (unit(reason)) {
            case BUCKET -> "M" + value;
            case YUAN -> PlanWords.yuan(value);
            case PERCENT -> PlanWords.percent(value);
            case PLAIN -> Long.toString(value);
        };
    }

    static OptionPhrases.Unit unit(Refusal.Reason reason) {
        return switch (reason) {
            case BUCKET_OUTSIDE -> OptionPhrases.Unit.BUCKET;
            case FIRST_BELOW_LEAST,
                    FIRST_ABOVE_DUE,
                    FIRST_NOT_ALL,
                    WAIVER_ABOVE_CHARGE,
                    WAIVER_ABOVE_LIMIT,
                    WAIVER_NOT_HERE,
                    CHARGES_ABOVE_LINE -> OptionPhrases.Unit.YUAN;
            case RATE_ABOVE_CONTRACT, RATE_ABOVE_LINE, RATE_ABOVE_OFFER, RATE_BELOW_LEAST, RATE_NOT_LOWER ->
                OptionPhrases.Unit.PERCENT;
            case NOT_IN_POLICY,
                    POLICY_NOT_YET,
                    SCORE_UNKNOWN,
                    SCORE_OUTSIDE,
                    HARDSHIP_OUTSIDE,
                    PRODUCT_OUTSIDE,
                    NOTHING_DUE,
                    NOTHING_OWED,
                    NOTHING_TO_WAIVE,
                    NOTHING_TO_SPREAD,
                    NO_TERM_LEFT,
                    MONTHS_ABOVE_LIMIT,
                    MONTHS_ABOVE_OFFER,
                    MONTHS_TOO_FEW,
                    MONTHS_NOT_CHOSEN_HERE,
                    DEFERRAL_ABOVE_LIMIT,
                    DEFERRAL_TOO_SHORT,
                    DEFERRAL_NOT_HERE -> OptionPhrases.Unit.PLAIN;
        };
    }

    private String text(Locale locale, String key, Object... params) {
        List<String> told = new ArrayList<>();
        for (Object param : params) {
            told.add(param.toString());
        }
        return messages.text(key, told, locale);
    }

    static String label(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
