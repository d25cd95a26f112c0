package org.lifang.server.plans.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.papers.Agreed;
import org.lifang.server.plans.papers.AgreedSource;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Agreements as papers tell of them. */
@Component
class AgreementPapers implements AgreedSource {

    private final AgreementStore store;
    private final PlanLoans loans;
    private final BusinessDates dates;

    AgreementPapers(AgreementStore store, PlanLoans loans, BusinessDates dates) {
        this.store = store;
        this.loans = loans;
        this.dates = dates;
    }

    /** Null when there is none, or it ended otherwise than by being kept. */
    @Override
    public @Nullable Agreed find(UUID id) {
        AgreementRecord row = store.find(id);
        return row == null ? null : agreed(row);
    }

    /** Those of a loan that are worth a paper, the newest first. */
    @Override
    public List<Agreed> ofLoan(long loan) {
        return store.ofLoan(loan, Promises.MOST_SHOWN).stream()
                .map(this::agreed)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Agreed agreed(AgreementRecord row) {
        boolean proposal = row.getState().equals(AgreementState.PROPOSED.name());
        boolean stands = proposal
                ? row.getWorkedOn().equals(dates.today())
                : row.getState().equals(AgreementState.ACTIVE.name())
                        || row.getState().equals(AgreementState.COMPLETED.name());
        if (!stands) {
            return null;
        }
        List<String> lines = row.getBody().lines().toList();
        return new Agreed(
                row.getId(),
                loans.known(row.getLoanId()).borrowerId(),
                row.getLoanId(),
                lines.getFirst(),
                lines.subList(1, lines.size()),
                HexFormat.of().formatHex(row.getBodySha256()),
                proposal,
                day(row.getAcceptedAt()),
                row.getAcceptedCode() != null,
                store.waived(row.getId()));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(BusinessDates.ZONE).toLocalDate();
    }
}
