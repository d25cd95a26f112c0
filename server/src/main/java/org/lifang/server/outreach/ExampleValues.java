package org.lifang.server.outreach;

import java.time.LocalDate;
import java.util.Locale;
import org.lifang.kernel.money.Money;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.Sms;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.kernel.wording.Value;
import org.lifang.kernel.wording.VariableType;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Component;

/** Invented values in the exact forms of real ones, so that a text can be seen as its reader would see it. */
@Component
final class ExampleValues {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final long FEN = 123_456;
    private static final int NUMBER = 12;
    private static final int FROM_MINUTE = 14 * 60;
    private static final int TO_MINUTE = 16 * 60;

    private final Messages messages;

    ExampleValues(Messages messages) {
        this.messages = messages;
    }

    /**
     * A text with example values.
     *
     * @param alphabet of a text message, empty for all else
     * @param parts messages it takes, 0 for all else
     */
    record Preview(String text, String alphabet, int length, int parts) {}

    Preview preview(TemplateText template, Medium medium, String language) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (TemplateText.Variable each : template.variables()) {
            text.append(template.text(), from, each.start()).append(written(each.type(), language));
            from = each.end();
        }
        String filled = text.append(template.text().substring(from)).toString();
        if (medium != Medium.SMS) {
            return new Preview(filled, "", filled.length(), 0);
        }
        Sms sms = Sms.of(filled);
        return new Preview(filled, sms.alphabet().name(), sms.length(), sms.parts());
    }

    /** An example of a type as readers of a language see it. */
    String written(VariableType type, String language) {
        String written = value(type, language).written(language);
        if (written == null) {
            throw new IllegalStateException("the example for " + type + " in " + language + " has not its form");
        }
        return written;
    }

    Value value(VariableType type, String language) {
        return switch (type) {
            case AMOUNT -> new Value.Amount(Money.fen(FEN));
            case DATE -> new Value.Day(DAY);
            case DAYS, COUNT -> new Value.Whole(type, NUMBER);
            case VISIT_WINDOW -> new Value.Window(DAY, FROM_MINUTE, TO_MINUTE);
            case INSTITUTION,
                    AGENCY,
                    PHONE_OFFICIAL,
                    NAME_MASKED,
                    STAFF,
                    CASE_REFERENCE,
                    ACCOUNT_OFFICIAL,
                    URL_OFFICIAL,
                    SEAL,
                    ONE_TIME_CODE ->
                new Value.Registered(
                        type, messages.text("wording.example." + type.word(), Locale.forLanguageTag(language)));
        };
    }
}
