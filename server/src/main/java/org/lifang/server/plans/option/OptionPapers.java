package org.lifang.server.plans.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lifang.kernel.plan.Affordability;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.Options;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.papers.Offered;
import org.lifang.server.plans.papers.OfferedSource;
import org.springframework.stereotype.Component;

/** Options as papers tell of them: what can be afforded, or may be, first; never what it is worth to the lender. */
@Component
class OptionPapers implements OfferedSource {

    private static final int MOST = 3;

    private final OptionDesk desk;
    private final OptionWords words;
    private final PlanLoans loans;

    OptionPapers(OptionDesk desk, OptionWords words, PlanLoans loans) {
        this.desk = desk;
        this.words = words;
        this.loans = loans;
    }

    /** At most three; empty when the lender's own system computes the loan or no policy is in force. */
    @Override
    public List<Offered> of(long loan, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return switch (desk.ask(loans.known(loan), null, null)) {
            case OptionDesk.LenderComputes no -> List.of();
            case OptionDesk.NoPolicy no -> List.of();
            case OptionDesk.Ready ready -> {
                List<Option> all = new ArrayList<>(
                        Options.of(ready.question(), ready.policy()).offered());
                all.sort(Comparator.comparing(option -> option.affordability().answer() == Affordability.Answer.NO));
                yield all.stream()
                        .limit(MOST)
                        .map(option -> offered(option, locale))
                        .toList();
            }
        };
    }

    private Offered offered(Option option, Locale locale) {
        long payments = option.schedule().stream()
                .filter(payment -> !payment.dueOn().isAfter(option.endsOn()))
                .count();
        return new Offered(
                words.title(option.kind(), locale),
                option.firstPaymentFen(),
                option.firstPaymentOn(),
                Math.toIntExact(payments),
                option.totalFen(),
                option.costAgainstNowFen(),
                option.endsOn(),
                words.forBorrowers(option, locale));
    }
}
