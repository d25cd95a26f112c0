package org.lifang.kernel.contact;

import static org.lifang.kernel.contact.facts.Entries.ATTEMPTED;
import static org.lifang.kernel.contact.facts.Entries.RESERVED;

import org.lifang.kernel.contact.facts.Counted;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PlaceKind;

/** Ireland, Consumer Credit Act 1995 s. 46 and the arrears code. */
final class IrishRules {

    private static final Counted UNSOLICITED = Counted.collecting(Channel.CONTACTS, ATTEMPTED | RESERVED);

    private IrishRules() {}

    static void judge(Judge j) {
        if (j.on(On.IE_T_01)) {
            ieT01(j);
        }
        if (j.on(On.IE_F_01)) {
            ieF01(j);
        }
        if (j.on(On.IE_V_01)) {
            ieV01(j);
        }
        if (j.on(On.IE_V_02)) {
            ieV02(j);
        }
        if (j.on(On.IE_W_01)) {
            ieW01(j);
        }
    }

    /** Neither at night nor on Sundays and public holidays, without consent. */
    static void ieT01(Judge j) {
        if (HourRules.opened(j, j.last())
                || HourRules.closedDay(
                        j,
                        Rule.IE_T_01,
                        Param.IE_T_01_OPENS,
                        Param.IE_T_01_WEEKDAYS,
                        Param.IE_T_01_HOLIDAYS,
                        HourRules.OPENED)) {
            return;
        }
        HourRules.within(
                j, Rule.IE_T_01, Code.OUTSIDE_HOURS, Param.IE_T_01_OPENS, Param.IE_T_01_CLOSES, HourRules.OPENED);
    }

    static void ieF01(Judge j) {
        if (j.purpose().collects() && !j.facts().yes(Fact.ASKED_FOR)) {
            FrequencyRules.lately(
                    j,
                    Rule.IE_F_01,
                    Code.CONTACTS_LATELY,
                    j.number(Param.IE_F_01_MOST),
                    j.number(Param.IE_F_01_DAYS),
                    UNSOLICITED,
                    FrequencyRules.person(j));
        }
    }

    /** At work only where the person lives, after other efforts failed. */
    static void ieV01(Judge j) {
        if (j.proposal().meeting().kind() == PlaceKind.WORKPLACE && !j.facts().yes(Fact.OTHER_EFFORTS_FAILED)) {
            j.find(Rule.IE_V_01, Code.OTHER_EFFORTS_FIRST, Fact.OTHER_EFFORTS_FAILED);
        } else if (j.proposal().meeting().kind() == PlaceKind.WORKPLACE) {
            j.proof(Rule.IE_V_01, Code.VISIT_AT_WORK, Fact.LIVES_AT_WORK);
        }
    }

    /** A visit nobody agreed to is a last resort, with written notice. */
    static void ieV02(Judge j) {
        Facts facts = j.facts();
        if (!facts.yes(Fact.VISIT_AGREED)
                && !j.proof(Rule.IE_V_02, Code.OTHER_EFFORTS_FIRST, Fact.OTHER_EFFORTS_FAILED)) {
            j.proof(Rule.IE_V_02, Code.NOTICE_MISSING, Fact.WRITTEN_NOTICE);
        }
    }

    static void ieW01(Judge j) {
        if (j.thirdParty() || j.proposal().to().kind().atWork()) {
            j.proof(Rule.IE_W_01, Code.FAMILY_WITHOUT_CONSENT, Fact.FAMILY_CONSENT);
        }
    }
}
