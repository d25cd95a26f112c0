package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.Days;
import org.lifang.kernel.contact.facts.Hours;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Span;

/** When people may be reached (CN-T). */
final class HourRules {

    static final int AGREED = Hours.set(HoursEntry.Kind.AGREED);
    static final int OPENED = AGREED | Hours.set(HoursEntry.Kind.CONSENTED);
    static final int QUIET = Hours.set(HoursEntry.Kind.QUIET);

    private static final int LOOK_AHEAD_DAYS = 14;

    private HourRules() {}

    static void judge(Judge j) {
        if (j.facts().hours().none() && j.inOpenHours()) {
            return;
        }
        if (j.on(On.CN_T_01)) {
            cnT01(j);
        }
        if (j.on(On.CN_T_02)) {
            cnT02(j);
        }
        if (j.on(On.CN_T_05)) {
            cnT05(j);
        }
        if (j.on(On.CN_T_06)) {
            cnT06(j);
        }
    }

    /** An agreement on hours is followed, inside and outside the window; without one the window holds. */
    static void cnT01(Judge j) {
        Hours hours = j.facts().hours();
        int length = j.last() - j.second();
        if (!hours.none() && hours.inForce(AGREED, j.day())) {
            if (!hours.covers(AGREED, j.day(), j.second(), j.last())) {
                long retry = sooner(j, AGREED, length, afterAgreement(j));
                j.findUntil(Rule.CN_T_01, Code.NOT_IN_AGREED_HOURS, retry);
            }
        } else if (!begins(j, Param.CN_T_01_OPENS, Param.CN_T_01_CLOSES)) {
            long retry = sooner(j, AGREED, length, opening(j, Param.CN_T_01_OPENS));
            j.findUntil(Rule.CN_T_01, Code.OUTSIDE_HOURS, retry);
        }
    }

    /** When the window opens on the first day without an agreement. */
    private static long afterAgreement(Judge j) {
        for (int later = j.day() + 1; later <= j.day() + LOOK_AHEAD_DAYS; later++) {
            if (!j.facts().hours().inForce(AGREED, later)) {
                return (long) later * Span.DAY_SECONDS + j.number(Param.CN_T_01_OPENS);
            }
        }
        return Finding.NEVER;
    }

    static void cnT02(Judge j) {
        if (!opened(j, j.second()) && !begins(j, Param.CN_T_02_OPENS, Param.CN_T_02_CLOSES)) {
            long retry = sooner(j, OPENED, 0, opening(j, Param.CN_T_02_OPENS));
            j.findUntil(Rule.CN_T_02, Code.OUTSIDE_HOURS_WITHOUT_CONSENT, retry);
        }
    }

    /** Quiet hours the debtor asked for, and visits that would run past closing time. */
    static void cnT05(Judge j) {
        if (quiet(j, Rule.CN_T_05)) {
            return;
        }
        if (j.visit() && j.last() > j.number(Param.CN_T_05_CLOSES) && !opened(j, j.last())) {
            boolean fits = j.morning(0) + j.last() - j.second() <= j.number(Param.CN_T_05_CLOSES);
            j.findUntil(Rule.CN_T_05, Code.VISIT_ENDS_LATE, fits ? j.morning(j.day() + 1) : Finding.NEVER);
        }
    }

    /** A city may close earlier, and no agreement opens what it closes. */
    static void cnT06(Judge j) {
        if (!closedDay(j, Rule.CN_T_06, Param.CN_T_06_OPENS, Param.CN_T_06_WEEKDAYS, Param.CN_T_06_HOLIDAYS, 0)) {
            within(j, Rule.CN_T_06, Code.OUTSIDE_CITY_HOURS, Param.CN_T_06_OPENS, Param.CN_T_06_CLOSES, 0);
        }
    }

    /** Whether the debtor agreed or consented to the time until that second. */
    static boolean opened(Judge j, int until) {
        return !j.facts().hours().none() && j.facts().hours().covers(OPENED, j.day(), j.second(), until);
    }

    static boolean quiet(Judge j, Rule rule) {
        if (j.facts().hours().none()) {
            return false;
        }
        int length = j.last() - j.second();
        int until = touchedUntil(j, j.day(), j.second(), length);
        if (until < 0) {
            return false;
        }
        j.findUntil(rule, Code.QUIET_HOURS, afterQuiet(j, until, length));
        return true;
    }

    private static int touchedUntil(Judge j, int day, int second, int length) {
        Hours hours = j.facts().hours();
        int until = hours.touchedUntil(QUIET, day, second, Math.min(second + length, Span.DAY_SECONDS));
        int beyond = second + length - Span.DAY_SECONDS;
        for (int ahead = 1; until < 0 && beyond > 0; ahead++, beyond -= Span.DAY_SECONDS) {
            int there = hours.touchedUntil(QUIET, day + ahead, 0, Math.min(beyond, Span.DAY_SECONDS));
            until = there < 0 ? there : there + ahead * Span.DAY_SECONDS;
        }
        return until;
    }

    /** Quiet hours may follow one another, over midnight too. */
    private static long afterQuiet(Judge j, int until, int length) {
        int day = j.day();
        int second = until;
        while (day <= j.day() + LOOK_AHEAD_DAYS) {
            day += second / Span.DAY_SECONDS;
            second %= Span.DAY_SECONDS;
            int next = touchedUntil(j, day, second, length);
            if (next < 0) {
                return (long) day * Span.DAY_SECONDS + second;
            }
            second = next;
        }
        return Finding.NEVER;
    }

    /** From opening to closing, closing itself left out. */
    static void window(Judge j, Rule rule, Code code, Param opens, Param closes) {
        if (!begins(j, opens, closes)) {
            j.findUntil(rule, code, opening(j, opens));
        }
    }

    private static boolean begins(Judge j, Param opens, Param closes) {
        return j.second() >= j.number(opens) && j.second() < j.number(closes);
    }

    /** As the window, and a visit has to end by closing time too. */
    static void within(Judge j, Rule rule, Code code, Param opens, Param closes, int said) {
        int length = j.last() - j.second();
        boolean always = j.number(opens) == 0 && j.number(closes) == Span.DAY_SECONDS;
        if (begins(j, opens, closes) && (always || j.last() <= j.number(closes))) {
            return;
        }
        boolean fits = always || length <= j.number(closes) - j.number(opens);
        j.findUntil(rule, code, sooner(j, said, length, fits ? opening(j, opens) : Finding.NEVER));
    }

    private static long opening(Judge j, Param opens) {
        int day = j.second() < j.number(opens) ? j.day() : j.day() + 1;
        return (long) day * Span.DAY_SECONDS + j.number(opens);
    }

    /** The opening, or the next hours of these kinds that are long enough, if they come sooner. */
    private static long sooner(Judge j, int said, int length, long opening) {
        long next = j.facts().hours().nextStart(said, j.day(), j.second(), length);
        return next < 0 || (opening != Finding.NEVER && opening < next) ? opening : next;
    }

    static boolean closedDay(Judge j, Rule rule, Param opens, Param weekdays, Param holidays, int said) {
        int closed = firstClosed(j, j.day(), j.second(), weekdays, holidays);
        if (closed < 0) {
            return false;
        }
        long retry = Finding.NEVER;
        for (int later = j.day() + 1; later <= j.day() + LOOK_AHEAD_DAYS && retry == Finding.NEVER; later++) {
            if (firstClosed(j, later, j.number(opens), weekdays, holidays) < 0) {
                retry = (long) later * Span.DAY_SECONDS + j.number(opens);
            }
        }
        boolean weekday = (j.number(weekdays) >>> Days.weekday(closed) & 1) != 0;
        j.findUntil(
                rule,
                weekday ? Code.CLOSED_HOLIDAY : Code.CLOSED_WEEKDAY,
                sooner(j, said, j.last() - j.second(), retry));
        return true;
    }

    /** The first closed day of a contact that begins then, −1 when all are open; only visits last over midnight. */
    private static int firstClosed(Judge j, int day, int second, Param weekdays, Param holidays) {
        int last = day + Math.max(0, second + j.last() - j.second() - 1) / Span.DAY_SECONDS;
        for (int each = day; each <= last; each++) {
            if (!openDay(j, each, weekdays, holidays)) {
                return each;
            }
        }
        return -1;
    }

    private static boolean openDay(Judge j, int day, Param weekdays, Param holidays) {
        return (j.number(weekdays) == HoursEntry.EVERY_DAY || (j.number(weekdays) >>> Days.weekday(day) & 1) != 0)
                && (j.number(holidays) == 1 || !j.facts().holiday(day));
    }
}
