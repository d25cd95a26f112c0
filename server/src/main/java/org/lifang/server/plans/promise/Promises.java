package org.lifang.server.plans.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Owed;
import org.lifang.kernel.promise.Fate;
import org.lifang.kernel.promise.Obligation;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.ledger.Ledger;
import org.lifang.server.ledger.LoanDebt;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanWords;
import org.lifang.server.plans.promise.PromiseOutcome.No;
import org.lifang.server.plans.promise.PromiseOutcome.Why;
import org.lifang.server.plans.promise.Taken.Because;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Takes promises to pay; one at a time on a loan, a new one only in place of the old. */
@Service
public class Promises {

    /** More in a life than any loan sees; a page stays a page. */
    public static final int MOST_SHOWN = 200;

    private static final int MOST_DAYS_AHEAD = 180;

    private final ObligationStore store;
    private final Ledger ledger;
    private final Commands commands;
    private final BusinessDates dates;

    Promises(ObligationStore store, Ledger ledger, Commands commands, BusinessDates dates) {
        this.store = store;
        this.ledger = ledger;
        this.commands = commands;
        this.dates = dates;
    }

    /**
     * A promise as somebody took it.
     *
     * @param replaces whether it takes the place of one that is still open
     */
    public record Draft(
            UUID id, List<Obligation.Part> parts, long toleranceFen, int graceDays, Taken.Way way, boolean replaces) {}

    /** Everything promised or agreed on a loan, the last one first. */
    public List<Taken> ofLoan(long loan) {
        return store.ofLoan(loan, MOST_SHOWN);
    }

    public List<Taken> ofBorrower(long borrower) {
        return store.ofBorrower(borrower, MOST_SHOWN);
    }

    public @Nullable Taken find(UUID id) {
        return store.find(id);
    }

    /** What was taken in some time, at most so many. */
    public List<Taken> takenBetween(LocalDate from, LocalDate to, int most) {
        return store.takenBetween(from, to, most);
    }

    /** Those in force with something that was due before a day, by id. */
    public List<Taken> dueBefore(LocalDate day, @Nullable UUID after, int most) {
        return store.dueBefore(day, after, most);
    }

    /** Takes a promise down. */
    public Result<PromiseOutcome> take(Command command, PlanLoan loan, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, PromiseOutcome.class, effect -> {
            Optional<LoanDebt> debt = ledger.debt(loan.loanId(), today, null);
            No no = debt.isEmpty() ? No.because(Why.LENDER_COMPUTES) : against(draft, debt.get(), today);
            Taken open = no == null ? store.lockOpen(loan.loanId()) : null;
            no = no == null ? against(draft, open, today) : no;
            if (no != null || debt.isEmpty()) {
                return no == null ? No.because(Why.LENDER_COMPUTES) : no;
            }
            if (open != null) {
                close(effect, open, Because.REPLACED);
            }
            Taken taken = taken(effect, loan, draft, debt.get(), today);
            if (!store.add(taken)) {
                return No.because(Why.ID_TAKEN);
            }
            Map<String, ?> details =
                    Map.of("loan", loan.loanId(), "parts", draft.parts().size());
            long fen = taken.obligation().totalFen();
            effect.audit("plans.promise.taken", "promise/" + draft.id(), null, Map.of("fen", fen), details);
            return new PromiseOutcome.Saved(draft.id());
        });
    }

    private static Taken taken(Effect effect, PlanLoan loan, Draft draft, LoanDebt debt, LocalDate today) {
        return new Taken(
                draft.id(),
                loan.loanId(),
                loan.borrowerId(),
                loan.currency(),
                Taken.Kind.PROMISE,
                "promise",
                draft.way(),
                loan.product(),
                debt.known().owed().bucket().place(),
                effect.actor(),
                effect.at(),
                new Obligation(
                        Taken.moment(today, effect.at()), draft.parts(), draft.toleranceFen(), draft.graceDays(), null),
                null,
                List.of());
    }

    /** The payments of an agreement, and how exactly they are to be kept. */
    public record Terms(List<Obligation.Part> parts, long toleranceFen, int graceDays) {}

    /** An agreement as an obligation like any other. */
    public static Taken agreement(
            UUID id,
            PlanLoan loan,
            String option,
            Taken.Way way,
            int bucket,
            UUID takenBy,
            Terms terms,
            LocalDate on,
            Instant at) {
        return new Taken(
                id,
                loan.loanId(),
                loan.borrowerId(),
                loan.currency(),
                Taken.Kind.AGREEMENT,
                option,
                way,
                loan.product(),
                bucket,
                takenBy,
                at,
                new Obligation(Taken.moment(on, at), terms.parts(), terms.toleranceFen(), terms.graceDays(), null),
                null,
                List.of());
    }

    private static @Nullable No against(Draft draft, LoanDebt debt, LocalDate today) {
        Owed owed = debt.known().owed();
        if (owed.payoffFen() == 0) {
            return No.because(Why.NOTHING_OWED);
        }
        long sum = 0;
        for (Obligation.Part part : draft.parts()) {
            sum += part.fen();
            if (part.dueOn().isBefore(today)) {
                return No.because(Why.DUE_IN_THE_PAST);
            }
            if (part.dueOn().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
                return No.because(Why.DUE_TOO_FAR, String.valueOf(MOST_DAYS_AHEAD));
            }
        }
        long whole = owed.overdue().totalFen()
                + owed.dueNotOverdue().totalFen()
                + owed.instalments().stream()
                        .filter(state -> state.dueOn().isAfter(today))
                        .mapToLong(state -> state.left().totalFen())
                        .sum();
        return sum > whole ? No.because(Why.ABOVE_OWED, PlanWords.yuan(whole)) : null;
    }

    private static @Nullable No against(Draft draft, @Nullable Taken open, LocalDate today) {
        if (open == null) {
            return null;
        }
        Fate fate = open.on(today).fate();
        if (open.kind() == Taken.Kind.AGREEMENT && !fate.fulfilled()) {
            return No.because(Why.AGREEMENT_ACTIVE);
        }
        return fate == Fate.OPEN && !draft.replaces() ? No.because(Why.OPEN_ALREADY) : null;
    }

    Result<PromiseOutcome> cancel(Command command, UUID id) {
        return commands.run(command, PromiseOutcome.class, effect -> {
            Taken known = store.find(id);
            if (known == null) {
                return No.because(Why.UNKNOWN);
            }
            if (known.kind() == Taken.Kind.AGREEMENT) {
                return No.because(Why.OF_AGREEMENT);
            }
            Taken open = store.lockOpen(known.loanId());
            if (open == null || !open.id().equals(id)) {
                return No.because(Why.CLOSED);
            }
            close(effect, open, Because.CANCELLED);
            return new PromiseOutcome.Cancelled(id);
        });
    }

    /** An agreement takes the place of whatever was promised; false when the id is taken. */
    public boolean agreed(Effect effect, Taken agreement) {
        Taken open = store.lockOpen(agreement.loanId());
        if (open != null) {
            close(effect, open, Because.REPLACED);
        }
        return store.add(agreement);
    }

    /** Nothing is waited for any more. */
    public void close(Effect effect, Taken open, Because because) {
        store.close(open.id(), dates.today(), effect.at(), effect.actor(), because);
        String before = open.on(dates.today()).fate().name();
        effect.audit(
                "plans.promise.closed", "promise/" + open.id(), before, because.name(), Map.of("loan", open.loanId()));
    }
}
