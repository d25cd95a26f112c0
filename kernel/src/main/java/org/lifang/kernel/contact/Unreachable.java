package org.lifang.kernel.contact;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactLog;
import org.lifang.kernel.contact.facts.Entries;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;

/**
 * Whether the debtor cannot be reached (CN-W-10), in the strict reading: the number is invalid, or on so many days in a
 * row calls were tried and none got through; and the debtor has not been heard of since those days began. A reservation
 * that is due may have reached the debtor until its outcome is known.
 *
 * @param holds whether the test is met
 * @param numberInvalid whether because the number is invalid
 * @param lastReached epoch day on which the debtor was last reached or called; −1 when never in the log
 * @param evidence the failed calls of the days counted, the latest first; none when it is not met or the number is
 *     invalid
 */
public record Unreachable(boolean holds, boolean numberInvalid, int lastReached, List<ContactEntry> evidence) {

    private static final int LONGEST = 62;

    public Unreachable {
        evidence = List.copyOf(evidence);
    }

    /**
     * The test on a day, with its evidence.
     *
     * @param days how many days in a row
     * @param fresh how many days ago the last of them may be
     */
    public static Unreachable on(int day, Facts facts, int days, int fresh) {
        ContactLog log = facts.log();
        int reached = reachedBy(log, day);
        if (numberInvalid(facts, day, reached)) {
            return new Unreachable(true, true, reached, List.of());
        }
        int last = streak(log, day, reached, days, fresh);
        List<ContactEntry> evidence = new ArrayList<>();
        if (last >= 0) {
            for (int i = 0; i < log.calls(); i++) {
                int on = Entries.day(log.word(i));
                if (Entries.failed(log.word(i)) == 1 && on <= last && on > last - days) {
                    evidence.add(log.entry(i));
                }
            }
        }
        return new Unreachable(last >= 0, false, reached, evidence);
    }

    static boolean holds(int day, Facts facts, int days, int fresh) {
        int reached = reachedBy(facts.log(), day);
        return numberInvalid(facts, day, reached) || streak(facts.log(), day, reached, days, fresh) >= 0;
    }

    /** How many days the log shows without contact with the debtor; it shows nothing from before its first try. */
    static int daysWithoutContact(int day, Facts facts) {
        ContactLog log = facts.log();
        int since = reachedBy(log, day);
        if (since < 0) {
            since = log.debtorTriedFrom();
        }
        return since < 0 ? 0 : Math.max(0, day - since);
    }

    private static int reachedBy(ContactLog log, int day) {
        int reached = log.debtorReachedOn();
        return log.debtorReserved() ? Math.max(reached, log.debtorReservedBy(day)) : reached;
    }

    private static boolean numberInvalid(Facts facts, int day, int reached) {
        long since = facts.number(Fact.NUMBER_INVALID_ON);
        return since != Facts.UNKNOWN && since <= day && reached < since;
    }

    /** The last day of the latest run of days with failed calls, −1 when there is none. */
    private static int streak(ContactLog log, int day, int reached, int days, int fresh) {
        // Bit n stands for the day n days before the one asked about.
        long failedDays = 0;
        for (int i = 0; i < log.calls(); i++) {
            int ago = day - Entries.day(log.word(i));
            if (ago > LONGEST) {
                break;
            }
            if (ago >= 1) {
                failedDays |= Entries.failed(log.word(i)) << ago;
            }
        }
        int needed = Math.max(1, days);
        for (int ago = 1; ago <= fresh && ago + needed - 1 <= LONGEST; ago++) {
            long run = ((1L << needed) - 1) << ago;
            if ((failedDays & run) == run && reached < day - ago - needed + 1) {
                return day - ago;
            }
        }
        return -1;
    }
}
