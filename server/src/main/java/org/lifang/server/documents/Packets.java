package org.lifang.server.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.plans.papers.Agreed;
import org.lifang.server.plans.papers.AgreedSource;
import org.springframework.stereotype.Component;

/** What a visit packet is made up of: what every visit needs, and what the records hold besides. */
@Component
class Packets {

    private final AgreedSource agreements;

    Packets(AgreedSource agreements) {
        this.agreements = agreements;
    }

    /**
     * One paper of a packet.
     *
     * @param needed without which there is no packet
     */
    record Part(DocumentKind kind, @Nullable UUID record, boolean needed) {}

    /** In the order of {@link DocumentKind}; the visit and who comes are told once there is a permit for it. */
    List<Part> parts(Preparation.Wanted wanted, Facts facts) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(DocumentKind.DEMAND_NOTICE, null, true));
        parts.add(new Part(DocumentKind.ACCOUNT_STATEMENT, null, true));
        Agreed agreed = facts.loans().stream()
                .flatMap(loan -> agreements.ofLoan(loan.id()).stream())
                .findFirst()
                .orElse(null);
        parts.add(
                agreed == null
                        ? new Part(DocumentKind.REPAYMENT_OPTIONS, null, false)
                        : new Part(DocumentKind.REPAYMENT_AGREEMENT, agreed.id(), true));
        parts.add(new Part(DocumentKind.ASSIGNMENT_NOTICE, null, false));
        if (wanted.record() != null) {
            parts.add(new Part(DocumentKind.VISIT_NOTICE, wanted.record(), true));
            parts.add(new Part(DocumentKind.STAFF_CARD, wanted.record(), true));
        }
        parts.add(new Part(DocumentKind.LAW_EXTRACT, null, true));
        return parts;
    }
}
