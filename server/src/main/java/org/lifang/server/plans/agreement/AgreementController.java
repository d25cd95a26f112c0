package org.lifang.server.plans.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Payment;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.codes.CodeOutcome;
import org.lifang.server.codes.Codes;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.option.ArrangementBody;
import org.lifang.server.plans.promise.PromiseViews;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreements over HTTP. */
@RestController
@RequestMapping("/api/v1")
class AgreementController {

    private static final String HASH = "[0-9a-f]{64}";
    private static final int REASON_CHARS = 200;
    private static final long MOST_TOLERANCE_FEN = 10_000;
    private static final int MOST_GRACE_DAYS = 7;
    private static final int LEAST_SIGNATURE_BYTES = 64;
    private static final int MOST_SIGNATURE_BYTES = 200_000;
    private static final int MOST_SIGNATURE_CHARS = 270_000;

    private final Agreements agreements;
    private final AgreementCodes codes;
    private final Promises promises;
    private final PlanLoans loans;
    private final BusinessDates dates;
    private final Messages messages;

    AgreementController(
            Agreements agreements,
            AgreementCodes codes,
            Promises promises,
            PlanLoans loans,
            BusinessDates dates,
            Messages messages) {
        this.agreements = agreements;
        this.codes = codes;
        this.promises = promises;
        this.loans = loans;
        this.dates = dates;
        this.messages = messages;
    }

    record ProposalBody(
            @NotNull UUID id,
            @NotNull @Valid ArrangementBody arrangement,
            @PositiveOrZero @Max(MOST_TOLERANCE_FEN) long toleranceFen,
            @PositiveOrZero @Max(MOST_GRACE_DAYS) int graceDays,
            Taken.@NotNull Way way,
            @Nullable UUID replaces) {}

    record SignatureBody(
            @NotNull @Pattern(regexp = HASH) String textSha256,
            @NotBlank @Size(max = MOST_SIGNATURE_CHARS) String drawn) {}

    record TextRead(@NotNull @Pattern(regexp = HASH) String textSha256) {}

    record CodeBody(
            @NotNull @Pattern(regexp = HASH) String textSha256,
            @NotNull @Pattern(regexp = "\\s*[0-9]{6}\\s*") String figures) {}

    record Reason(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    record LineView(LocalDate dueOn, Payment.Origin origin, Amount total) {}

    record EventView(String kind, LocalDate on, UUID by, Instant at) {}

    record AgreementView(
            UUID id,
            String loanId,
            String borrowerId,
            String kind,
            AgreementState state,
            String policy,
            LocalDate workedOn,
            Amount total,
            Amount waived,
            LocalDate endsOn,
            String text,
            String textSha256,
            UUID proposedBy,
            boolean needsSecondPerson,
            @Nullable UUID approvedBy,
            @Nullable Instant acceptedAt,
            @Nullable UUID acceptedBefore,
            @Nullable String signatureSha256,
            @Nullable UUID acceptedCode,
            Codes.@Nullable Standing code,
            @Nullable UUID replaces,
            @Nullable LocalDate endedOn,
            List<LineView> schedule,
            List<EventView> events,
            PromiseViews.@Nullable PromiseView standing) {}

    @GetMapping("/loans/{loan}/agreements")
    @SignedIn
    Page<AgreementView> ofLoan(@PathVariable long loan, Locale locale) {
        loans.require(loan);
        return Page.of(
                agreements.ofLoan(loan).stream().map(row -> view(row, locale)).toList(), null);
    }

    @GetMapping("/agreements/{id}")
    @SignedIn
    AgreementView agreement(@PathVariable UUID id, Locale locale) {
        return view(found(id), locale);
    }

    /** Today's proposals nobody approved yet. */
    @GetMapping("/agreements/waiting")
    @Allowed({Role.PLANNER, Role.MANAGER})
    Page<AgreementView> waiting(Locale locale) {
        return Page.of(
                agreements.waiting().stream().map(row -> view(row, locale)).toList(), null);
    }

    @PostMapping("/loans/{loan}/agreements")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    AgreementOutcome propose(@PathVariable long loan, @Valid @RequestBody ProposalBody body, Command command) {
        PlanLoan card = loans.require(loan);
        Agreements.Draft draft = new Agreements.Draft(
                body.id(),
                body.arrangement().arrangement(),
                body.toleranceFen(),
                body.graceDays(),
                body.way(),
                body.replaces(),
                null);
        return agreements.propose(command, card, CurrentActor.get(), draft).orRefuse();
    }

    @PostMapping("/agreements/{id}/approve")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    AgreementOutcome approve(@PathVariable UUID id, @Valid @RequestBody Reason body, Command command) {
        found(id);
        return agreements
                .approve(command.because(body.reason()), id, CurrentActor.get())
                .orRefuse();
    }

    /** The borrower signs: the hash of the text they read, and what they drew. */
    @PostMapping("/agreements/{id}/accept")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    AgreementOutcome accept(@PathVariable UUID id, @Valid @RequestBody SignatureBody body, Command command) {
        found(id);
        return agreements.accept(command, id, signature(body)).orRefuse();
    }

    /** Sends a code to the number we know of the borrower, who has read this text. */
    @PostMapping("/agreements/{id}/code")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    CodeOutcome askCode(@PathVariable UUID id, @Valid @RequestBody TextRead body, Command command) {
        AgreementRecord row = found(id);
        if (!HexFormat.of().formatHex(row.getBodySha256()).equals(body.textSha256())) {
            throw new Refused(AgreementOutcome.No.because(AgreementOutcome.Why.TEXT_DIFFERS));
        }
        AgreementOutcome.Why not = agreements.notOpen(row);
        if (not != null) {
            throw new Refused(AgreementOutcome.No.because(not, row.getWorkedOn().toString()));
        }
        return codes.ask(command, row).orRefuse();
    }

    /** The borrower enters the code that came to their telephone for this text. */
    @PostMapping("/agreements/{id}/accept-by-code")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    AgreementOutcome acceptByCode(@PathVariable UUID id, @Valid @RequestBody CodeBody body, Command command) {
        found(id);
        byte[] text = HexFormat.of().parseHex(body.textSha256());
        return agreements
                .accept(
                        command,
                        id,
                        new Agreements.Consent.ByCode(text, body.figures().strip()))
                .orRefuse();
    }

    @PostMapping("/agreements/{id}/cancel")
    @Allowed({Role.PLANNER, Role.MANAGER})
    AgreementOutcome cancel(@PathVariable UUID id, @Valid @RequestBody Reason body, Command command) {
        found(id);
        return agreements.cancel(command.because(body.reason()), id).orRefuse();
    }

    private static Agreements.Consent.Signature signature(SignatureBody body) {
        byte[] drawn;
        try {
            drawn = Base64.getDecoder().decode(body.drawn());
        } catch (IllegalArgumentException e) {
            throw new Refused(AgreementOutcome.No.because(AgreementOutcome.Why.SIGNATURE_UNFIT));
        }
        if (drawn.length < LEAST_SIGNATURE_BYTES || drawn.length > MOST_SIGNATURE_BYTES) {
            throw new Refused(AgreementOutcome.No.because(AgreementOutcome.Why.SIGNATURE_UNFIT));
        }
        return new Agreements.Consent.Signature(HexFormat.of().parseHex(body.textSha256()), drawn);
    }

    private AgreementRecord found(UUID id) {
        AgreementRecord row = agreements.find(id);
        if (row == null) {
            throw new Refused(AgreementOutcome.No.because(AgreementOutcome.Why.UNKNOWN));
        }
        loans.require(row.getLoanId());
        return row;
    }

    private AgreementView view(AgreementRecord row, Locale locale) {
        Taken taken = promises.find(row.getId());
        byte[] signature = row.getSignatureSha256();
        String currency = row.getCurrency();
        return new AgreementView(
                row.getId(),
                Long.toString(row.getLoanId()),
                Long.toString(row.getBorrowerId()),
                row.getKind(),
                AgreementState.valueOf(row.getState()),
                AgreementRows.policy(row),
                row.getWorkedOn(),
                new Amount(row.getTotalFen(), currency),
                new Amount(row.getWaivedFen(), currency),
                row.getEndsOn(),
                row.getBody(),
                HexFormat.of().formatHex(row.getBodySha256()),
                row.getProposedBy(),
                agreements.needsSecond(row),
                row.getApprovedBy(),
                row.getAcceptedAt(),
                row.getAcceptedBefore(),
                signature == null ? null : HexFormat.of().formatHex(signature),
                row.getAcceptedCode(),
                agreements.notOpen(row) == null ? codes.standing(row) : null,
                row.getReplaces(),
                row.getEndedOn(),
                agreements.lines(row.getId()).stream()
                        .map(line -> new LineView(line.dueOn(), line.origin(), new Amount(line.totalFen(), currency)))
                        .toList(),
                agreements.events(row.getId()).stream()
                        .map(event -> new EventView(event.getKind(), event.getOnDate(), event.getById(), event.getAt()))
                        .toList(),
                taken == null ? null : PromiseViews.view(taken, dates.today(), messages, locale));
    }
}
