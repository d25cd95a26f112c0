package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.LoanFacts;
import org.lifang.kernel.aging.Owed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is owed on any date, from the facts alone. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    /** Nothing we collect was lent before. */
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Far beyond any schedule and limitation period. */
    static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** Enough for a picture; each point is a replay of the loan. */
    static final int MOST_CURVE_POINTS = 240;

    private final HistoryStore histories;

    Ledger(HistoryStore histories) {
        this.histories = histories;
    }

    /** What a loan owes on a date, past or to come, after everything known to count by then. */
    public LoanOwed owed(long loanId, LocalDate date) {
        if (outOfRange(date)) {
            return new LoanOwed.DateOutOfRange(EARLIEST, LATEST);
        }
        Optional<History> history = histories.history(loanId);
        return history.isEmpty() ? new LoanOwed.UnknownLoan(loanId) : owed(history.get(), date, true);
    }

    /** A loan's debt today or on another date as plans see it; empty where the ledger does not compute it. */
    public Optional<LoanDebt> debt(long loanId, LocalDate date, @Nullable UUID withoutAgreement) {
        Optional<History> found = outOfRange(date) ? Optional.empty() : histories.history(loanId);
        if (found.isEmpty() || found.get().head().stated()) {
            return Optional.empty();
        }
        History history = found.get();
        LoanHead head = history.head();
        LoanFacts facts = history.factsOn(date, withoutAgreement);
        long undisclosed = 0;
        for (History.Fact fact : history.others()) {
            boolean hidden = fact.event() instanceof LoanEvent.CostIncurred cost && !cost.disclosed();
            undisclosed +=
                    hidden && !fact.event().on().isAfter(date) ? ((LoanEvent.CostIncurred) fact.event()).fen() : 0;
        }
        LoanOwed.Known known = new LoanOwed.Known(
                loanId, head.borrowerId(), head.currency(), false, Aging.owed(facts, date), List.of());
        return Optional.of(new LoanDebt(known, facts.terms(), undisclosed));
    }

    /** What a borrower owes over all loans on a date; empty when the borrower has none. */
    public Optional<BorrowerStatement> owedByBorrower(long borrowerId, LocalDate date) {
        List<History> found = outOfRange(date) ? List.of() : histories.ofBorrower(borrowerId);
        return found.isEmpty() ? Optional.empty() : Optional.of(statement(found, date));
    }

    /** The same on several days, from one reading of the facts; in the order of the days. */
    public List<BorrowerStatement> owedByBorrower(long borrowerId, List<LocalDate> days) {
        List<History> found = days.stream().anyMatch(Ledger::outOfRange) ? List.of() : histories.ofBorrower(borrowerId);
        return found.isEmpty()
                ? List.of()
                : days.stream().map(day -> statement(found, day)).toList();
    }

    /** The same for several at once; whoever has no loan is left out. */
    public List<BorrowerStatement> owedByBorrowers(Collection<Long> borrowerIds, LocalDate date) {
        List<History> found =
                outOfRange(date) || borrowerIds.isEmpty() ? List.of() : histories.ofBorrowers(borrowerIds);
        return found.stream()
                .collect(Collectors.groupingBy(history -> history.head().borrowerId(), Collectors.toList()))
                .values()
                .stream()
                .map(theirs -> statement(theirs, date))
                .toList();
    }

    private BorrowerStatement statement(List<History> ofOne, LocalDate date) {
        List<LoanOwed.Known> loans = new ArrayList<>();
        for (History history : ofOne) {
            if (owed(history, date, false) instanceof LoanOwed.Known known) {
                loans.add(known);
            }
        }
        LoanHead first = ofOne.getFirst().head();
        List<Owed> amounts = loans.stream()
                .filter(loan -> loan.currency().equals(first.currency()))
                .map(LoanOwed.Known::owed)
                .toList();
        return new BorrowerStatement(first.borrowerId(), date, first.currency(), Aging.borrower(amounts), loans);
    }

    /** What was overdue from one date to another, both in it, in even steps fine enough for a picture. */
    public List<CurvePoint> curve(long loanId, LocalDate from, LocalDate to) {
        if (outOfRange(from) || outOfRange(to) || to.isBefore(from)) {
            return List.of();
        }
        long days = to.toEpochDay() - from.toEpochDay();
        long step = Math.max(1, Math.ceilDiv(days, (long) MOST_CURVE_POINTS - 1));
        return histories
                .history(loanId)
                .map(history -> curve(history, from, to, step))
                .orElse(List.of());
    }

    /** Every payment of a loan, the reversed ones too, oldest first. */
    public List<Payment> payments(long loanId) {
        return histories.payments(loanId);
    }

    static boolean outOfRange(LocalDate date) {
        return date.isBefore(EARLIEST) || date.isAfter(LATEST);
    }

    private LoanOwed owed(History history, LocalDate date, boolean withPayments) {
        LoanHead head = history.head();
        Owed owed = history.owed(date);
        if (owed == null) {
            LocalDate first = history.snapshots().getFirst().asOf();
            return new LoanOwed.NothingStatedYet(head.loanId(), first);
        }
        List<Payment> payments = withPayments
                ? histories.payments(head.loanId()).stream()
                        .sorted(Comparator.comparing(Payment::id))
                        .toList()
                : List.of();
        return new LoanOwed.Known(head.loanId(), head.borrowerId(), head.currency(), head.stated(), owed, payments);
    }

    private static List<CurvePoint> curve(History history, LocalDate from, LocalDate to, long step) {
        List<CurvePoint> points = new ArrayList<>();
        LocalDate date = from;
        while (!date.isAfter(to)) {
            Owed owed = history.owed(date);
            if (owed != null) {
                points.add(new CurvePoint(date, owed.overdue()));
            }
            LocalDate next = date.plusDays(step);
            date = date.isBefore(to) && next.isAfter(to) ? to : next;
        }
        return points;
    }
}
