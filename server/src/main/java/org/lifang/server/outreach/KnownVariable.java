package org.lifang.server.outreach;

import org.lifang.kernel.wording.TemplateText;
import org.lifang.kernel.wording.VariableType;
import org.lifang.server.wording.Words;

/** The variables whose values are known when a message goes out; any other would stay empty. */
enum KnownVariable {
    INSTITUTION(VariableType.INSTITUTION),
    AGENCY(VariableType.AGENCY),
    NAME(VariableType.NAME_MASKED),
    STAFF(VariableType.STAFF),
    PHONE(VariableType.PHONE_OFFICIAL),
    SITE(VariableType.URL_OFFICIAL),
    AMOUNT(VariableType.AMOUNT),
    PRINCIPAL(VariableType.AMOUNT),
    INTEREST(VariableType.AMOUNT),
    PENALTY(VariableType.AMOUNT),
    FEES(VariableType.AMOUNT),
    DAILY(VariableType.AMOUNT),
    DUE(VariableType.DATE),
    AS_OF(VariableType.DATE),
    FROM(VariableType.DATE),
    DAYS(VariableType.DAYS),
    INSTALMENTS(VariableType.COUNT),
    REFERENCE(VariableType.CASE_REFERENCE),
    ACCOUNT(VariableType.ACCOUNT_OFFICIAL),
    WINDOW(VariableType.VISIT_WINDOW),
    SEAL(VariableType.SEAL),
    WINDOW_2(VariableType.VISIT_WINDOW),
    WINDOW_3(VariableType.VISIT_WINDOW),
    LINK(VariableType.URL_OFFICIAL),
    CODE(VariableType.ONE_TIME_CODE);

    private final VariableType type;

    KnownVariable(VariableType type) {
        this.type = type;
    }

    VariableType type() {
        return type;
    }

    /** The name templates call it by, such as {@code as-of}. */
    String word() {
        return Words.kebab(this);
    }

    /** As it stands in a text. */
    String placed() {
        return "{{" + word() + ":" + type.word() + "}}";
    }

    static boolean knows(TemplateText.Variable variable) {
        for (KnownVariable each : values()) {
            if (each.type == variable.type() && each.word().equals(variable.name())) {
                return true;
            }
        }
        return false;
    }
}
