package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.ArrearsSnapshot;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.NightLine;
import org.lifang.kernel.aging.OpenItems;
import org.lifang.kernel.aging.RiskClass;
import org.lifang.server.ledger.tables.AccountRecord;

/**
 * The derived account of one loan: its packed position and what follows from it on a date.
 *
 * @param position bytes nobody changes once they are here
 * @param nextEventOn null when no stored fact waits for its day
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AccountRow(
        long loanId,
        long borrowerId,
        String currency,
        int revision,
        LocalDate asOf,
        long outstandingFen,
        @Nullable LocalDate nextEventOn,
        @Nullable LocalDate lastPaymentOn,
        boolean fromSnapshot,
        byte[] position,
        Line line) {

    /** A snapshot says how late, not how many instalments: each begun 30 days count as one, as in the kernel. */
    private static final int DAYS_PER_INSTALMENT = 30;

    /**
     * What the night writes of a loan.
     *
     * @param paused days stand still
     * @param countsFrom epoch day from which days past due count until the next change
     * @param oldestUnpaidDue epoch day, {@link NightLine#NOT_OVERDUE} when nothing is
     * @param nextChangeOn epoch day, {@link NightLine#NEVER} when nothing will change by itself
     */
    record Line(
            long principalFen,
            long interestFen,
            long feeFen,
            int daysPastDue,
            boolean paused,
            int countsFrom,
            int oldestUnpaidDue,
            int bucket,
            int riskClass,
            int missed,
            int nextChangeOn) {

        static Line of(NightLine line) {
            return of(line, line.missedInstalments());
        }

        /** With the instalments missed that a lender's snapshot stands for; they do not grow until the next one. */
        static Line of(NightLine line, int missed) {
            return new Line(
                    line.principalFen(),
                    line.interestFen(),
                    line.feeFen(),
                    line.daysPastDue(),
                    line.paused(),
                    line.countsFrom(),
                    line.oldestUnpaidDue(),
                    stored(line.bucket()),
                    stored(line.classFloor()),
                    Math.min(missed, Short.MAX_VALUE),
                    line.nextChangeOn());
        }

        /** The same with a fact that begins to count on a day. */
        Line changingBy(int eventDay) {
            return new Line(
                    principalFen,
                    interestFen,
                    feeFen,
                    daysPastDue,
                    paused,
                    countsFrom,
                    oldestUnpaidDue,
                    bucket,
                    riskClass,
                    missed,
                    Math.min(nextChangeOn, eventDay));
        }

        @Nullable
        LocalDate oldestUnpaidDueOn() {
            return overdue() ? LocalDate.ofEpochDay(oldestUnpaidDue) : null;
        }

        /** Nothing to count from while days stand still. */
        @Nullable
        LocalDate countsFromDate() {
            return overdue() && !paused ? LocalDate.ofEpochDay(countsFrom) : null;
        }

        @Nullable
        Integer frozenDaysPastDue() {
            return paused ? (Integer) daysPastDue : null;
        }

        boolean overdue() {
            return oldestUnpaidDue != NightLine.NOT_OVERDUE;
        }
    }

    /** Derives the account of a loan from its facts as they stand on a date. */
    static AccountRow derive(History history, LocalDate date, NightLine scratch) {
        LoanHead head = history.head();
        ArrearsSnapshot snapshot = head.stated() && !head.closedBy(date) ? history.snapshotOn(date) : null;
        OpenItems open = snapshot == null ? computed(history, date) : OpenItems.ofSnapshot(snapshot);
        byte[] position = open.encode();
        Aging.night(position, date, scratch);
        Line line = snapshot == null
                ? Line.of(scratch)
                : Line.of(scratch, Math.ceilDiv(snapshot.daysPastDue(), DAYS_PER_INSTALMENT));
        return new AccountRow(
                head.loanId(),
                head.borrowerId(),
                head.currency(),
                0,
                date,
                snapshot == null ? principalOf(open) : snapshot.outstandingPrincipalFen(),
                history.nextFactAfter(date),
                history.lastPaymentOn(date),
                head.stated(),
                position,
                line);
    }

    AccountRow atRevision(int known) {
        return new AccountRow(
                loanId,
                borrowerId,
                currency,
                known,
                asOf,
                outstandingFen,
                nextEventOn,
                lastPaymentOn,
                fromSnapshot,
                position,
                line);
    }

    /** As kept in the database, whatever the order of the enum's constants. */
    private static int stored(Bucket bucket) {
        return switch (bucket) {
            case M0 -> 0;
            case M1 -> 1;
            case M2 -> 2;
            case M3 -> 3;
            case M4 -> 4;
            case M5 -> 5;
            case M6 -> 6;
            case M7 -> 7;
        };
    }

    private static int stored(RiskClass riskClass) {
        return switch (riskClass) {
            case NORMAL -> 0;
            case SPECIAL_MENTION -> 1;
            case SUBSTANDARD -> 2;
            case DOUBTFUL -> 3;
            case LOSS -> 4;
        };
    }

    private static OpenItems computed(History history, LocalDate date) {
        if (history.head().stated() || history.head().closedBy(date)) {
            return OpenItems.ofSchedule(history.head().terms(), List.of());
        }
        boolean untouched = history.payments().isEmpty()
                && history.others().isEmpty()
                && history.agreed().isEmpty();
        return untouched
                ? OpenItems.ofSchedule(history.head().terms(), history.schedule())
                : Aging.position(history.factsOn(date), date);
    }

    /** Whether the stored account says the same, whenever it was derived. */
    boolean sameAs(AccountRecord stored) {
        return line.principalFen() == stored.getOverduePrincipalFen()
                && line.interestFen() == stored.getOverdueInterestFen()
                && line.feeFen() == stored.getOverdueFeeFen()
                && line.bucket() == stored.getBucket()
                && line.riskClass() == stored.getRiskClass()
                && line.missed() == stored.getMissedInstalments()
                && outstandingFen == stored.getOutstandingPrincipalFen()
                && Objects.equals(line.oldestUnpaidDueOn(), stored.getOldestUnpaidDue())
                && Objects.equals(line.countsFromDate(), stored.getCountsFrom())
                && Objects.equals(line.frozenDaysPastDue(), stored.getFrozenDpd())
                && Objects.equals(nextEventOn, stored.getNextEventOn())
                && Objects.equals(lastPaymentOn, stored.getLastPaymentOn())
                && stored.getNextChangeOn().isAfter(asOf)
                && Arrays.equals(position, stored.getPosition());
    }

    private static long principalOf(OpenItems open) {
        long sum = 0;
        for (int i = 0; i < open.size(); i++) {
            sum += open.left(i).principalFen();
        }
        return sum;
    }
}
