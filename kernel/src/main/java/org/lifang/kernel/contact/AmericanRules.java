package org.lifang.kernel.contact;

import static org.lifang.kernel.contact.facts.Entries.ATTEMPTED;
import static org.lifang.kernel.contact.facts.Entries.EFFECTIVE;
import static org.lifang.kernel.contact.facts.Entries.RESERVED;

import org.lifang.kernel.contact.facts.Counted;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Span;

/** United States, Regulation F, and Massachusetts. */
final class AmericanRules {

    private static final int OWN = (1 << PointKind.MOBILE.code()) | (1 << PointKind.HOME_PHONE.code());
    private static final int MAYBE_OWN = OWN | (1 << PointKind.UNKNOWN.code());
    private static final int CALLS_AND_TEXTS = Channel.VOICE | Channel.SMS.bit();
    private static final Counted CALLS = FrequencyRules.DIALS;
    private static final Counted TALKS =
            new Counted(Channel.VOICE, Counted.ANYWHERE, 0, 0, EFFECTIVE | RESERVED, false);
    private static final Counted OWN_PHONE =
            Counted.outgoing(CALLS_AND_TEXTS, ATTEMPTED | RESERVED).at(MAYBE_OWN);
    private static final Counted ELSEWHERE =
            Counted.outgoing(CALLS_AND_TEXTS, ATTEMPTED | RESERVED).at(Counted.ANYWHERE & ~OWN);
    private static final Counted ANYTHING = Counted.outgoing(Channel.CONTACTS, ATTEMPTED | RESERVED);

    private AmericanRules() {}

    static void judge(Judge j) {
        if (j.on(On.US_T_01)) {
            usT01(j);
        }
        if (j.on(On.US_T_02)) {
            usT02(j);
        }
        if (j.on(On.US_F_01)) {
            usF01(j);
        }
        if (j.on(On.US_F_02)) {
            usF02(j);
        }
        if (j.on(On.US_W_01)) {
            usW01(j);
        }
        if (j.on(On.US_W_02)) {
            usW02(j);
        }
        if (j.on(On.US_C_01)) {
            usC01(j);
        }
        if (j.on(On.US_N_01)) {
            usN01(j);
        }
        if (j.on(On.US_D_01)) {
            usD01(j);
        }
        massachusetts(j);
    }

    private static void massachusetts(Judge j) {
        if (j.on(On.MA_T_01)) {
            maT01(j);
        }
        if (j.on(On.MA_F_01)) {
            maF01(j);
        }
        if (j.on(On.MA_F_02)) {
            maF02(j);
        }
        if (j.on(On.MA_V_01)) {
            maV01(j);
        }
        if (j.on(On.MA_V_02)) {
            maV02(j);
        }
        if (j.on(On.MA_W_01)) {
            maW01(j);
        }
    }

    static void usT01(Judge j) {
        if (!HourRules.opened(j, j.last())) {
            HourRules.within(
                    j, Rule.US_T_01, Code.OUTSIDE_HOURS, Param.US_T_01_OPENS, Param.US_T_01_CLOSES, HourRules.OPENED);
        }
    }

    /** Times and media the person said are inconvenient. */
    static void usT02(Judge j) {
        if (!HourRules.quiet(j, Rule.US_T_02)) {
            FrequencyRules.optedOut(j, Rule.US_T_02);
        }
    }

    /** Calls in any seven days in a row, answered or not; those the person asked for are left out. */
    static void usF01(Judge j) {
        if (!j.facts().yes(Fact.ASKED_FOR)) {
            lately(j, Rule.US_F_01, Code.CALLS_LATELY, Param.US_F_01_MOST, Param.US_F_01_DAYS, CALLS);
        }
    }

    /** No call within the days after a conversation, whoever began it; its own day is the first. */
    static void usF02(Judge j) {
        if (!j.facts().yes(Fact.ASKED_FOR)) {
            int days = j.number(Param.US_F_02_DAYS);
            FrequencyRules.lately(j, Rule.US_F_02, Code.TALKED_LATELY, 1, days, TALKS, FrequencyRules.person(j));
        }
    }

    /** Others may be asked for the debtor's whereabouts, as a rule once, and told nothing. */
    static void usW01(Judge j) {
        if (!j.thirdParty()
                || (j.purpose() == Purpose.SERVICE_ANSWER && j.facts().yes(Fact.ASKED_FOR))) {
            return;
        }
        if (j.purpose() != Purpose.RESTORE_CONTACT) {
            j.find(Rule.US_W_01, Code.THIRD_PARTY_WITHOUT_GROUND);
        } else if (j.tellsDebt()) {
            j.find(Rule.US_W_01, Code.DEBT_TOLD_TO_THIRD_PARTY, Fact.TELLS_DEBT);
        } else {
            int before = j.facts().log().count(0, Span.LAST_DAY, ANYTHING, FrequencyRules.person(j));
            if (before >= j.number(Param.US_W_01_MOST)) {
                j.findCounted(Rule.US_W_01, Code.INQUIRED_BEFORE, before, Finding.NEVER);
            }
        }
    }

    static void usW02(Judge j) {
        if (j.proposal().to().kind().atWork() || j.proposal().meeting().kind() == PlaceKind.WORKPLACE) {
            j.stop(Rule.US_W_02, Code.WORKPLACE_BARRED, Fact.WORKPLACE_BARRED);
        }
    }

    static void usC01(Judge j) {
        j.proof(Rule.US_C_01, Code.OPT_OUT_NOT_OFFERED, Fact.OPT_OUT_OFFERED);
    }

    static void usN01(Judge j) {
        j.proof(Rule.US_N_01, Code.SEND_VALIDATION_NOTICE, Fact.VALIDATION_SENT);
    }

    static void usD01(Judge j) {
        if (j.urges()) {
            j.stop(Rule.US_D_01, Code.DISPUTE_OPEN, Fact.DISPUTE_OPEN);
        }
    }

    /** The text that was read names no consent that would open other hours. */
    static void maT01(Judge j) {
        HourRules.within(j, Rule.MA_T_01, Code.OUTSIDE_HOURS, Param.MA_T_01_OPENS, Param.MA_T_01_CLOSES, 0);
    }

    /** Calls and texts to a mobile or a phone at home; a phone nobody described counts under both caps. */
    static void maF01(Judge j) {
        if (at(j, MAYBE_OWN)) {
            lately(j, Rule.MA_F_01, Code.CONTACTS_LATELY, Param.MA_F_01_MOST, Param.MA_F_01_DAYS, OWN_PHONE);
        }
    }

    static void maF02(Judge j) {
        if (!at(j, OWN)) {
            lately(j, Rule.MA_F_02, Code.CONTACTS_LATELY, Param.MA_F_02_MOST, Param.MA_F_02_DAYS, ELSEWHERE);
        }
    }

    private static boolean at(Judge j, int kinds) {
        return (kinds >>> j.proposal().to().kind().code() & 1) != 0;
    }

    /** Nobody of the household is confronted in public. */
    static void maV01(Judge j) {
        if (j.proposal().meeting().kind() == PlaceKind.PUBLIC) {
            j.proof(Rule.MA_V_01, Code.PUBLIC_PLACE, Fact.VISIT_AGREED);
        }
    }

    static void maV02(Judge j) {
        if (j.proposal().meeting().kind() == PlaceKind.WORKPLACE) {
            j.proof(Rule.MA_V_02, Code.VISIT_AT_WORK, Fact.WORKPLACE_ASKED);
        }
    }

    static void maW01(Judge j) {
        if (j.thirdParty() && j.tellsDebt()) {
            j.find(Rule.MA_W_01, Code.DEBT_TOLD_TO_THIRD_PARTY, Fact.TELLS_DEBT);
        }
    }

    private static void lately(Judge j, Rule rule, Code code, Param most, Param days, Counted which) {
        FrequencyRules.lately(j, rule, code, j.number(most), j.number(days), which, FrequencyRules.person(j));
    }
}
