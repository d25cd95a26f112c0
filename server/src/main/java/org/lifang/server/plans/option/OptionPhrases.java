package org.lifang.server.plans.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifang.kernel.aging.RiskClass;
import org.lifang.kernel.plan.ChargeKind;
import org.lifang.kernel.plan.Effect;
import org.lifang.kernel.plan.OptionKind;
import org.lifang.kernel.plan.PolicyFault;
import org.lifang.kernel.plan.Refusal;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Component;

/** The sentences a browser needs that works options out by itself: one wording for both. */
@Component
class OptionPhrases {

    private static final List<String> PLACES = List.of("{0}", "{1}", "{2}", "{3}", "{4}");

    private final Messages messages;

    OptionPhrases(Messages messages) {
        this.messages = messages;
    }

    /** In what the figures of a sentence are told. */
    enum Unit {
        YUAN,
        PERCENT,
        BUCKET,
        PLAIN
    }

    /** @param text with places such as {@code {0}} for what is put in */
    record Phrase(String key, String text, Unit unit) {}

    List<Phrase> all(Locale locale) {
        List<Phrase> all = new ArrayList<>();
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            all.add(phrase(reason.key(), OptionWords.unit(reason), locale));
        }
        for (PolicyFault.Code code : PolicyFault.Code.values()) {
            all.add(phrase(code.key(), Unit.PLAIN, locale));
        }
        for (OptionKind kind : OptionKind.values()) {
            all.add(phrase("plans.kind." + kind.label(), Unit.PLAIN, locale));
        }
        for (ChargeKind kind : ChargeKind.values()) {
            all.add(phrase("plans.charge." + OptionWords.label(kind.name()), Unit.PLAIN, locale));
        }
        for (Effect.Arrears arrears : Effect.Arrears.values()) {
            all.add(phrase("plans.arrears." + OptionWords.label(arrears.name()), Unit.PLAIN, locale));
        }
        for (Effect.CreditNote note : Effect.CreditNote.values()) {
            all.add(phrase("plans.credit." + OptionWords.label(note.name()), Unit.PLAIN, locale));
        }
        for (RiskClass riskClass : RiskClass.values()) {
            all.add(phrase("plans.class." + OptionWords.label(riskClass.name()), Unit.PLAIN, locale));
        }
        for (String key : List.of("plans.class.kept", "plans.class.becomes")) {
            all.add(phrase(key, Unit.PLAIN, locale));
        }
        return all;
    }

    private Phrase phrase(String key, Unit unit, Locale locale) {
        return new Phrase(key, messages.text(key, PLACES, locale), unit);
    }
}
