package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.PlaceKind;

/** India, the circular of 2022 and the draft directions of 2026. */
final class IndianRules {

    private IndianRules() {}

    static void judge(Judge j) {
        if (j.on(On.IN_T_01)) {
            inT01(j);
        }
        if (j.on(On.IN_T_02)) {
            inT02(j);
        }
        if (j.on(On.IN_W_01)) {
            inW01(j);
        }
        if (j.on(On.IN_W_02)) {
            inW02(j);
        }
        if (j.on(On.IN_C_01)) {
            inC01(j);
        }
        if (j.on(On.IN_C_02)) {
            inC02(j);
        }
        if (j.on(On.IN_V_01)) {
            inV01(j);
        }
        if (j.on(On.IN_V_02)) {
            inV02(j);
        }
        if (j.on(On.IN_H_01)) {
            inH01(j);
        }
        if (j.on(On.IN_A_01)) {
            inA01(j);
        }
    }

    static void inT01(Judge j) {
        HourRules.window(j, Rule.IN_T_01, Code.OUTSIDE_HOURS, Param.IN_T_01_OPENS, Param.IN_T_01_CLOSES);
    }

    static void inT02(Judge j) {
        HourRules.within(j, Rule.IN_T_02, Code.OUTSIDE_HOURS, Param.IN_T_02_OPENS, Param.IN_T_02_CLOSES, 0);
    }

    /** No intrusion on family, referees and friends. */
    static void inW01(Judge j) {
        if (j.thirdParty() && (j.purpose().asksPayment() || j.tellsDebt())) {
            j.find(Rule.IN_W_01, Code.UNRELATED_THIRD_PARTY);
        }
    }

    static void inW02(Judge j) {
        if (j.purpose().collects()) {
            j.find(Rule.IN_W_02, Code.UNRELATED_THIRD_PARTY);
        }
    }

    static void inC01(Judge j) {
        if (j.facts().unknown(Fact.WORDING)) {
            j.find(Rule.IN_C_01, Code.WORDING_NOT_CHECKED, Fact.WORDING);
        } else if (!j.wording(Rule.IN_C_01, Code.WORDS_OF_THREAT, Wording.THREAT)) {
            j.wording(Rule.IN_C_01, Code.WORDS_MISLEADING, Wording.MISLEADING);
        }
    }

    static void inC02(Judge j) {
        j.proof(Rule.IN_C_02, Code.LENDER_NOT_NAMED, Fact.NAMES_LENDER);
    }

    /** At work only when the person asked for it, or nothing else worked. */
    static void inV01(Judge j) {
        if (j.proposal().meeting().kind() == PlaceKind.WORKPLACE && !j.facts().yes(Fact.OTHER_EFFORTS_FAILED)) {
            j.proof(Rule.IN_V_01, Code.VISIT_AT_WORK, Fact.WORKPLACE_ASKED);
        }
    }

    /** Not in bereavement, disaster, wedding or festival. */
    static void inV02(Judge j) {
        if (j.facts().holiday(j.day())) {
            long retry = j.firstMorning(day -> !j.facts().holiday(day));
            j.findUntil(Rule.IN_V_02, Code.CLOSED_HOLIDAY, retry);
        } else {
            j.stop(Rule.IN_V_02, Code.OCCASION, Fact.OCCASION);
        }
    }

    static void inH01(Judge j) {
        if (CrewRules.people(j) && !j.facts().crew().everybody(Clearance.CERTIFIED)) {
            j.find(Rule.IN_H_01, Code.CREW_NOT_CERTIFIED);
        }
    }

    static void inA01(Judge j) {
        WordRules.told(j, Rule.IN_A_01);
    }
}
