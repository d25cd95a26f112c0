package org.lifang.server.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Gathers what a paper is printed from, and says no where there may be none. */
@Component
class Preparation {

    private final FactsReader reader;
    private final Wordings wordings;
    private final BusinessDates dates;

    Preparation(FactsReader reader, Wordings wordings, BusinessDates dates) {
        this.reader = reader;
        this.wordings = wordings;
        this.dates = dates;
    }

    /**
     * What somebody wants made.
     *
     * @param loan about one loan only; null for all
     * @param asOf null for today
     * @param language null for the one the person reads
     */
    record Wanted(
            DocumentKind kind,
            long borrower,
            @Nullable Long loan,
            @Nullable LocalDate asOf,
            @Nullable String language) {}

    /** Everything a paper is printed from, or why it may not be. */
    sealed interface Ready {
        record Yes(Facts facts, List<Draft> drafts, String language) implements Ready {}

        record No(DocumentOutcome.No why) implements Ready {}
    }

    Ready of(Wanted wanted) {
        LocalDate today = dates.today();
        LocalDate asOf = wanted.asOf() == null ? today : wanted.asOf();
        if (asOf.isAfter(today)) {
            return no("DOCUMENT_DATE_IN_THE_FUTURE", 422);
        }
        if (wanted.kind() == DocumentKind.SETTLEMENT_CERTIFICATE && !asOf.equals(today)) {
            return no("DOCUMENT_SETTLED_TODAY_ONLY", 422);
        }
        Facts facts = reader.read(wanted.borrower(), wanted.loan(), asOf);
        if (facts == null) {
            return no("DOCUMENT_NO_LOANS", 404);
        }
        DocumentOutcome.No no = objection(wanted.kind(), facts);
        return no == null ? written(wanted, facts) : new Ready.No(no);
    }

    private static DocumentOutcome.@Nullable No objection(DocumentKind kind, Facts facts) {
        if (facts.house().name() == null) {
            return DocumentOutcome.No.of("DOCUMENT_HOUSE_UNKNOWN", 409);
        }
        boolean demands = kind.parts().contains(DocumentKind.DEMAND_NOTICE);
        if (demands && facts.overdue().totalFen() == 0) {
            return DocumentOutcome.No.of("DOCUMENT_NOTHING_OVERDUE", 422);
        }
        boolean settles = kind == DocumentKind.SETTLEMENT_CERTIFICATE;
        return settles && !facts.loans().stream().allMatch(Facts.Loan::settled)
                ? DocumentOutcome.No.of("DOCUMENT_STILL_OWED", 422)
                : null;
    }

    private Ready written(Wanted wanted, Facts facts) {
        String language = wanted.language() == null ? reader.language(wanted.borrower()) : wanted.language();
        return switch (wordings.write(wanted.kind(), facts, language)) {
            case Wordings.Written.Ready written -> new Ready.Yes(facts, written.drafts(), language);
            case Wordings.Written.Not not -> new Ready.No(not.why());
        };
    }

    private static Ready no(String code, int status) {
        return new Ready.No(DocumentOutcome.No.of(code, status));
    }
}
