package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Counted;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Style;

/** Machines (CN-I) and personal information (CN-P). */
final class DataRules {

    private DataRules() {}

    static void judge(Judge j) {
        if (j.on(On.CN_I_01)) {
            cnI01(j);
        }
        if (j.on(On.CN_I_04)) {
            cnI04(j);
        }
        if (j.channel() == Channel.PLACEMENT) {
            placements(j);
        }
        if (j.on(On.CN_P_03)) {
            cnP03(j);
        }
        if (j.on(On.CN_P_08)) {
            cnP08(j);
        }
        if (j.on(On.CN_P_11)) {
            cnP11(j);
        }
    }

    private static void placements(Judge j) {
        if (j.on(On.CN_P_02)) {
            cnP02(j);
        }
        if (j.on(On.CN_P_04)) {
            cnP04(j);
        }
        if (j.on(On.CN_P_05)) {
            cnP05(j);
        }
    }

    /** Calls of machines and of people share one cap. */
    static void cnI01(Judge j) {
        if (!j.purpose().collects()) {
            return;
        }
        boolean notice = j.proposal().style() == Style.NOTIFICATION;
        int counted = notice ? j.calls().notices : j.calls().talks;
        int robots = notice ? j.calls().robotNotices : j.calls().robotTalks;
        int most = notice
                ? FrequencyRules.agreed(j, Fact.CALLS_A_DAY_AGREED, Param.CN_I_01_MOST)
                : FrequencyRules.agreedAtMost(j, Fact.CALLS_A_DAY_AGREED, Param.CN_I_01_MOST);
        if (counted >= most && (j.channel() == Channel.ROBOT_CALL || robots > 0)) {
            Counted which = notice ? FrequencyRules.NOTICES : FrequencyRules.TALKS;
            FrequencyRules.today(j, Rule.CN_I_01, Code.ROBOT_CALLS_COUNT_TOO, most, which, FrequencyRules.person(j));
        }
    }

    /** What a machine decides is logged with its reasons, and a person looks at it when asked. */
    static void cnI04(Judge j) {
        if (!j.proposal().by().automated() || j.proof(Rule.CN_I_04, Code.MODEL_NOT_LOGGED, Fact.MODEL_LOGGED)) {
            return;
        }
        Facts facts = j.facts();
        if (facts.unknown(Fact.REVIEW_ASKED)) {
            j.find(Rule.CN_I_04, Code.FACT_UNKNOWN, Fact.REVIEW_ASKED);
        } else if (facts.yes(Fact.REVIEW_ASKED)) {
            j.proof(Rule.CN_I_04, Code.REVIEW_OUTSTANDING, Fact.REVIEWED);
        }
    }

    static void cnP02(Judge j) {
        j.proof(Rule.CN_P_02, Code.FEED_NOT_MINIMAL, Fact.FEED_MINIMAL);
    }

    static void cnP03(Judge j) {
        if (j.proposal().meeting().tracks()) {
            j.proof(Rule.CN_P_03, Code.TRACKING_WITHOUT_CONSENT, Fact.TRACKING_CONSENT);
        }
    }

    static void cnP04(Judge j) {
        if (j.proposal().handover().newController()) {
            j.proof(Rule.CN_P_04, Code.SHARING_WITHOUT_CONSENT, Fact.SHARING_CONSENT);
        }
    }

    static void cnP05(Judge j) {
        j.proof(Rule.CN_P_05, Code.IMPACT_NOT_ASSESSED, Fact.IMPACT_ASSESSED);
    }

    /** Groups and notice boards are public, and so is the street unless the debtor agreed to meet there. */
    static void cnP08(Judge j) {
        boolean street = j.proposal().meeting().kind() == PlaceKind.PUBLIC
                && (j.channel() == Channel.LETTER || (j.visit() && !j.facts().yes(Fact.VISIT_AGREED)));
        if ((street || j.proposal().to().kind() == PointKind.GROUP) && j.tellsDebt()) {
            j.find(Rule.CN_P_08, Code.DEBT_IN_PUBLIC, Fact.TELLS_DEBT);
        }
    }

    /** Nobody but the debtor learns of the debt, not from a text on a shared screen either. */
    static void cnP11(Judge j) {
        if (!j.tellsDebt()) {
            return;
        }
        if (j.thirdParty() && PeopleRules.tellsMoreThanPayment(j)) {
            j.find(Rule.CN_P_11, Code.DEBT_TOLD_TO_THIRD_PARTY, Fact.TELLS_DEBT);
        } else if (j.channel().in(Channel.TEXTS)) {
            j.stop(Rule.CN_P_11, Code.DEBT_AT_SHARED_POINT, Fact.POINT_SHARED);
        }
    }
}
