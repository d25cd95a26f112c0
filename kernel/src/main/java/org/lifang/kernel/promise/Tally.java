package org.lifang.kernel.promise;

import java.io.Serializable;

/** Promises counted once each, and their money; kept + partly + late + broken + open + cancelled = taken, always. */
public record Tally(Counts counts, Money money) implements Serializable {

    /** Nothing was promised. */
    public static final Tally NONE = new Tally(new Counts(0, 0, 0, 0, 0, 0), new Money(0, 0, 0, 0, 0));

    private static final int MILLION = 1_000_000;

    /** How many promises. */
    public record Counts(int kept, int partly, int late, int broken, int open, int cancelled) implements Serializable {

        /** All that were taken. */
        public int taken() {
            return kept + partly + late + broken + open + cancelled;
        }
    }

    /** Their money: paid in time, paid late, or missing and therefore broken, open or cancelled. */
    public record Money(long keptFen, long lateFen, long brokenFen, long openFen, long cancelledFen)
            implements Serializable {

        /** All that was promised. */
        public long takenFen() {
            return keptFen + lateFen + brokenFen + openFen + cancelledFen;
        }
    }

    /** One promise. */
    public static Tally of(Standing standing) {
        Fate fate = standing.fate();
        long[] missing = new long[3];
        long inTime = 0;
        long late = 0;
        for (Standing.OfPart part : standing.parts()) {
            inTime += part.inTimeFen();
            late += part.lateFen();
            missing[part.rest() == Fate.BROKEN ? 0 : part.rest() == Fate.OPEN ? 1 : 2] += part.missingFen();
        }
        return new Tally(
                new Counts(
                        one(fate, Fate.KEPT),
                        one(fate, Fate.PARTLY),
                        one(fate, Fate.LATE),
                        one(fate, Fate.BROKEN),
                        one(fate, Fate.OPEN),
                        one(fate, Fate.CANCELLED)),
                new Money(inTime, late, missing[0], missing[1], missing[2]));
    }

    /** Both together. */
    public Tally plus(Tally other) {
        Counts a = counts;
        Counts b = other.counts;
        return new Tally(
                new Counts(
                        a.kept + b.kept,
                        a.partly + b.partly,
                        a.late + b.late,
                        a.broken + b.broken,
                        a.open + b.open,
                        a.cancelled + b.cancelled),
                new Money(
                        Math.addExact(money.keptFen, other.money.keptFen),
                        Math.addExact(money.lateFen, other.money.lateFen),
                        Math.addExact(money.brokenFen, other.money.brokenFen),
                        Math.addExact(money.openFen, other.money.openFen),
                        Math.addExact(money.cancelledFen, other.money.cancelledFen)));
    }

    /** Of those whose time is over, how many were kept, in millionths; −1 when none is over. */
    public int keptPpm() {
        int over = counts.kept + counts.partly + counts.late + counts.broken;
        return over == 0 ? -1 : (int) ((long) counts.kept * MILLION / over);
    }

    private static int one(Fate fate, Fate wanted) {
        return fate == wanted ? 1 : 0;
    }
}
