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
        if (hours.none() || !hours.inForce(AGREED, j.day())) {
            window(j, Rule.CN_T_01, Code.OUTSIDE_HOURS, Param.CN_T_01_OPENS, Param.CN_T_01_CLOSES);
        } else if (!hours.covers(AGREED, j.day(), j.second(), j.second())) {
            long next = hours.nextStart(AGREED, j.day(), j.second());
            j.findUntil(Rule.CN_T_01, Code.NOT_IN_AGREED_HOURS, next < 0 ? Finding.NEVER : next);
        }
    }

    static void cnT02(Judge j) {
        if (!opened(j)) {
            window(j, Rule.CN_T_02, Code.OUTSIDE_HOURS_WITHOUT_CONSENT, Param.CN_T_02_OPENS, Param.CN_T_02_CLOSES);
        }
    }

    /** Quiet hours the debtor asked for, and visits that would run past closing time. */
    static void cnT05(Judge j) {
        if (quiet(j, Rule.CN_T_05)) {
            return;
        }
        int end = j.proposal().when().endFromStartOfDay();
        if (j.visit()
                && end > j.number(Param.CN_T_05_CLOSES)
                && !j.facts().hours().covers(OPENED, j.day(), j.second(), end)) {
            j.findUntil(Rule.CN_T_05, Code.VISIT_ENDS_LATE, j.morning(j.day() + 1));
        }
    }

    /** A city may close earlier, and no agreement opens what it closes. */
    static void cnT06(Judge j) {
        if (!closedDay(j, Rule.CN_T_06, Param.CN_T_06_OPENS, Param.CN_T_06_WEEKDAYS, Param.CN_T_06_HOLIDAYS)) {
            window(j, Rule.CN_T_06, Code.OUTSIDE_CITY_HOURS, Param.CN_T_06_OPENS, Param.CN_T_06_CLOSES);
        }
    }

    /** Whether the debtor agreed or consented to this moment. */
    static boolean opened(Judge j) {
        return !j.facts().hours().none() && j.facts().hours().covers(OPENED, j.day(), j.second(), j.second());
    }

    static boolean quiet(Judge j, Rule rule) {
        if (j.facts().hours().none()) {
            return false;
        }
        int length = j.visit() ? j.proposal().when().endFromStartOfDay() - j.second() : 0;
        int until = touchedUntil(j, j.day(), j.second(), length);
        if (until < 0) {
            return false;
        }
        j.findUntil(rule, Code.QUIET_HOURS, afterQuiet(j, until, length));
        return true;
    }

    private static int touchedUntil(Judge j, int day, int second, int length) {
        return j.facts().hours().touchedUntil(QUIET, day, second, Math.min(second + length, Span.DAY_SECONDS));
    }

    /** Quiet hours may follow one another, over midnight too. */
    private static long afterQuiet(Judge j, int until, int length) {
        int day = j.day();
        int second = until;
        while (day <= j.day() + LOOK_AHEAD_DAYS) {
            if (second == Span.DAY_SECONDS) {
                day++;
                second = 0;
            }
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
        if (j.second() >= j.number(opens) && j.second() < j.number(closes)) {
            return;
        }
        closed(j, rule, code, opens);
    }

    private static void closed(Judge j, Rule rule, Code code, Param opens) {
        if (j.second() < j.number(opens)) {
            j.findUntil(rule, code, (long) j.day() * Span.DAY_SECONDS + j.number(opens));
        } else {
            j.findUntil(rule, code, (long) (j.day() + 1) * Span.DAY_SECONDS + j.number(opens));
        }
    }

    static boolean closedDay(Judge j, Rule rule, Param opens, Param weekdays, Param holidays) {
        if (openDay(j, j.day(), weekdays, holidays)) {
            return false;
        }
        long retry = Finding.NEVER;
        for (int later = j.day() + 1; later <= j.day() + LOOK_AHEAD_DAYS && retry == Finding.NEVER; later++) {
            if (openDay(j, later, weekdays, holidays)) {
                retry = (long) later * Span.DAY_SECONDS + j.number(opens);
            }
        }
        boolean weekday = (j.number(weekdays) >>> Days.weekday(j.day()) & 1) != 0;
        j.findUntil(rule, weekday ? Code.CLOSED_HOLIDAY : Code.CLOSED_WEEKDAY, retry);
        return true;
    }

    private static boolean openDay(Judge j, int day, Param weekdays, Param holidays) {
        return (j.number(weekdays) == HoursEntry.EVERY_DAY || (j.number(weekdays) >>> Days.weekday(day) & 1) != 0)
                && (j.number(holidays) == 1 || !j.facts().holiday(day));
    }
}
