package org.lifang.kernel.js;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.YearlyCost;
import org.lifang.kernel.calendar.IsoDate;
import org.lifang.kernel.calendar.WorkingDays;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.kernel.plan.Debt;
import org.lifang.kernel.plan.Figure;
import org.lifang.kernel.plan.Hardship;
import org.lifang.kernel.plan.Means;
import org.lifang.kernel.plan.OptionKind;
import org.lifang.kernel.plan.Question;
import org.lifang.kernel.plan.Situation;

/** Reads what the browser asks. */
final class Asked {

    private Asked() {}

    static Question question(Members from) {
        return new Question(
                debt(from.object("debt")),
                means(from.object("means")),
                situation(from.object("situation")),
                new WorkingDays(days(from.list("holidays")), days(from.list("workedWeekends"))));
    }

    static Arrangement arrangement(Members from) {
        OptionKind kind = OptionKind.of(from.text("kind"));
        if (kind == null) {
            throw new IllegalArgumentException("no such kind: " + from.text("kind"));
        }
        return new Arrangement(
                kind,
                amounts(from.object("waived")),
                from.number("firstPaymentFen"),
                from.whole("deferDays"),
                from.whole("months"),
                from.whole("ratePpm"));
    }

    /** Bytes in hexadecimal. */
    static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(hex.charAt(2 * i), 16);
            int low = Character.digit(hex.charAt(2 * i + 1), 16);
            if (high < 0 || low < 0 || hex.length() % 2 != 0) {
                throw new IllegalArgumentException("not bytes");
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    private static Debt debt(Members from) {
        List<Instalment> coming = new ArrayList<>();
        for (Object each : from.list("coming")) {
            if (!(each instanceof Members line)) {
                throw new IllegalArgumentException("wrong or missing: coming");
            }
            coming.add(new Instalment(
                    line.whole("seq"),
                    line.date("dueOn"),
                    line.number("principalFen"),
                    line.number("interestFen"),
                    line.number("feeFen")));
        }
        Members cost = from.object("yearlyCost");
        return new Debt(
                from.date("asOf"),
                from.text("product"),
                amounts(from.object("due")),
                coming,
                from.number("runningInterestFen"),
                from.number("undisclosedFen"),
                from.whole("daysPastDue"),
                Bucket.valueOf(from.text("bucket")),
                from.whole("annualRatePpm"),
                from.whole("dayBase"),
                new YearlyCost(
                        cost.number("chargesFen"),
                        cost.number("ceilingFen"),
                        cost.number("excessFen"),
                        cost.number("ratePpm"),
                        cost.whole("capPpm")));
    }

    private static Amounts amounts(Members from) {
        return new Amounts(
                from.number("principalFen"),
                from.number("interestFen"),
                from.number("penaltyFen"),
                from.number("compoundFen"),
                from.number("feeFen"),
                from.number("costFen"));
    }

    private static Means means(Members from) {
        return new Means(
                figure(from, "income"),
                figure(from, "spending"),
                from.whole("dependants"),
                figure(from, "otherDebts"),
                figure(from, "onHand"),
                figure(from, "expected"),
                from.has("expectedOn") ? from.date("expectedOn") : null);
    }

    private static Figure figure(Members from, String name) {
        if (!from.has(name)) {
            return Figure.UNKNOWN;
        }
        Members figure = from.object(name);
        return new Figure(figure.number("fen"), Figure.Basis.valueOf(figure.text("basis")), figure.text("source"));
    }

    private static Situation situation(Members from) {
        return new Situation(
                from.has("score") ? from.whole("score") : Situation.NO_SCORE,
                Hardship.valueOf(from.text("hardship")),
                from.whole("promisesKept"),
                from.whole("promisesBroken"));
    }

    private static Set<LocalDate> days(List<?> texts) {
        Set<LocalDate> days = new HashSet<>();
        for (Object text : texts) {
            LocalDate day = IsoDate.read(String.valueOf(text));
            if (day == null) {
                throw new IllegalArgumentException("no date: " + text);
            }
            days.add(day);
        }
        return days;
    }
}
