package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a lender's own core system said about a loan on a date, for lenders whose system computes.
 *
 * <p>Assumption: until a newer snapshot nothing was paid and nothing fell due, so days go on by one a day and the
 * amounts stay.
 *
 * <p>Months overdue are taken at the least days they can mean, 30 × (months − 1) + 1, so that month m is bucket Mm on
 * the day it was stated and nobody is treated as later than was said.
 *
 * @param daysPastDue 0 or more, on the snapshot's date
 */
public record ArrearsSnapshot(
        LocalDate asOf,
        int daysPastDue,
        long overduePrincipalFen,
        long overdueInterestFen,
        long overdueFeeFen,
        long outstandingPrincipalFen)
        implements Serializable {

    public ArrearsSnapshot {
        Objects.requireNonNull(asOf, "asOf");
        if (daysPastDue < 0) {
            throw new IllegalArgumentException("days past due must be 0 or more: " + daysPastDue);
        }
        if (overduePrincipalFen < 0 || overdueInterestFen < 0 || overdueFeeFen < 0 || outstandingPrincipalFen < 0) {
            throw new IllegalArgumentException("amounts of a snapshot must be 0 or more");
        }
    }

    /** A snapshot that counts months instead of days. */
    public static ArrearsSnapshot ofMonths(
            LocalDate asOf, int monthsPastDue, long principalFen, long interestFen, long feeFen, long outstandingFen) {
        return new ArrearsSnapshot(asOf, leastDays(monthsPastDue), principalFen, interestFen, feeFen, outstandingFen);
    }

    /** The least days past due that so many months can mean. */
    public static int leastDays(int monthsPastDue) {
        return monthsPastDue <= 0 ? 0 : 30 * (monthsPastDue - 1) + 1;
    }

    /**
     * What is owed on a date not before the snapshot.
     *
     * @throws IllegalArgumentException when the date is before the snapshot, which says nothing about it
     */
    Owed owed(LocalDate date) {
        if (date.isBefore(asOf)) {
            throw new IllegalArgumentException("a snapshot of " + asOf + " says nothing about " + date);
        }
        boolean late = daysPastDue > 0;
        int days = late ? Math.toIntExact(date.toEpochDay() - asOf.toEpochDay()) + daysPastDue : 0;
        Amounts stated = new Amounts(overduePrincipalFen, overdueInterestFen, 0, 0, overdueFeeFen, 0);
        Amounts overdue = late ? stated : Amounts.NONE;
        Amounts due = late ? Amounts.NONE : stated;
        long notYetDue = Math.max(0, outstandingPrincipalFen - overduePrincipalFen);
        return new Owed(
                date,
                overdue,
                due,
                notYetDue,
                0,
                0,
                0,
                stated.totalFen() + notYetDue,
                days,
                Bucket.ofDays(days),
                RiskClass.floorOfDays(days),
                late ? asOf.minusDays(daysPastDue) : null,
                late ? (daysPastDue + 29) / 30 : 0,
                YearlyCost.NONE,
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of(new Step(asOf, Step.What.SNAPSHOT, 0, stated.totalFen(), stated, 0, daysPastDue)));
    }
}
