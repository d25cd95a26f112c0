package org.lifang.server.plans.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.option.OptionWords;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.Waiting;
import org.springframework.stereotype.Component;

/** Agreements above the authority of who proposed them. */
@Component
class WaitingAgreements implements Waiting {

    private final Agreements agreements;
    private final AgreementTurns turns;
    private final OptionWords words;
    private final PlanLoans loans;

    WaitingAgreements(Agreements agreements, AgreementTurns turns, OptionWords words, PlanLoans loans) {
        this.agreements = agreements;
        this.turns = turns;
        this.words = words;
        this.loans = loans;
    }

    @Override
    public List<Item> items(Locale locale) {
        Actor reader = CurrentActor.get();
        if (!reader.is(Role.COLLECTOR) && !reader.is(Role.PLANNER) && !reader.is(Role.MANAGER)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (AgreementRecord row : agreements.waiting()) {
            PlanLoan loan = items.size() < MOST ? loans.seen(row.getLoanId()) : null;
            Item item = loan == null ? null : item(row, loan, reader, locale);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** Null when nobody is waited for, or somebody else than the reader. */
    private @Nullable Item item(AgreementRecord row, PlanLoan loan, Actor reader, Locale locale) {
        Agreements.Worked worked = agreements.worked(row);
        if (worked == null) {
            return null;
        }
        Option option = worked.option();
        OptionPolicy policy = worked.ready().policy();
        boolean own = row.getProposedBy().equals(reader.id());
        boolean may = AgreementRules.second(option, policy, reader) == null;
        if (turns.alone(row, option, policy) || (!own && !may)) {
            return null;
        }
        String address = "/agreements/" + row.getId();
        boolean mayRefuse = reader.is(Role.PLANNER) || reader.is(Role.MANAGER);
        return new Item(
                "agreement",
                row.getId().toString(),
                words.title(option.kind(), locale),
                words.terms(option, locale),
                row.getProposedBy(),
                row.getProposedAt(),
                "/borrowers/" + loan.borrowerId() + "/plans/" + loan.loanId(),
                address + "/approve",
                mayRefuse ? address + "/cancel" : null);
    }
}
