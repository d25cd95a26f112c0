package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class LedgerController {

    /** A person who may not see the borrower learns no more than one who made the number up. */
    private static final String UNKNOWN_BORROWER = "BORROWER_UNKNOWN";

    private final Ledger ledger;
    private final LoanSight sight;
    private final BusinessDates dates;
    private final Messages messages;

    LedgerController(Ledger ledger, LoanSight sight, BusinessDates dates, Messages messages) {
        this.ledger = ledger;
        this.sight = sight;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/loans/{id}/owed")
    @SignedIn
    Views.LoanView owed(@PathVariable long id, @RequestParam @Nullable LocalDate on, Locale locale) {
        return new Spoken(known(id, on(on)), messages, locale).loan();
    }

    @GetMapping("/loans/{id}/owed/curve")
    @SignedIn
    List<Views.CurveDay> curve(@PathVariable long id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        LoanOwed.Known known = known(id, to);
        if (to.isBefore(from) || Ledger.outOfRange(from)) {
            throw Refused.of(400, "DATES_OUT_OF_ORDER");
        }
        return ledger.curve(id, from, to).stream()
                .map(point -> day(point, known.currency()))
                .toList();
    }

    @GetMapping("/loans/{id}/payments")
    @SignedIn
    Page<Views.PaymentView> payments(@PathVariable long id) {
        String currency = sight.currency(id);
        return Page.of(
                ledger.payments(id).stream()
                        .map(payment -> payment(payment, currency))
                        .toList(),
                null);
    }

    @GetMapping("/borrowers/{id}/owed")
    @SignedIn
    Views.BorrowerView borrower(@PathVariable long id, @RequestParam @Nullable LocalDate on, Locale locale) {
        if (!sight.seesBorrower(id)) {
            throw Refused.of(404, UNKNOWN_BORROWER);
        }
        BorrowerStatement statement =
                ledger.owedByBorrower(id, on(on)).orElseThrow(() -> Refused.of(404, UNKNOWN_BORROWER));
        String currency = statement.currency();
        return new Views.BorrowerView(
                Long.toString(id),
                statement.asOf(),
                statement.total().daysPastDue(),
                statement.total().bucket().name(),
                statement.total().classFloor().name(),
                Views.Split.of(statement.total().overdue(), currency),
                new Amount(statement.total().payoffFen(), currency),
                statement.loans().stream()
                        .map(loan -> new Spoken(loan, messages, locale).line())
                        .toList());
    }

    private LoanOwed.Known known(long loanId, LocalDate on) {
        sight.require(loanId);
        return switch (ledger.owed(loanId, on)) {
            case LoanOwed.Known known -> known;
            case LoanOwed.UnknownLoan no -> throw new Refused(no);
            case LoanOwed.NothingStatedYet no -> throw new Refused(no);
            case LoanOwed.DateOutOfRange no -> throw new Refused(no);
        };
    }

    private LocalDate on(@Nullable LocalDate wanted) {
        return wanted == null ? dates.today() : wanted;
    }

    private static Views.CurveDay day(CurvePoint point, String currency) {
        Amounts overdue = point.overdue();
        Views.Split split = Views.Split.of(overdue, currency);
        return new Views.CurveDay(
                point.on(), split.principal(), split.interest(), split.penalty(), split.compound(), split.fees());
    }

    private static Views.PaymentView payment(Payment payment, String currency) {
        return new Views.PaymentView(
                payment.id().toString(),
                payment.paidOn(),
                new Amount(payment.amountFen(), currency),
                payment.channel(),
                payment.reference(),
                payment.reversedOn());
    }
}
