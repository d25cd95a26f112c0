package org.lifang.server.documents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Gathers what a paper is printed from, and says no where there may be none. */
@Component
class Preparation {

    private final FactsReader reader;
    private final Annexes annexes;
    private final Packets packets;
    private final Wordings wordings;
    private final BusinessDates dates;

    Preparation(FactsReader reader, Annexes annexes, Packets packets, Wordings wordings, BusinessDates dates) {
        this.reader = reader;
        this.annexes = annexes;
        this.packets = packets;
        this.wordings = wordings;
        this.dates = dates;
    }

    /**
     * What somebody wants made.
     *
     * @param loan about one loan only; null for all
     * @param record the agreement, request or permit it is about; null where there is none
     * @param asOf null for today
     * @param language null for the one the person reads
     */
    record Wanted(
            DocumentKind kind,
            long borrower,
            @Nullable Long loan,
            @Nullable UUID record,
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
        if (wanted.kind().todayOnly() && !asOf.equals(today)) {
            return no("DOCUMENT_TODAY_ONLY", 422);
        }
        Facts facts = reader.read(wanted.borrower(), wanted.loan(), asOf, tellsPayments(wanted.kind()));
        if (facts == null) {
            return no("DOCUMENT_NO_LOANS", 404);
        }
        DocumentOutcome.No no = objection(wanted.kind(), facts);
        return no == null ? annexed(wanted, facts) : new Ready.No(no);
    }

    private Ready annexed(Wanted wanted, Facts facts) {
        String language = wanted.language() == null ? reader.language(wanted.borrower()) : wanted.language();
        List<Packets.Part> parts = wanted.kind() == DocumentKind.VISIT_PACKET
                ? packets.parts(wanted, facts)
                : List.of(new Packets.Part(wanted.kind(), wanted.record(), true));
        Map<DocumentKind, Annex> found = new EnumMap<>(DocumentKind.class);
        for (Packets.Part part : parts) {
            switch (annexes.of(part.kind(), new Annexes.About(facts, wanted.borrower(), part.record(), language))) {
                case Annexes.Found.Yes yes -> found.put(part.kind(), yes.annex());
                case Annexes.Found.No no -> {
                    if (part.needed()) {
                        return new Ready.No(no.why());
                    }
                }
            }
        }
        return written(List.copyOf(found.keySet()), facts.with(found), language);
    }

    private static boolean tellsPayments(DocumentKind kind) {
        return kind == DocumentKind.ACCOUNT_STATEMENT || kind == DocumentKind.VISIT_PACKET;
    }

    private static DocumentOutcome.@Nullable No objection(DocumentKind kind, Facts facts) {
        if (facts.house().name() == null) {
            return DocumentOutcome.No.of("DOCUMENT_HOUSE_UNKNOWN", 409);
        }
        boolean demands = kind == DocumentKind.DEMAND_NOTICE || kind == DocumentKind.VISIT_PACKET;
        if (demands && facts.overdue().totalFen() == 0) {
            return DocumentOutcome.No.of("DOCUMENT_NOTHING_OVERDUE", 422);
        }
        boolean settles = kind == DocumentKind.SETTLEMENT_CERTIFICATE;
        return settles && !facts.loans().stream().allMatch(Facts.Loan::settled)
                ? DocumentOutcome.No.of("DOCUMENT_STILL_OWED", 422)
                : null;
    }

    private Ready written(List<DocumentKind> parts, Facts facts, String language) {
        return switch (wordings.write(parts, facts, language)) {
            case Wordings.Written.Ready written -> new Ready.Yes(facts, written.drafts(), language);
            case Wordings.Written.Not not -> new Ready.No(not.why());
        };
    }

    private static Ready no(String code, int status) {
        return new Ready.No(DocumentOutcome.No.of(code, status));
    }
}
