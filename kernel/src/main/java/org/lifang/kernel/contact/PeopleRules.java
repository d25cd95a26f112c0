package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Flags;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Who may be reached (CN-W). */
final class PeopleRules {

    private static final Flags ALIVE_AND_CAPABLE = Flags.of(Fact.DEAD, Fact.PERSON_MINOR, Fact.INCAPABLE);

    private PeopleRules() {}

    static void judge(Judge j) {
        if (j.target() != Target.DEBTOR) {
            others(j);
        }
        if (j.on(On.CN_W_12)) {
            cnW12(j);
        }
        if (j.target() != Target.DEBTOR || !j.facts().allNo(ALIVE_AND_CAPABLE)) {
            persons(j);
        }
    }

    private static void persons(Judge j) {
        if (j.on(On.CN_W_14)) {
            cnW14(j);
        }
        if (j.on(On.CN_W_15)) {
            cnW15(j);
        }
        if (j.on(On.CN_W_17)) {
            cnW17(j);
        }
        if (j.on(On.CN_W_18)) {
            cnW18(j);
        }
        if (j.on(On.CN_W_19)) {
            cnW19(j);
        }
    }

    private static void others(Judge j) {
        if (j.on(On.CN_W_01)) {
            cnW01(j);
        }
        if (j.on(On.CN_W_02)) {
            cnW02(j);
        }
        if (j.on(On.CN_W_03)) {
            cnW03(j);
        }
        if (j.on(On.CN_W_04)) {
            cnW04(j);
        }
        if (j.on(On.CN_W_05)) {
            cnW05(j);
        }
        if (j.on(On.CN_W_06)) {
            cnW06(j);
        }
        if (j.on(On.CN_W_07)) {
            cnW07(j);
        }
        if (j.on(On.CN_W_08)) {
            cnW08(j);
        }
        if (j.on(On.CN_W_09)) {
            cnW09(j);
        }
        if (j.on(On.CN_W_10)) {
            cnW10(j);
        }
        if (j.on(On.CN_W_11)) {
            cnW11(j);
        }
    }

    static void cnW01(Judge j) {
        if (j.thirdParty() && j.purpose().asksPayment()) {
            j.find(Rule.CN_W_01, Code.DEMAND_ON_THIRD_PARTY);
        }
    }

    static void cnW02(Judge j) {
        Fact contract = j.target() == Target.GUARANTOR ? Fact.GUARANTEE_ON_FILE : Fact.JOINT_CONTRACT_ON_FILE;
        j.proof(Rule.CN_W_02, Code.NO_GUARANTEE_ON_FILE, contract);
    }

    /** To restore contact (CN-W-10 proves the need), to find heirs, or because the person themselves asked. */
    static void cnW03(Judge j) {
        if (!j.thirdParty()) {
            return;
        }
        Facts facts = j.facts();
        boolean ground = switch (j.purpose()) {
            case RESTORE_CONTACT, PAYMENT_INFORMATION -> true;
            case FIND_HEIRS -> facts.yes(Fact.DEAD) || facts.yes(Fact.INCAPABLE);
            case SERVICE_ANSWER -> facts.yes(Fact.ASKED_FOR);
            default -> false;
        };
        if (!ground) {
            j.find(Rule.CN_W_03, Code.THIRD_PARTY_WITHOUT_GROUND);
        }
    }

    /** Where the contract says after how many days without contact, the log must show as many. */
    static void cnW04(Judge j) {
        long days = j.facts().number(Fact.UNREACHABLE_DAYS_AGREED);
        if (restores(j) && days != Facts.UNKNOWN && Unreachable.daysWithoutContact(j.day(), j.facts()) < days) {
            j.find(Rule.CN_W_04, Code.NOT_UNREACHABLE_BY_CONTRACT, Fact.UNREACHABLE_DAYS_AGREED);
        }
    }

    static void cnW05(Judge j) {
        TemplateKind kind = j.proposal().says().kind();
        boolean two = kind == TemplateKind.ASK_CONTACT || kind == TemplateKind.ASK_CALL_BACK;
        boolean payment = j.purpose() == Purpose.PAYMENT_INFORMATION && kind == TemplateKind.PAYMENT_INFORMATION;
        if (j.thirdParty() && j.purpose() != Purpose.SERVICE_ANSWER && !two && !payment) {
            j.find(Rule.CN_W_05, Code.ONLY_TWO_REQUESTS);
        }
    }

    static void cnW06(Judge j) {
        if (j.thirdParty() && tellsMoreThanPayment(j)) {
            j.find(Rule.CN_W_06, Code.DEBT_TOLD_TO_THIRD_PARTY, Fact.TELLS_DEBT);
        }
    }

    static void cnW07(Judge j) {
        j.stop(Rule.CN_W_07, Code.PERSON_REFUSED, Fact.PERSON_REFUSED);
    }

    static void cnW08(Judge j) {
        if (j.thirdParty() && j.purpose() == Purpose.PAYMENT_INFORMATION) {
            j.proof(Rule.CN_W_08, Code.NO_WISH_TO_PAY, Fact.WISHES_TO_PAY);
        }
    }

    /** Unrelated people are left alone; that somebody is related must have been decided. */
    static void cnW09(Judge j) {
        boolean answer = j.purpose() == Purpose.FIND_HEIRS || !j.purpose().collects();
        if (!j.thirdParty() || answer) {
            return;
        }
        if (j.target() == Target.SPOUSE) {
            j.proof(Rule.CN_W_09, Code.RELATION_NOT_DECIDED, Fact.RELATED_DECIDED);
        } else if (j.target() == Target.OTHER || j.purpose().asksPayment()) {
            j.find(Rule.CN_W_09, Code.UNRELATED_THIRD_PARTY);
        }
    }

    static void cnW10(Judge j) {
        if (restores(j)
                && !Unreachable.holds(
                        j.day(), j.facts(), j.number(Param.CN_W_10_DAYS), j.number(Param.CN_W_10_FRESH))) {
            j.find(Rule.CN_W_10, Code.NOT_UNREACHABLE);
        }
    }

    static void cnW11(Judge j) {
        if (!j.thirdParty() || (j.purpose() != Purpose.RESTORE_CONTACT && j.purpose() != Purpose.FIND_HEIRS)) {
            return;
        }
        if (j.tellsDebt()) {
            j.find(Rule.CN_W_11, Code.DEBT_TOLD_TO_THIRD_PARTY, Fact.TELLS_DEBT);
        }
    }

    static void cnW12(Judge j) {
        Source source = j.proposal().to().source();
        if ((j.number(Param.CN_W_12_SOURCES) >>> source.code() & 1) == 0) {
            j.find(Rule.CN_W_12, Code.SOURCE_NOT_LAWFUL);
        } else {
            j.proof(Rule.CN_W_12, Code.SOURCE_NOT_PROVEN, Fact.SOURCE_PROVEN);
        }
    }

    static void cnW14(Judge j) {
        if (j.purpose().collects()) {
            j.proof(Rule.CN_W_14, Code.CONTACT_PERSON_NOT_AGREED, Fact.CONTACT_PERSON_AGREED);
        }
    }

    static void cnW15(Judge j) {
        if (j.thirdParty() && j.purpose().asksPayment()) {
            j.find(Rule.CN_W_15, Code.UNRELATED_THIRD_PARTY);
        }
    }

    /** The dead are not dunned; heirs answer up to the estate, and not when they renounced. */
    static void cnW17(Judge j) {
        if (j.target() == Target.DEBTOR) {
            j.stop(Rule.CN_W_17, Code.DEBTOR_DEAD, Fact.DEAD);
            return;
        }
        if (!j.purpose().asksPayment() || j.proof(Rule.CN_W_17, Code.HEIR_NOT_ON_FILE, Fact.HEIR_ON_FILE)) {
            return;
        }
        long estate = j.facts().number(Fact.ESTATE_FEN);
        boolean above =
                estate != Facts.UNKNOWN && (estate == 0 || j.proposal().says().amountFen() > estate);
        // What is known to be wrong is said before what is not known.
        if (above && !j.facts().yes(Fact.HEIR_RENOUNCED)) {
            j.find(Rule.CN_W_17, Code.ABOVE_ESTATE, Fact.ESTATE_FEN);
        } else if (!j.stop(Rule.CN_W_17, Code.HEIR_RENOUNCED, Fact.HEIR_RENOUNCED) && estate == Facts.UNKNOWN) {
            j.find(Rule.CN_W_17, Code.FACT_UNKNOWN, Fact.ESTATE_FEN);
        }
    }

    static void cnW18(Judge j) {
        if (j.purpose().asksPayment()) {
            j.proof(Rule.CN_W_18, Code.SPOUSE_NOT_LIABLE, Fact.SPOUSE_LIABLE);
        }
    }

    static void cnW19(Judge j) {
        boolean debtor = j.target() == Target.DEBTOR;
        boolean incapable =
                debtor && j.facts().yes(Fact.INCAPABLE) && !j.facts().yes(Fact.PERSON_MINOR);
        if (incapable || (!j.stop(Rule.CN_W_19, Code.MINOR, Fact.PERSON_MINOR) && debtor)) {
            j.stop(Rule.CN_W_19, Code.DEBTOR_INCAPABLE, Fact.INCAPABLE);
        }
    }

    /** Somebody who said that they wish to pay may be told what they need for it. */
    static boolean tellsMoreThanPayment(Judge j) {
        boolean payment =
                j.purpose() == Purpose.PAYMENT_INFORMATION && j.facts().yes(Fact.WISHES_TO_PAY);
        return j.tellsDebt() && !payment;
    }

    private static boolean restores(Judge j) {
        return j.thirdParty() && j.purpose() == Purpose.RESTORE_CONTACT;
    }
}
