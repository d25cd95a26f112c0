package org.lifang.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.answers.Messages;

/** The rules an answer rests on, with how binding each is and how well it is known; texts stand in the messages. */
enum Citations {
    CN_M_01("I1", "text"),
    CN_M_06("I2", "text"),
    CN_M_12("L1", "text"),
    CN_M_16("-", "memory"),
    CN_L_01("L1", "text"),
    CN_L_02("L1", "text"),
    CN_L_03("L1", "text");

    private final String tier;
    private final String confidence;

    Citations(String tier, String confidence) {
        this.tier = tier;
        this.confidence = confidence;
    }

    /** Those that this answer used. */
    static List<Views.Citation> of(Owed owed, boolean stated, Messages messages, Locale locale) {
        List<Citations> used = new ArrayList<>();
        if (!stated) {
            used.addAll(List.of(CN_M_01, CN_M_06, CN_M_12, CN_M_16));
        }
        if (owed.limitation() != null) {
            used.addAll(List.of(CN_L_01, CN_L_02, CN_L_03));
        }
        return used.stream().map(rule -> rule.view(messages, locale)).toList();
    }

    private Views.Citation view(Messages messages, Locale locale) {
        String rule = name().replace('_', '-');
        return new Views.Citation(rule, messages.text("ledger.citation." + rule, locale), tier, confidence);
    }
}
