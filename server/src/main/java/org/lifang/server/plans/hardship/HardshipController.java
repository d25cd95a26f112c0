package org.lifang.server.plans.hardship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.complaints.HoldDetail;
import org.lifang.server.complaints.HoldSource;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.tables.HardshipRecord;
import org.lifang.server.privacy.Purpose;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for help in hardship over HTTP. */
@RestController
@RequestMapping("/api/v1")
class HardshipController {

    private static final int ANSWER_CHARS = 1_000;
    private static final int TEXT_CHARS = 2_000;

    private final Hardships hardships;
    private final PlanLoans loans;
    private final Messages messages;

    HardshipController(Hardships hardships, PlanLoans loans, Messages messages) {
        this.hardships = hardships;
        this.loans = loans;
        this.messages = messages;
    }

    /** What kind of hardship it is, without a word about the person. */
    enum Detail {
        INCOME_LOST,
        ILLNESS,
        DISABILITY,
        OLD_AGE,
        DISTRESS,
        OTHER_NEED
    }

    enum AskedBy {
        BORROWER,
        FAMILY,
        STAFF,
        HOSPITAL,
        OTHER
    }

    enum NoteKind {
        PAPER,
        TOLD,
        SEEN,
        OTHER
    }

    record QuestionView(String question, String text) {}

    record HardshipBody(
            @NotNull UUID id,
            @NotNull Detail detail,
            @NotNull LocalDate askedOn,
            @NotNull AskedBy askedBy,
            @NotEmpty Map<String, @NotBlank @Size(max = ANSWER_CHARS) String> answers) {}

    record NoteBody(
            @NotNull UUID id,
            @NotNull NoteKind kind,
            @NotBlank @Size(max = TEXT_CHARS) String text) {}

    record DecisionBody(
            Hardships.@NotNull Decision decision,
            @NotBlank @Size(max = TEXT_CHARS) String reasons,
            @Nullable LocalDate reviewOn) {}

    record Reading(@NotBlank String purpose, @NotBlank String reason) {}

    record HardshipView(
            UUID id,
            String borrowerId,
            String detail,
            LocalDate askedOn,
            String askedBy,
            UUID openedBy,
            Instant openedAt,
            @Nullable String decision,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate decidedOn,
            @Nullable UUID decidedBy) {}

    /** What everybody is asked, in the reader's language. */
    @GetMapping("/hardships/questions")
    @SignedIn
    List<QuestionView> questions(Locale locale) {
        return Arrays.stream(Hardships.Asked.values())
                .map(each ->
                        new QuestionView(each.name(), messages.text("plans.hardship.question." + each.name(), locale)))
                .toList();
    }

    /** What waits for a decision. */
    @GetMapping("/hardships")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Page<HardshipView> open() {
        return Page.of(hardships.open().stream().map(HardshipController::view).toList(), null);
    }

    /** Recognised hardship whose day to look again has come or comes within two weeks. */
    @GetMapping("/hardships/reviews")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Page<HardshipView> reviews() {
        return Page.of(
                hardships.reviews().stream().map(HardshipController::view).toList(), null);
    }

    @GetMapping("/hardships/{id}")
    @SignedIn
    HardshipView hardship(@PathVariable UUID id) {
        return view(found(id));
    }

    @GetMapping("/borrowers/{borrower}/hardships")
    @SignedIn
    Page<HardshipView> of(@PathVariable long borrower) {
        loans.requireBorrower(borrower);
        return Page.of(
                hardships.of(borrower).stream().map(HardshipController::view).toList(), null);
    }

    @PostMapping("/borrowers/{borrower}/hardships")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    HardshipOutcome ask(@PathVariable long borrower, @Valid @RequestBody HardshipBody body, Command command) {
        loans.requireBorrower(borrower);
        Hardships.Draft draft = new Hardships.Draft(
                body.id(),
                borrower,
                HoldDetail.valueOf(body.detail().name()),
                body.askedOn(),
                HoldSource.valueOf(body.askedBy().name()),
                body.answers());
        return hardships.ask(command, draft).orRefuse();
    }

    @PostMapping("/hardships/{id}/notes")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    HardshipOutcome note(@PathVariable UUID id, @Valid @RequestBody NoteBody body, Command command) {
        found(id);
        return hardships
                .note(command, id, body.id(), body.kind().name(), body.text())
                .orRefuse();
    }

    @PostMapping("/hardships/{id}/decide")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    HardshipOutcome decide(@PathVariable UUID id, @Valid @RequestBody DecisionBody body, Command command) {
        found(id);
        return hardships
                .decide(command, id, body.decision(), body.reasons(), body.reviewOn())
                .orRefuse();
    }

    /** Shows answers, notes and reasons for a purpose and with a reason, both recorded. */
    @PostMapping("/hardships/{id}/reveal")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    HardshipWords reveal(@PathVariable UUID id, @Valid @RequestBody Reading body, Command command) {
        HardshipRecord row = found(id);
        look(hardships, row, body, command);
        return hardships.words(row);
    }

    /** Records that somebody looks; refused when they may not. */
    static void look(Hardships hardships, HardshipRecord row, Reading body, Command command) {
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        switch (hardships
                .read(command, row, purpose(body.purpose()), body.reason())
                .orRefuse()) {
            case HardshipOutcome.Read read -> {}
            case HardshipOutcome.NotRead no -> throw new Refused(no);
            case HardshipOutcome.No no -> throw new Refused(no);
            case HardshipOutcome.Saved saved -> throw new IllegalStateException("not a look: " + saved);
        }
    }

    private static Purpose purpose(String text) {
        try {
            return Purpose.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Refused.of(422, "REVEAL_PURPOSE_UNKNOWN");
        }
    }

    private HardshipRecord found(UUID id) {
        HardshipRecord row = hardships.find(id);
        if (row == null) {
            throw new Refused(HardshipOutcome.No.because(HardshipOutcome.Why.UNKNOWN));
        }
        loans.requireBorrower(row.getBorrowerId());
        return row;
    }

    private static HardshipView view(HardshipRecord row) {
        return new HardshipView(
                row.getId(),
                Long.toString(row.getBorrowerId()),
                row.getDetail(),
                row.getAskedOn(),
                row.getAskedBy(),
                row.getOpenedBy(),
                row.getOpenedAt(),
                row.getDecision(),
                row.getReviewOn(),
                row.getDecidedOn(),
                row.getDecidedBy());
    }
}
