package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.commands.Effect;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Posts what was agreed with a borrower, and what became of it, within the command of whoever agrees. */
@Service
public class AgreedPostings {

    private final LockedLoans loans;
    private final AgreedStore store;
    private final BusinessDates dates;

    AgreedPostings(LockedLoans loans, AgreedStore store, BusinessDates dates) {
        this.loans = loans;
        this.store = store;
        this.dates = dates;
    }

    /**
     * Terms that hold from today on.
     *
     * @param pauseUntil first day that counts again, where the contract goes on; null for a whole new schedule
     * @param waived of each charge that is due
     * @param instalments the whole new schedule, or only the interest agreed besides the contract
     */
    public record Terms(
            UUID id,
            long loanId,
            @Nullable LocalDate pauseUntil,
            int ratePpm,
            Map<Component, Long> waived,
            List<Instalment> instalments) {

        public Terms {
            waived = waived.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(waived));
            instalments = List.copyOf(instalments);
        }
    }

    /** Agreed: from today on the loan is derived with it. */
    public Posting agree(Effect effect, Terms terms) {
        LocalDate today = dates.today();
        return loans.locked(effect, terms.loanId(), loan -> {
            for (Agreed other : loan.history().agreed()) {
                if (other.replacesContract() && other.standsOn(today)) {
                    return new Posting.AlreadyAgreed(other.on());
                }
            }
            if (!store.add(terms.loanId(), agreed(terms, loan.history(), today), effect)) {
                return new Posting.AlreadyRecorded();
            }
            return loans.derived(loan, terms.id(), today, "loan.agreed", Map.of("agreement", terms.id(), "on", today));
        });
    }

    private static Agreed agreed(Terms terms, History history, LocalDate today) {
        List<Agreed.Waived> waivers = new ArrayList<>();
        terms.waived().forEach((component, fen) -> waivers.add(new Agreed.Waived(component, fen)));
        long received = 0;
        for (History.Paid paid : history.payments()) {
            boolean counts = !paid.on().isAfter(today) && !history.reversedBy(paid.id(), today);
            received += counts && terms.pauseUntil() == null ? paid.fen() : 0;
        }
        return new Agreed(
                terms.id(),
                today,
                terms.pauseUntil(),
                terms.ratePpm(),
                received,
                waivers,
                terms.instalments(),
                List.of());
    }

    /** Everything was paid: what was agreed stands, and days count again. */
    public Posting fulfil(Effect effect, UUID id) {
        return turn(effect, id, Agreed.Turn.FULFILLED, "loan.agreement-fulfilled");
    }

    /** Money was taken back, so it is not fulfilled after all. */
    public Posting reopen(Effect effect, UUID id) {
        return turn(effect, id, Agreed.Turn.REOPENED, "loan.agreement-reopened");
    }

    /** From today on the loan is derived from its contract; what was owed on earlier days stays as it was. */
    public Posting lift(Effect effect, UUID id) {
        return turn(effect, id, Agreed.Turn.LIFTED, "loan.agreement-lifted");
    }

    private Posting turn(Effect effect, UUID id, Agreed.Turn turn, String action) {
        LocalDate today = dates.today();
        Optional<Long> loanId = store.loanOf(id);
        if (loanId.isEmpty()) {
            return new Posting.AgreementUnknown();
        }
        return loans.locked(effect, loanId.get(), loan -> {
            int seq = 1;
            for (Agreed each : loan.history().agreed()) {
                seq += each.id().equals(id) ? each.turns().size() : 0;
            }
            store.turn(id, seq, turn, today, effect);
            return loans.derived(loan, id, today, action, Map.of("agreement", id, "on", today));
        });
    }
}
