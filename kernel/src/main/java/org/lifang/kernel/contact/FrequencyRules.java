package org.lifang.kernel.contact;

import static org.lifang.kernel.contact.facts.Entries.ATTEMPTED;
import static org.lifang.kernel.contact.facts.Entries.CONNECTED;
import static org.lifang.kernel.contact.facts.Entries.EFFECTIVE;
import static org.lifang.kernel.contact.facts.Entries.RESERVED;

import org.lifang.kernel.contact.facts.ContactLog;
import org.lifang.kernel.contact.facts.Counted;
import org.lifang.kernel.contact.facts.Entries;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/** How often people may be reached (CN-F), pooled over lender and agencies. A reservation counts as a success. */
final class FrequencyRules {

    static final Counted DIALS = Counted.outgoing(Channel.VOICE, ATTEMPTED | RESERVED);
    static final Counted NOTICES =
            Counted.collecting(Channel.VOICE, CONNECTED | RESERVED).where(Entries.STYLE, 0);
    static final Counted TALKS =
            Counted.collecting(Channel.VOICE, EFFECTIVE | RESERVED).where(Entries.STYLE, Entries.STYLE);
    static final Counted UNANSWERED = Counted.outgoing(Channel.VOICE, ATTEMPTED | RESERVED)
            .where(CONNECTED, 0)
            .atPoint();
    static final Counted TEXTS = Counted.collecting(Channel.TEXTS, ATTEMPTED | RESERVED);
    static final Counted LETTERS = Counted.collecting(Channel.LETTER.bit(), ATTEMPTED | RESERVED);
    static final Counted VISITS = Counted.collecting(Channel.VISIT.bit(), ATTEMPTED | RESERVED);
    static final Counted VISITS_AT_POINT = VISITS.atPoint();

    private static final int WEEK = 7;
    private static final int MINUTE = 60;

    private FrequencyRules() {}

    static void judge(Judge j) {
        if (j.channel().in(Channel.VOICE)) {
            calls(j);
        }
        if (j.on(On.CN_F_05)) {
            cnF05(j);
        }
        if (j.on(On.CN_F_06)) {
            cnF06(j);
        }
        if (j.on(On.CN_F_07)) {
            cnF07(j);
        }
        if (j.on(On.CN_F_08)) {
            cnF08(j);
        }
    }

    private static void calls(Judge j) {
        j.calls().count(j.facts().log(), j.proposal());
        if (j.on(On.CN_F_01)) {
            cnF01(j);
        }
        if (j.on(On.CN_F_02)) {
            cnF02(j);
        }
        if (j.on(On.CN_F_03)) {
            cnF03(j);
        }
        if (j.on(On.CN_F_04)) {
            cnF04(j);
        }
    }

    /** Notifying calls that got through today. */
    static void cnF01(Judge j) {
        if (j.proposal().style() == Style.NOTIFICATION && j.purpose().collects()) {
            int most = agreed(j, Fact.CALLS_A_DAY_AGREED, Param.CN_F_01_MOST);
            if (j.calls().notices >= most) {
                today(j, Rule.CN_F_01, Code.CALLS_CONNECTED_TODAY, most, NOTICES, person(j));
            }
        }
    }

    /** Effective conversations today that the collector began. */
    static void cnF02(Judge j) {
        if (j.proposal().style() == Style.INTERACTIVE && j.purpose().collects()) {
            int most = agreedAtMost(j, Fact.CALLS_A_DAY_AGREED, Param.CN_F_02_MOST);
            if (j.calls().talks >= most) {
                today(j, Rule.CN_F_02, Code.CONVERSATIONS_TODAY, most, TALKS, person(j));
            }
        }
    }

    /** Calls today that this number did not answer. */
    static void cnF03(Judge j) {
        int most = agreed(j, Fact.DIALS_A_DAY_AGREED, Param.CN_F_03_MOST);
        if (j.calls().unanswered >= most) {
            today(j, Rule.CN_F_03, Code.CALLS_UNANSWERED_TODAY, most, UNANSWERED, point(j));
        }
    }

    /** Calls close together, or many on each of the last days. */
    static void cnF04(Judge j) {
        int gap = j.calls().secondsToNearest;
        if (gap < j.number(Param.CN_F_04_GAP) * MINUTE) {
            j.findCounted(Rule.CN_F_04, Code.CALLS_TOO_CLOSE, gap / MINUTE, Finding.NEVER);
            return;
        }
        int least = j.number(Param.CN_F_04_BUSY_CALLS);
        int days = j.number(Param.CN_F_04_BUSY_DAYS);
        int busy = j.calls().dialsYesterday < least ? 0 : 1;
        ContactLog log = j.facts().log();
        while (busy > 0
                && busy < days
                && log.count(j.day() - busy - 1, j.day() - busy - 1, DIALS, person(j)) >= least) {
            busy++;
        }
        if (busy >= days) {
            j.findCounted(Rule.CN_F_04, Code.CALLS_MANY_DAYS, busy, Finding.NEVER);
        }
    }

    /** Texts of all kinds together, a day and a week. */
    static void cnF05(Judge j) {
        if (!j.purpose().collects()) {
            return;
        }
        int today = textsOn(j, j.day());
        if (today >= j.number(Param.CN_F_05_MOST_A_DAY)) {
            j.findCounted(Rule.CN_F_05, Code.TEXTS_TODAY, today, afterTexts(j));
            return;
        }
        int week = j.count(WEEK, TEXTS, person(j));
        if (week >= j.number(Param.CN_F_05_MOST_A_WEEK)) {
            j.findCounted(Rule.CN_F_05, Code.TEXTS_THIS_WEEK, week, afterTexts(j));
        }
    }

    private static int textsOn(Judge j, int day) {
        return j.facts().log().count(day, day, TEXTS, person(j));
    }

    private static long afterTexts(Judge j) {
        return j.firstMorning(day -> textsOn(j, day) < j.number(Param.CN_F_05_MOST_A_DAY)
                && j.under(j.number(Param.CN_F_05_MOST_A_WEEK), day, WEEK, TEXTS, person(j)));
    }

    static void cnF06(Judge j) {
        if (j.purpose().collects()) {
            int days = j.number(Param.CN_F_06_DAYS);
            lately(j, Rule.CN_F_06, Code.LETTERS_LATELY, j.number(Param.CN_F_06_MOST), days, LETTERS, person(j));
        }
    }

    /** Visits at one address, and visits to the person wherever. */
    static void cnF07(Judge j) {
        if (!j.purpose().collects()) {
            return;
        }
        int there = j.count(j.number(Param.CN_F_07_ADDRESS_DAYS), VISITS_AT_POINT, point(j));
        if (there >= j.number(Param.CN_F_07_MOST_AT_ADDRESS)) {
            j.findCounted(Rule.CN_F_07, Code.VISITS_AT_ADDRESS, there, afterVisits(j));
            return;
        }
        int all = j.count(j.number(Param.CN_F_07_DAYS), VISITS, person(j));
        if (all >= j.number(Param.CN_F_07_MOST)) {
            j.findCounted(Rule.CN_F_07, Code.VISITS_LATELY, all, afterVisits(j));
        }
    }

    private static long afterVisits(Judge j) {
        int atAddress = j.number(Param.CN_F_07_MOST_AT_ADDRESS);
        int addressDays = j.number(Param.CN_F_07_ADDRESS_DAYS);
        int most = j.number(Param.CN_F_07_MOST);
        int days = j.number(Param.CN_F_07_DAYS);
        return j.firstMorning(day -> j.under(atAddress, day, addressDays, VISITS_AT_POINT, point(j))
                && j.under(most, day, days, VISITS, person(j)));
    }

    /** Nobody is disturbed without a reason in law or without regard to what they said (Civil Code art. 1033). */
    static void cnF08(Judge j) {
        if (!basis(j)) {
            j.find(Rule.CN_F_08, Code.NO_BASIS, Fact.OVERDUE);
        } else {
            optedOut(j, Rule.CN_F_08);
        }
    }

    private static boolean basis(Judge j) {
        Facts facts = j.facts();
        return switch (j.purpose()) {
            case REMINDER, HARDSHIP_OFFER -> facts.yes(Fact.OWED) || facts.yes(Fact.OVERDUE);
            case NOTICE, DEMAND, INVITATION, VISIT_PROPOSAL, VISIT_NOTICE, RESTORE_CONTACT, FIND_HEIRS, PLACEMENT ->
                facts.yes(Fact.OVERDUE);
            case AGREED_REMINDER -> facts.yes(Fact.REMINDER_AGREED);
            case SERVICE_ANSWER -> facts.yes(Fact.ASKED_FOR);
            case PAYMENT_INFORMATION -> facts.yes(Fact.ASKED_FOR) || facts.yes(Fact.WISHES_TO_PAY);
            case PLACEMENT_NOTICE, ASSIGNMENT_NOTICE, CREDIT_NOTICE -> true;
        };
    }

    static void optedOut(Judge j, Rule rule) {
        long channels = j.facts().number(Fact.OPTED_OUT);
        if (channels == Facts.UNKNOWN) {
            j.find(rule, Code.FACT_UNKNOWN, Fact.OPTED_OUT);
        } else if ((channels >>> j.channel().code() & 1) != 0 && !answers(j)) {
            j.find(rule, Code.OPTED_OUT, Fact.OPTED_OUT);
        }
    }

    private static boolean answers(Judge j) {
        return j.purpose() == Purpose.SERVICE_ANSWER && j.facts().yes(Fact.ASKED_FOR);
    }

    static long person(Judge j) {
        return j.proposal().to().person();
    }

    static long point(Judge j) {
        return j.proposal().to().point();
    }

    /** A cap "unless agreed otherwise with the debtor"; the agreement says nothing of calls to others. */
    static int agreed(Judge j, Fact agreed, Param otherwise) {
        long number = j.target() == Target.DEBTOR ? j.facts().number(agreed) : Facts.UNKNOWN;
        return number == Facts.UNKNOWN ? j.number(otherwise) : (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** A cap that knows no agreement (CN-F-02): fewer may be agreed, and no more. */
    static int agreedAtMost(Judge j, Fact agreed, Param most) {
        return Math.min(agreed(j, agreed, most), j.number(most));
    }

    /** A cap of the day is reached; a later day may be full of reservations too. */
    static void today(Judge j, Rule rule, Code code, int most, Counted which, long key) {
        int counted = j.facts().log().count(j.day(), j.day(), which, key);
        j.findCounted(rule, code, counted, j.firstMorning(day -> j.under(most, day, 1, which, key)));
    }

    static void lately(Judge j, Rule rule, Code code, int most, int days, Counted which, long key) {
        int counted = j.count(days, which, key);
        if (counted >= most) {
            j.findCounted(rule, code, counted, j.firstMorning(day -> j.under(most, day, days, which, key)));
        }
    }
}
