package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Flags;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Purpose;

/** Complaints, disputes, hardship and plans (CN-D): what makes collection wait. */
final class HoldRules {

    private static final Flags HELD_BY =
            Flags.of(Fact.COMPLAINT_OPEN, Fact.DISPUTE_OPEN, Fact.PLAN_PERFORMING, Fact.HARDSHIP, Fact.SELF_HARM);

    private HoldRules() {}

    static void judge(Judge j) {
        if (j.facts().allNo(HELD_BY)) {
            return;
        }
        if (j.on(On.CN_D_01)) {
            cnD01(j);
        }
        if (j.on(On.CN_D_06)) {
            cnD06(j);
        }
        if (j.on(On.CN_D_07)) {
            cnD07(j);
        }
        if (j.on(On.CN_D_09)) {
            cnD09(j);
        }
        if (j.on(On.CN_D_10)) {
            cnD10(j);
        }
        if (j.on(On.CN_D_11)) {
            cnD11(j);
        }
    }

    /** While a complaint is open nobody is urged; what answers it is reminded of its deadline. */
    static void cnD01(Judge j) {
        if (j.urges()) {
            j.stop(Rule.CN_D_01, Code.COMPLAINT_OPEN, Fact.COMPLAINT_OPEN);
        } else if (j.facts().yes(Fact.COMPLAINT_OPEN)) {
            long since = j.facts().number(Fact.COMPLAINT_SINCE);
            if (since != Facts.UNKNOWN && j.day() - since >= j.number(Param.CN_D_01_ESCALATE)) {
                j.find(Rule.CN_D_01, Code.COMPLAINT_LATE, Fact.COMPLAINT_SINCE);
            }
        }
    }

    /** Only what nobody disputes may be asked for, by its amount. */
    static void cnD06(Judge j) {
        if (!j.urges()) {
            return;
        }
        long undisputed = j.facts().number(Fact.UNDISPUTED_FEN);
        long amount = j.proposal().says().amountFen();
        boolean within = amount > 0 && undisputed != Facts.UNKNOWN && amount <= undisputed;
        if (!within || j.facts().unknown(Fact.DISPUTE_OPEN)) {
            j.stop(Rule.CN_D_06, Code.DISPUTE_OPEN, Fact.DISPUTE_OPEN);
        }
    }

    /** Cards: after a personal plan is signed all collection stops while it is kept. */
    static void cnD07(Judge j) {
        if (!j.urges()) {
            return;
        }
        if (j.facts().yes(Fact.CARD_DEBT)) {
            j.stop(Rule.CN_D_07, Code.PLAN_PERFORMING, Fact.PLAN_PERFORMING);
        } else if (j.facts().unknown(Fact.CARD_DEBT) && !j.facts().no(Fact.PLAN_PERFORMING)) {
            j.find(Rule.CN_D_07, Code.FACT_UNKNOWN, Fact.CARD_DEBT);
        }
    }

    static void cnD09(Judge j) {
        if (j.urges() && j.purpose() != Purpose.AGREED_REMINDER) {
            j.stop(Rule.CN_D_09, Code.PLAN_PERFORMING, Fact.PLAN_PERFORMING);
        }
    }

    /** Hardship suspends visits, and everything else until a person has looked. */
    static void cnD10(Judge j) {
        if (j.visit() && j.purpose().collects()) {
            j.stop(Rule.CN_D_10, Code.HARDSHIP, Fact.HARDSHIP);
        } else {
            hardship(j, Rule.CN_D_10);
        }
    }

    static void hardship(Judge j, Rule rule) {
        if (j.urges() && !(j.facts().yes(Fact.HARDSHIP) && j.facts().yes(Fact.HARDSHIP_REVIEWED))) {
            j.stop(rule, Code.HARDSHIP, Fact.HARDSHIP);
        }
    }

    static void cnD11(Judge j) {
        j.stop(Rule.CN_D_11, Code.SELF_HARM, Fact.SELF_HARM);
    }
}
