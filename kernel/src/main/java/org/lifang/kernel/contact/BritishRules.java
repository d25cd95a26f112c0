package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;

/** United Kingdom, CONC 7. */
final class BritishRules {

    private BritishRules() {}

    static void judge(Judge j) {
        if (j.on(On.UK_T_01)) {
            ukT01(j);
        }
        if (j.on(On.UK_V_01)) {
            ukV01(j);
        }
        if (j.on(On.UK_V_02)) {
            ukV02(j);
        }
        if (j.on(On.UK_V_03)) {
            ukV03(j);
        }
        if (j.on(On.UK_I_01)) {
            ukI01(j);
        }
        if (j.on(On.UK_W_01)) {
            ukW01(j);
        }
        if (j.on(On.UK_C_01)) {
            ukC01(j);
        }
        if (j.on(On.UK_D_01)) {
            ukD01(j);
        }
        if (j.on(On.UK_L_01)) {
            ukL01(j);
        }
    }

    /** Reasonable requests on when and how are heeded. */
    static void ukT01(Judge j) {
        if (!HourRules.quiet(j, Rule.UK_T_01)) {
            FrequencyRules.optedOut(j, Rule.UK_T_01);
        }
    }

    /** Purpose and intended outcome are explained, and notice is given in time. */
    static void ukV01(Judge j) {
        if (!j.proof(Rule.UK_V_01, Code.PURPOSE_NOT_TOLD, Fact.VISIT_PURPOSE_TOLD)) {
            VisitRules.notice(j, Rule.UK_V_01, Param.UK_V_01_HOURS);
        }
    }

    static void ukV02(Judge j) {
        VisitRules.entry(j, Rule.UK_V_02);
    }

    static void ukV03(Judge j) {
        j.stop(Rule.UK_V_03, Code.HARDSHIP, Fact.HARDSHIP);
    }

    static void ukI01(Judge j) {
        VisitRules.identity(j, Rule.UK_I_01);
    }

    static void ukW01(Judge j) {
        if (j.thirdParty() && j.tellsDebt()) {
            j.find(Rule.UK_W_01, Code.DEBT_TOLD_TO_THIRD_PARTY, Fact.TELLS_DEBT);
        }
    }

    static void ukC01(Judge j) {
        j.proof(Rule.UK_C_01, Code.LETTER_NOT_SEALED, Fact.LETTER_SEALED);
    }

    static void ukD01(Judge j) {
        HoldRules.hardship(j, Rule.UK_D_01);
    }

    static void ukL01(Judge j) {
        if (j.purpose().asksPayment()) {
            j.stop(Rule.UK_L_01, Code.TIME_BARRED_DEMAND, Fact.TIME_BARRED);
        }
    }
}
