package org.lifang.server.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.compliance.views.PermitStateRecord;
import org.lifang.server.plans.papers.Agreed;
import org.lifang.server.plans.papers.AgreedSource;
import org.lifang.server.plans.papers.Decided;
import org.lifang.server.plans.papers.DecidedSource;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Which papers can be thought of for a person today: every kind, once for each record it could be about. */
@Component
class Choices {

    private final FactsReader facts;
    private final AgreedSource agreements;
    private final DecidedSource decisions;
    private final VisitAnnexes visits;
    private final Messages messages;
    private final BusinessDates dates;

    Choices(
            FactsReader facts,
            AgreedSource agreements,
            DecidedSource decisions,
            VisitAnnexes visits,
            Messages messages,
            BusinessDates dates) {
        this.facts = facts;
        this.agreements = agreements;
        this.decisions = decisions;
        this.visits = visits;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * A paper somebody may want.
     *
     * @param recordId what it would be about; null when that is the loans alone
     * @param about tells records of one kind apart; null when there is nothing to tell apart
     * @param todayOnly whether it is made for today and no other day
     */
    record Choice(
            DocumentKind kind,
            String title,
            @Nullable UUID recordId,
            @Nullable String about,
            boolean todayOnly) {}

    List<Choice> of(long borrower, Locale locale) {
        Facts known = facts.read(borrower, null, dates.today(), false);
        List<Agreed> agreed = known == null
                ? List.of()
                : known.loans().stream()
                        .flatMap(loan -> agreements.ofLoan(loan.id()).stream())
                        .toList();
        List<PermitStateRecord> permits = visits.permits(borrower);
        List<Choice> choices = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            switch (kind.from()) {
                case LOANS -> choices.add(choice(kind, null, null, locale));
                case AGREEMENT ->
                    agreed.stream()
                            .filter(each -> kind != DocumentKind.WAIVER_DECISION || waives(each))
                            .forEach(each -> choices.add(choice(kind, each.id(), each.title(), locale)));
                case HARDSHIP ->
                    decisions.of(borrower).forEach(each -> choices.add(choice(kind, each.id(), day(each), locale)));
                case PLACEMENT -> {
                    if (visits.placed(borrower) != null) {
                        choices.add(choice(kind, null, null, locale));
                    }
                }
                case PERMIT -> {
                    if (kind == DocumentKind.VISIT_PACKET) {
                        choices.add(choice(kind, null, null, locale));
                    }
                    permits.forEach(each -> choices.add(
                            choice(kind, each.getPermitId(), each.getDay().toString(), locale)));
                }
            }
        }
        return choices;
    }

    private static boolean waives(Agreed agreed) {
        return agreed.signedOn() != null && agreed.waived().totalFen() > 0;
    }

    private static String day(Decided decided) {
        return decided.decidedOn().toString();
    }

    private Choice choice(DocumentKind kind, @Nullable UUID recordId, @Nullable String about, Locale locale) {
        return new Choice(
                kind, messages.text("documents.kind." + kind.name(), locale), recordId, about, kind.todayOnly());
    }
}
