package org.lifang.server.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a record besides the loans puts on a paper. */
@Component
class Annexes {

    private final PlanAnnexes plans;
    private final VisitAnnexes visits;

    Annexes(PlanAnnexes plans, VisitAnnexes visits) {
        this.plans = plans;
        this.visits = visits;
    }

    /** The person, their loans and the record a paper is about. */
    record About(Facts facts, long borrower, @Nullable UUID record, String language) {}

    /** An annex, or why there can be none. */
    sealed interface Found {
        record Yes(Annex annex) implements Found {}

        record No(DocumentOutcome.No why) implements Found {}

        static Found no(String code, int status) {
            return new No(DocumentOutcome.No.of(code, status));
        }
    }

    /** The annex of one part of a paper. */
    Found of(DocumentKind part, About about) {
        return switch (part) {
            case DEMAND_NOTICE, ACCOUNT_STATEMENT, SETTLEMENT_CERTIFICATE, LAW_EXTRACT -> new Found.Yes(Annex.EMPTY);
            case REPAYMENT_OPTIONS -> plans.options(about);
            case REPAYMENT_AGREEMENT -> plans.agreement(about);
            case WAIVER_DECISION -> plans.waiver(about);
            case HARDSHIP_DECISION -> plans.hardship(about);
            case ASSIGNMENT_NOTICE -> visits.placement(about);
            case VISIT_NOTICE -> visits.notice(about);
            case STAFF_CARD -> visits.cards(about);
            case VISIT_PACKET -> throw new IllegalArgumentException("a packet is its parts");
        };
    }
}
