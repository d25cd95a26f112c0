package org.lifang.simulation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Somebody invented, with one loan. What they paid is known here too, so that the product can be held to it. */
public final class Borrower {

    private final int number;
    private final Contract contract;
    private final List<Paid> paid = new ArrayList<>();
    private long id;
    private long loan;
    private long phone;
    private long home;
    private boolean stopped;

    Borrower(int number, Contract contract) {
        this.number = number;
        this.contract = contract;
    }

    /**
     * What was agreed with the lender.
     *
     * @param monthlyFen principal of each instalment
     * @param ratePercent a year; at zero nothing but principal is ever owed
     */
    public record Contract(LocalDate firstDue, int instalments, long monthlyFen, int ratePercent) {

        LocalDate disbursed() {
            return firstDue.minusMonths(1);
        }

        public LocalDate due(int seq) {
            return firstDue.plusMonths(seq - 1L);
        }

        /** Interest of an instalment at equal principal. */
        public long interestFen(int seq) {
            return Math.divideExact(monthlyFen * (instalments - seq + 1L) * ratePercent, 1_200L);
        }
    }

    /** Money that was acknowledged. */
    public record Paid(LocalDate on, long fen, String reference) {}

    public int number() {
        return number;
    }

    public Contract contract() {
        return contract;
    }

    /** Their number in the lender's book. */
    public String bookNo() {
        return "SB%04d".formatted(number);
    }

    public String loanNo() {
        return bookNo() + "L";
    }

    /** A number no operator assigns. */
    public String mobile() {
        return "100" + (40_000_000 + number);
    }

    public String mail() {
        return "sb%04d@borrower.example".formatted(number);
    }

    public long id() {
        return id;
    }

    public long loan() {
        return loan;
    }

    public long phone() {
        return phone;
    }

    public long home() {
        return home;
    }

    void booked(long borrower, long loanId, long phonePoint, long homePoint) {
        id = borrower;
        loan = loanId;
        phone = phonePoint;
        home = homePoint;
    }

    /** Every payment of theirs that stands. */
    public List<Paid> paid() {
        return paid;
    }

    public long paidFen() {
        return paid.stream().mapToLong(Paid::fen).sum();
    }

    /** Whether they said that they want no more text messages. */
    public boolean stopped() {
        return stopped;
    }

    public void stop() {
        stopped = true;
    }

    @Override
    public String toString() {
        return "borrower " + number;
    }
}
