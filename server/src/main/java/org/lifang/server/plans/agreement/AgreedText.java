package org.lifang.server.plans.agreement;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.lifang.kernel.plan.AgreedWords;
import org.lifang.kernel.plan.Option;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Component;

/**
 * The text the borrower reads and signs, in their language, with every payment in it and nobody's name. The kernel
 * writes it, here and on the phone.
 */
@Component
class AgreedText {

    private static final List<String> PLACES = List.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}");

    /** What is in time for an agreement made at the door. */
    static final int DOOR_GRACE_DAYS = 3;

    static final long DOOR_TOLERANCE_FEN = 0;

    private final Messages messages;

    AgreedText(Messages messages) {
        this.messages = messages;
    }

    /** The phrases of a language, with the terms of the door. */
    AgreedWords wording(String language) {
        Locale locale = language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        TreeMap<String, String> phrases = new TreeMap<>();
        AgreedWords.keys().forEach(key -> phrases.put(key, messages.text(key, PLACES, locale)));
        return new AgreedWords(language, DOOR_GRACE_DAYS, DOOR_TOLERANCE_FEN, phrases);
    }

    String of(String number, Option option, long toleranceFen, int graceDays, String currency, String language) {
        return wording(language).agreement(number, currency, option, graceDays, toleranceFen);
    }
}
