package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Purpose;

/** When an outside agency may be charged, and when it may act (CN-A). */
final class AgencyRules {

    private AgencyRules() {}

    static void judge(Judge j) {
        if (j.agency()) {
            agencies(j);
        }
        if (j.on(On.CN_A_12)) {
            cnA12(j);
        }
    }

    private static void agencies(Judge j) {
        if (j.on(On.CN_A_02)) {
            cnA02(j);
        }
        if (j.on(On.CN_A_04)) {
            cnA04(j);
        }
        if (j.on(On.CN_A_05)) {
            cnA05(j);
        }
        if (j.on(On.CN_A_06)) {
            cnA06(j);
        }
        if (j.on(On.CN_A_07)) {
            cnA07(j);
        }
        if (j.on(On.CN_A_08)) {
            cnA08(j);
        }
        if (j.on(On.CN_A_09)) {
            cnA09(j);
        }
        if (j.on(On.CN_A_10)) {
            cnA10(j);
        }
    }

    /** Evaluated within a year, and before its agreement is renewed. */
    static void cnA02(Judge j) {
        if (stale(j, Rule.CN_A_02, Code.AGENCY_NOT_EVALUATED, Fact.AGENCY_EVALUATED_ON, Param.CN_A_02_DAYS)) {
            return;
        }
        if (j.proposal().handover().renewal()) {
            j.proof(Rule.CN_A_02, Code.AGENCY_NOT_EVALUATED_FOR_RENEWAL, Fact.AGENCY_EVALUATED_FOR_RENEWAL);
        }
    }

    static void cnA04(Judge j) {
        if (!j.proof(Rule.CN_A_04, Code.AGENCY_NOT_LISTED, Fact.AGENCY_LISTED)) {
            j.proof(Rule.CN_A_04, Code.AGENCY_NOT_PUBLISHED, Fact.AGENCY_PUBLISHED);
        }
    }

    static void cnA05(Judge j) {
        stale(j, Rule.CN_A_05, Code.AGENCY_NOT_INSPECTED, Fact.AGENCY_INSPECTED_ON, Param.CN_A_05_DAYS);
    }

    static void cnA06(Judge j) {
        long ends = j.facts().number(Fact.AGENCY_CONTRACT_ENDS_ON);
        if (ends == Facts.UNKNOWN || ends < j.day()) {
            j.find(Rule.CN_A_06, Code.AGENCY_NO_CONTRACT, Fact.AGENCY_CONTRACT_ENDS_ON);
        }
    }

    static void cnA07(Judge j) {
        if (j.facts().no(Fact.AGENCY_RECORDS_COMPLETE)) {
            j.find(Rule.CN_A_07, Code.AGENCY_RECORDS_LATE, Fact.AGENCY_RECORDS_COMPLETE);
        } else if (j.facts().unknown(Fact.AGENCY_RECORDS_COMPLETE)) {
            j.find(Rule.CN_A_07, Code.FACT_UNKNOWN, Fact.AGENCY_RECORDS_COMPLETE);
        }
    }

    static void cnA08(Judge j) {
        j.stop(Rule.CN_A_08, Code.AGENCY_PASSED_ON, Fact.AGENCY_PASSED_ON);
    }

    static void cnA09(Judge j) {
        j.proof(Rule.CN_A_09, Code.AGENCY_NO_DATA_TERMS, Fact.AGENCY_DATA_TERMS);
    }

    static void cnA10(Judge j) {
        j.stop(Rule.CN_A_10, Code.AGENCY_VIOLENT, Fact.AGENCY_VIOLENT_RECORD);
    }

    /** An assignment has no effect on the debtor who was not told; telling it is the one thing left to do. */
    static void cnA12(Judge j) {
        if (j.facts().no(Fact.ASSIGNED) || j.purpose() == Purpose.ASSIGNMENT_NOTICE) {
            return;
        }
        if (j.facts().unknown(Fact.ASSIGNED)) {
            j.find(Rule.CN_A_12, Code.FACT_UNKNOWN, Fact.ASSIGNED);
            return;
        }
        long told = j.facts().number(Fact.ASSIGNMENT_TOLD_ON);
        if (told == Facts.UNKNOWN || told > j.day()) {
            j.find(Rule.CN_A_12, Code.ASSIGNMENT_NOT_TOLD, Fact.ASSIGNMENT_TOLD_ON);
        }
    }

    private static boolean stale(Judge j, Rule rule, Code code, Fact lastOn, Param days) {
        long last = j.facts().number(lastOn);
        if (last != Facts.UNKNOWN && last <= j.day() && j.day() - last <= j.number(days)) {
            return false;
        }
        j.find(rule, code, lastOn);
        return true;
    }
}
