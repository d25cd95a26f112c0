package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Flags;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Payment;

/** How people identify themselves and behave on a visit (CN-V). */
final class VisitRules {

    private static final int HOUR = 3_600;
    private static final int THERE = Clearance.ACTIVE.bit() | Clearance.CHECKED_IN.bit();

    private static final Flags IDENTIFIED =
            Flags.of(Fact.NAMES_LENDER, Fact.IDENTITY_FIRST, Fact.RECORDER_READY, Fact.SENDER_REGISTERED);

    private VisitRules() {}

    static void judge(Judge j) {
        if (j.visit()) {
            visits(j);
        }
        if (j.agency() || j.visit() || !j.facts().allYes(IDENTIFIED)) {
            identification(j);
        }
        if (j.on(On.CN_V_17)) {
            cnV17(j);
        }
    }

    private static void identification(Judge j) {
        if (j.on(On.CN_V_10)) {
            cnV10(j);
        }
        if (j.on(On.CN_V_11)) {
            cnV11(j);
        }
        if (j.on(On.CN_V_12)) {
            cnV12(j);
        }
        if (j.on(On.CN_V_13)) {
            cnV13(j);
        }
        if (j.on(On.CN_V_15)) {
            cnV15(j);
        }
    }

    private static void visits(Judge j) {
        if (j.on(On.CN_V_01)) {
            cnV01(j);
        }
        if (j.on(On.CN_V_03)) {
            cnV03(j);
        }
        if (j.on(On.CN_V_04)) {
            cnV04(j);
        }
        if (j.on(On.CN_V_06)) {
            cnV06(j);
        }
        if (j.on(On.CN_V_07)) {
            cnV07(j);
        }
        if (j.on(On.CN_V_08)) {
            cnV08(j);
        }
    }

    /** Planned for enough qualified people; begun only when they have checked in. */
    static void cnV01(Judge j) {
        int ready = j.facts().crew().count(j.starting() ? THERE : Clearance.ACTIVE.bit());
        int acting = Math.min(ready, j.proposal().by().crew());
        if (acting < j.number(Param.CN_V_01_CREW)) {
            j.findCounted(Rule.CN_V_01, Code.CREW_TOO_SMALL, acting, Finding.NEVER);
        }
    }

    static void cnV03(Judge j) {
        if (j.starting()) {
            j.proof(Rule.CN_V_03, Code.RECORDER_NOT_READY, Fact.RECORDER_READY);
        }
    }

    static void cnV04(Judge j) {
        entry(j, Rule.CN_V_04);
    }

    static void entry(Judge j, Rule rule) {
        if (j.proposal().meeting().enters()) {
            j.proof(rule, Code.ENTRY_WITHOUT_CONSENT, Fact.ENTRY_CONSENT);
        }
    }

    /** From the threshold too: the law speaks of photographing and peeping into a dwelling. */
    static void cnV06(Judge j) {
        if (j.proposal().meeting().films()) {
            j.proof(Rule.CN_V_06, Code.FILMING_WITHOUT_CONSENT, Fact.FILMING_CONSENT);
        }
    }

    static void cnV07(Judge j) {
        if (j.starting()) {
            j.proof(Rule.CN_V_07, Code.CREDENTIALS_NOT_READY, Fact.CREDENTIALS_READY);
        }
    }

    static void cnV08(Judge j) {
        if (j.starting()) {
            j.proof(Rule.CN_V_08, Code.DRESS_NOT_CHECKED, Fact.DRESS_CHECKED);
        }
    }

    static void cnV10(Judge j) {
        j.proof(Rule.CN_V_10, Code.LENDER_NOT_NAMED, Fact.NAMES_LENDER);
    }

    static void cnV11(Judge j) {
        if (!j.wording(Rule.CN_V_11, Code.WORDS_AS_LENDER, Wording.POSES_AS_LENDER)) {
            j.proof(Rule.CN_V_11, Code.AGENCY_NOT_NAMED, Fact.NAMES_AGENCY);
        }
    }

    /** The recorder runs from the start, and who is there is known before a debt fact is told. */
    static void cnV12(Judge j) {
        boolean silent = j.starting() && j.proof(Rule.CN_V_12, Code.RECORDER_NOT_READY, Fact.RECORDER_READY);
        if (!silent) {
            identity(j, Rule.CN_V_12);
        }
    }

    static void identity(Judge j, Rule rule) {
        if (j.tellsDebt()) {
            j.proof(rule, Code.IDENTITY_NOT_FIRST, Fact.IDENTITY_FIRST);
        }
    }

    static void cnV13(Judge j) {
        notice(j, Rule.CN_V_13, Param.CN_V_13_HOURS);
    }

    /** An agreed appointment needs no notice; otherwise it must have arrived in time, at the latest at the start. */
    static void notice(Judge j, Rule rule, Param hours) {
        if (j.facts().yes(Fact.VISIT_AGREED)) {
            return;
        }
        long arrived = j.facts().number(Fact.VISIT_NOTICE_AT);
        if (arrived == Facts.UNKNOWN) {
            if (j.starting()) {
                j.find(rule, Code.NOTICE_MISSING, Fact.VISIT_NOTICE_AT);
            }
            return;
        }
        long from = arrived + (long) j.number(hours) * HOUR;
        if (j.proposal().when().moment() < from) {
            j.found(rule, Code.NOTICE_TOO_LATE, Fact.VISIT_NOTICE_AT.code(), Judge.NOT_COUNTED, from);
        }
    }

    static void cnV15(Judge j) {
        j.proof(Rule.CN_V_15, Code.SENDER_NOT_REGISTERED, Fact.SENDER_REGISTERED);
    }

    static void cnV17(Judge j) {
        Payment payment = j.proposal().meeting().payment();
        if (payment == Payment.CASH || payment == Payment.OTHER) {
            j.find(Rule.CN_V_17, Code.PAYMENT_NOT_DESIGNATED);
        }
    }
}
