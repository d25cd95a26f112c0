package org.lifang.server.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records money facts; an event takes the command's key for its id. */
@RestController
@RequestMapping("/api/v1")
class PostingController {

    private static final long MOST_FEN = 1_000_000_000_000L;
    private static final int MOST_PPM = 1_000_000;
    private static final int REASON_CHARS = 200;

    private final Postings postings;
    private final LoanSight sight;
    private final BusinessDates dates;

    PostingController(Postings postings, LoanSight sight, BusinessDates dates) {
        this.postings = postings;
        this.sight = sight;
        this.dates = dates;
    }

    record PaymentBody(
            @NotNull UUID id,
            @NotNull LocalDate paidOn,
            @NotNull Amount amount,
            @NotBlank @Size(max = 64) String channel,
            @Size(max = 64) @Nullable String reference) {}

    record ReversalBody(
            @Nullable LocalDate on,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record WaiverBody(
            @NotNull LocalDate on,
            @NotNull Component component,
            @NotNull Amount amount,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    /** {@code until} is the first day that counts again. */
    record PauseBody(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record RateBody(
            @NotNull LocalDate on,
            @PositiveOrZero int ratePpm,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record CallBody(
            @NotNull LocalDate on,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record CostBody(
            @NotNull LocalDate on,
            @NotNull Amount amount,
            boolean disclosed,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record DemandBody(
            @NotNull LocalDate on,
            LoanEvent.@NotNull DemandKind kind,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record AcknowledgementBody(
            @NotNull LocalDate on,
            LoanEvent.@NotNull AcknowledgementKind kind,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    @PostMapping("/loans/{id}/payments")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Posting payment(@PathVariable @Positive long id, @Valid @RequestBody PaymentBody body, Command command) {
        sight.require(id);
        NewPayment payment = new NewPayment(
                body.id(),
                id,
                body.paidOn(),
                body.amount().minor(),
                body.amount().currency(),
                body.channel(),
                body.reference());
        return postings.recordPayment(command, payment).orRefuse();
    }

    @PostMapping("/payments/{id}/reverse")
    @Allowed(Role.MANAGER)
    Posting reverse(@PathVariable UUID id, @Valid @RequestBody ReversalBody body, Command command) {
        LocalDate on = body.on() == null ? dates.today() : body.on();
        return postings.reverse(command.because(body.reason()), command.key(), id, on)
                .orRefuse();
    }

    @PostMapping("/loans/{id}/waivers")
    @Allowed(Role.MANAGER)
    Posting waiver(@PathVariable long id, @Valid @RequestBody WaiverBody body, Command command) {
        long fen = fen(id, body.amount());
        return record(id, command, body.reason(), new LoanEvent.Waiver(0, body.on(), body.component(), fen));
    }

    @PostMapping("/loans/{id}/pauses")
    @Allowed(Role.MANAGER)
    Posting pause(@PathVariable long id, @Valid @RequestBody PauseBody body, Command command) {
        if (!body.until().isAfter(body.from())) {
            throw new Refused(new Posting.OutOfRange("until"));
        }
        return record(id, command, body.reason(), new LoanEvent.Pause(body.from(), body.until()));
    }

    @PostMapping("/loans/{id}/rate-changes")
    @Allowed(Role.MANAGER)
    Posting rate(@PathVariable long id, @Valid @RequestBody RateBody body, Command command) {
        if (body.ratePpm() > MOST_PPM) {
            throw new Refused(new Posting.OutOfRange("ratePpm"));
        }
        return record(id, command, body.reason(), new LoanEvent.RateChange(body.on(), body.ratePpm()));
    }

    @PostMapping("/loans/{id}/accelerations")
    @Allowed(Role.MANAGER)
    Posting call(@PathVariable long id, @Valid @RequestBody CallBody body, Command command) {
        return record(id, command, body.reason(), new LoanEvent.Acceleration(body.on()));
    }

    @PostMapping("/loans/{id}/costs")
    @Allowed(Role.MANAGER)
    Posting cost(@PathVariable long id, @Valid @RequestBody CostBody body, Command command) {
        long fen = fen(id, body.amount());
        return record(id, command, body.reason(), new LoanEvent.CostIncurred(body.on(), fen, body.disclosed()));
    }

    @PostMapping("/loans/{id}/demands")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Posting demand(@PathVariable long id, @Valid @RequestBody DemandBody body, Command command) {
        return record(id, command, body.reason(), new LoanEvent.Demand(body.on(), body.kind()));
    }

    @PostMapping("/loans/{id}/acknowledgements")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Posting acknowledgement(@PathVariable long id, @Valid @RequestBody AcknowledgementBody body, Command command) {
        return record(id, command, body.reason(), new LoanEvent.Acknowledgement(body.on(), body.kind()));
    }

    private Posting record(long loanId, Command command, @Nullable String reason, LoanEvent event) {
        sight.require(loanId);
        return postings.record(command.because(reason), loanId, command.key(), event)
                .orRefuse();
    }

    private long fen(long loanId, Amount amount) {
        if (amount.minor() < 1 || amount.minor() > MOST_FEN) {
            throw new Refused(new Posting.OutOfRange("amount"));
        }
        if (!amount.currency().equals(sight.currency(loanId))) {
            throw new Refused(new Posting.OutOfRange("currency"));
        }
        return amount.minor();
    }
}
