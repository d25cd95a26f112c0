package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Days;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Flags;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Purpose;

/** Law that turns a bad contact into liability (CN-L), and money that may be asked for (CN-M). */
final class LawRules {

    private static final Flags SPOKEN_OF =
            Flags.of(Fact.TIME_BARRED, Fact.NO_CONTACT_ORDER, Fact.BUREAU_DISPUTE, Fact.CHARGES_ABOVE_LINE);

    private LawRules() {}

    static void judge(Judge j) {
        if (!j.facts().allNo(SPOKEN_OF) || j.facts().number(Fact.WORDING) != 0) {
            law(j);
        } else if (j.on(On.CN_L_16)) {
            cnL16(j);
        }
        if (j.on(On.CN_M_11)) {
            cnM11(j);
        }
    }

    private static void law(Judge j) {
        if (j.on(On.CN_L_06)) {
            cnL06(j);
        }
        if (j.on(On.CN_L_07)) {
            cnL07(j);
        }
        if (j.on(On.CN_L_15)) {
            cnL15(j);
        }
        if (j.on(On.CN_L_16)) {
            cnL16(j);
        }
        if (j.on(On.CN_L_19)) {
            cnL19(j);
        }
        if (j.on(On.CN_L_20)) {
            cnL20(j);
        }
        if (j.on(On.CN_M_06)) {
            cnM06(j);
        }
    }

    /** A claim that may be time-barred is told as such, and nobody says that a suit will succeed. */
    static void cnL06(Judge j) {
        if (j.facts().no(Fact.TIME_BARRED)
                || j.wording(Rule.CN_L_06, Code.WORDS_SUIT_WILL_SUCCEED, Wording.SUIT_WILL_SUCCEED)) {
            return;
        }
        if (j.purpose().asksPayment()) {
            j.find(Rule.CN_L_06, Code.TIME_BARRED, Fact.TIME_BARRED);
        }
    }

    static void cnL07(Judge j) {
        j.stop(Rule.CN_L_07, Code.NO_CONTACT_ORDER, Fact.NO_CONTACT_ORDER);
    }

    static void cnL15(Judge j) {
        j.wording(Rule.CN_L_15, Code.WORDS_CARD_CRIME, Wording.CARD_CRIME);
    }

    /** The guarantee period as agreed, else so many months from the due day. */
    static void cnL16(Judge j) {
        long ends = j.facts().number(Fact.GUARANTEE_ENDS_ON);
        long due = j.facts().number(Fact.GUARANTEED_DUE_ON);
        if (ends == Facts.UNKNOWN && due != Facts.UNKNOWN) {
            ends = Days.plusMonths((int) due, j.number(Param.CN_L_16_MONTHS));
        }
        if (ends == Facts.UNKNOWN || j.day() > ends) {
            j.find(Rule.CN_L_16, Code.GUARANTEE_PERIOD_ENDED, Fact.GUARANTEE_ENDS_ON);
        }
    }

    /** That the credit record will suffer is said only when true and, but for that notice itself, told before. */
    static void cnL19(Judge j) {
        boolean told = j.purpose() == Purpose.CREDIT_NOTICE || j.facts().yes(Fact.CREDIT_NOTICE_GIVEN);
        if (!told || !j.facts().yes(Fact.CREDIT_CLAIM_TRUE)) {
            j.wording(Rule.CN_L_19, Code.WORDS_CREDIT_RECORD, Wording.CREDIT_RECORD);
        }
    }

    static void cnL20(Judge j) {
        if (j.urges()) {
            j.stop(Rule.CN_L_20, Code.BUREAU_DISPUTE, Fact.BUREAU_DISPUTE);
        }
    }

    static void cnM06(Judge j) {
        if (j.proposal().says().amountFen() > 0) {
            j.stop(Rule.CN_M_06, Code.CHARGES_ABOVE_LINE, Fact.CHARGES_ABOVE_LINE);
        }
    }

    /** No amount with an item that the cost sheet lacks, for loans made since the sheet is a duty. */
    static void cnM11(Judge j) {
        long made = j.facts().number(Fact.LOAN_MADE_ON);
        boolean before = made != Facts.UNKNOWN && made < j.number(Param.CN_M_11_FROM);
        if (j.proposal().says().amountFen() == 0 || before || j.facts().yes(Fact.COST_SHEET_COVERS)) {
            return;
        }
        boolean unknown = j.facts().unknown(Fact.COST_SHEET_COVERS);
        j.find(Rule.CN_M_11, unknown ? Code.FACT_UNKNOWN : Code.NOT_ON_COST_SHEET, Fact.COST_SHEET_COVERS);
    }

    /** A law the borrower's place is under, and no pack that writes it down. */
    static void lfJ01(Judge j) {
        int missing = j.proposal().jurisdictions() & ~j.jurisdictions();
        if (missing != 0) {
            j.findCounted(Rule.LF_J_01, Code.LAW_NOT_LOADED, missing, Finding.NEVER);
        }
    }
}
