package org.lifang.server.plans.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifang.kernel.plan.Option;
import org.lifang.server.answers.Messages;
import org.lifang.server.plans.PlanWords;
import org.lifang.server.plans.option.OptionWords;
import org.springframework.stereotype.Component;

/** The text the borrower reads and signs, in their language, with every payment in it and nobody's name. */
@Component
class AgreedText {

    private final OptionWords words;
    private final Messages messages;

    AgreedText(OptionWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    String of(String number, Option option, long toleranceFen, int graceDays, String currency, String language) {
        Locale locale = language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("plans.text.title", List.of(words.title(option.kind(), locale)), locale));
        lines.add(messages.text("plans.text.number", List.of(number, currency), locale));
        lines.addAll(words.terms(option, locale));
        lines.addAll(words.schedule(option, locale));
        lines.add(messages.text(
                "plans.text.in-time", List.of(String.valueOf(graceDays), PlanWords.yuan(toleranceFen)), locale));
        lines.add(messages.text("plans.text.meanwhile", locale));
        lines.add(messages.text(option.kind().whole() ? "plans.text.broken-whole" : "plans.text.broken", locale));
        lines.add(messages.text("plans.text.rights", locale));
        return String.join("\n", lines) + "\n";
    }
}
