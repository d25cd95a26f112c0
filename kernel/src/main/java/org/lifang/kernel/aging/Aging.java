package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What is owed on any date: a function of facts and the date, with nothing remembered in between. */
public final class Aging {

    private Aging() {}

    /** What the loan owes at the start of a date after everything that happened up to and on it. */
    public static Owed owed(LoanFacts facts, LocalDate asOf) {
        return Statement.of(Replay.explained(facts, asOf));
    }

    /** What the loan will owe on a later date if nothing happens after {@code asOf}. */
    public static Owed owedLater(LoanFacts facts, LocalDate asOf, LocalDate laterDate) {
        if (laterDate.isBefore(asOf)) {
            throw new IllegalArgumentException(laterDate + " is before " + asOf);
        }
        return owed(facts.knownOn(asOf), laterDate);
    }

    /** What a lender's snapshot means on a date not before it. */
    public static Owed owed(ArrearsSnapshot snapshot, LocalDate asOf) {
        return snapshot.owed(asOf);
    }

    /** What a ledger keeps of the loan after everything up to and on a date; true until the loan's next event. */
    public static Account account(LoanFacts facts, LocalDate asOf) {
        Standing standing = Replay.plain(facts, asOf).standing;
        long outstanding = 0;
        for (Item item : standing.items) {
            outstanding += item.left(Component.PRINCIPAL);
        }
        return new Account(Positions.of(standing), outstanding, standing.creditFen);
    }

    /** The loan's position alone, packed for the night. */
    public static OpenItems position(LoanFacts facts, LocalDate asOf) {
        return account(facts, asOf).position();
    }

    /** One loan's line of the night, from the bytes of {@link OpenItems#encode()}; the line is reused. */
    public static void night(byte[] position, LocalDate asOf, NightLine line) {
        line.fill(position, 0, position.length, Replay.day(asOf));
    }

    /** The same from a part of a larger buffer, the date as epoch day. */
    public static void night(byte[] buffer, int offset, int length, int asOfDay, NightLine line) {
        line.fill(buffer, offset, length, asOfDay);
    }

    /** A borrower is as late as the worst loan and owes the sum of all. */
    public static BorrowerOwed borrower(List<Owed> loans) {
        Amounts overdue = Amounts.NONE;
        long payoff = 0;
        for (Owed loan : loans) {
            overdue = overdue.plus(loan.overdue());
            payoff = Math.addExact(payoff, loan.payoffFen());
        }
        int days = loans.stream().mapToInt(Owed::daysPastDue).max().orElse(0);
        Bucket bucket =
                loans.stream().map(Owed::bucket).max(Comparator.naturalOrder()).orElse(Bucket.M0);
        return new BorrowerOwed(days, bucket, RiskClass.floorOfDays(days), overdue, payoff, loans.size());
    }
}
