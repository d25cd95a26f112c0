package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.server.commands.Command;

/** Loans of every kind with payments and events, the same for the same seed. */
final class RandomBook {

    static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final String[] ORDERS = {"STATUTORY", "PRINCIPAL_FIRST", "CARD", "STATUTORY/INSTALMENT"};
    private static final int MONTHS = 6;

    private final BookFixture book;
    private final Random random;
    private final String name;
    private int count;

    RandomBook(BookFixture book, long seed) {
        this.book = book;
        this.random = new Random(seed);
        this.name = "R" + seed + "-";
    }

    /** A loan with its lender's payments, derived as of a date. */
    long loan(LocalDate asOf) {
        long borrower = book.borrower(name + ++count);
        if (random.nextInt(8) == 0) {
            long stated = book.statedLoan(borrower, name + count);
            book.snapshot(stated, FIRST, random.nextInt(100), null, 1 + random.nextInt(100_000));
            if (random.nextBoolean()) {
                book.snapshot(stated, FIRST.plusDays(90), null, random.nextInt(5), 1 + random.nextInt(100_000));
            }
            book.derive(asOf, stated);
            return stated;
        }
        LocalDate disbursed = FIRST.minusDays(random.nextInt(200));
        List<Instalment> schedule = new ArrayList<>();
        for (int seq = 1; seq <= MONTHS; seq++) {
            schedule.add(new Instalment(
                    seq,
                    disbursed.plusMonths(seq),
                    random.nextInt(5) == 0 ? 0 : 10_000 + random.nextInt(90_000),
                    random.nextInt(3_000),
                    random.nextInt(4) == 0 ? 500 : 0));
        }
        long loan = book.loan(
                borrower,
                name + count,
                new BookFixture.Loan(
                        disbursed,
                        random.nextInt(240_000),
                        random.nextInt(3) == 0 ? 3 : 0,
                        ORDERS[random.nextInt(ORDERS.length)],
                        random.nextInt(4) == 0 ? "MISSED" : "DAYS",
                        schedule));
        for (int i = random.nextInt(5); i > 0; i--) {
            book.payment(loan, disbursed.plusDays(random.nextInt(300)), 1 + random.nextInt(150_000));
        }
        book.derive(asOf, loan);
        return loan;
    }

    /** Something happens to a loan; the ledger may refuse it. */
    void event(Postings postings, long loan, LocalDate today) {
        UUID id = UUID.randomUUID();
        Command command = Command.of(id, "test", "loan/" + loan, id.toString(), new UUID(7, 7));
        LocalDate past = today.minusDays(random.nextInt(40));
        LocalDate ahead = today.plusDays(random.nextInt(30));
        switch (random.nextInt(7)) {
            case 0 ->
                postings.record(
                        command, loan, id, new LoanEvent.Waiver(0, past, Component.PENALTY, 1 + random.nextInt(100)));
            case 1 -> postings.record(command, loan, id, new LoanEvent.RateChange(ahead, random.nextInt(240_000)));
            case 2 ->
                postings.record(command, loan, id, new LoanEvent.Pause(ahead, ahead.plusDays(1 + random.nextInt(40))));
            case 3 -> postings.record(command, loan, id, new LoanEvent.Acceleration(past));
            case 4 -> postings.record(command, loan, id, new LoanEvent.CostIncurred(past, 5_000, true));
            default ->
                postings.recordPayment(
                        command, new NewPayment(id, loan, past, 1 + random.nextInt(120_000), "CNY", "BANK", null));
        }
    }

    int next(int bound) {
        return random.nextInt(bound);
    }
}
