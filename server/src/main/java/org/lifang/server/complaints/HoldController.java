package org.lifang.server.complaints;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holds over HTTP: whoever works with a person may open one, few may lift one. */
@RestController
@RequestMapping("/api/v1")
class HoldController {

    private final Holds holds;
    private final HoldLists lists;
    private final Words words;
    private final BorrowerSight sight;

    HoldController(Holds holds, HoldLists lists, Words words, BorrowerSight sight) {
        this.holds = holds;
        this.lists = lists;
        this.words = words;
        this.sight = sight;
    }

    /** {@code undisputed} is for disputes, {@code reference} the number of the order or paper. */
    record NewHold(
            @NotNull UUID id,
            @Positive long borrowerId,
            @Nullable Long loanId,
            @NotNull HoldKind kind,
            @Nullable HoldDetail detail,
            @NotNull LocalDate since,
            @Nullable LocalDate until,
            @Valid @Nullable Amount undisputed,
            @NotNull HoldSource source,

            @Size(max = HoldRules.MOST_REFERENCE_CHARS) @Nullable
            String reference,

            @NotBlank @Size(max = HoldRules.MOST_TEXT_CHARS) String reason,
            @Nullable LocalDate reviewOn) {}

    record Why(
            @NotBlank @Size(max = HoldRules.MOST_TEXT_CHARS) String reason) {}

    record NextReview(
            @NotNull LocalDate reviewOn,
            @NotBlank @Size(max = HoldRules.MOST_TEXT_CHARS) String reason) {}

    record Reading(@NotNull String purpose, @NotNull String reason) {}

    record Saved(UUID id) {}

    record Card(HoldLists.Line hold, List<HoldLists.EventLine> events) {}

    /** What is due first stands in front. */
    @GetMapping("/holds")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<HoldLists.Line> list(
            @RequestParam @Nullable HoldState state,
            @RequestParam @Nullable HoldKind kind,
            @RequestParam @Nullable LocalDate dueBy,
            @RequestParam @Nullable Boolean proposed,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after) {
        HoldLists.Wanted wanted = new HoldLists.Wanted(
                state == null ? HoldState.OPEN : state, null, kind, dueBy, Boolean.TRUE.equals(proposed));
        return lists.page(wanted, after, PageToken.size(size));
    }

    @GetMapping("/borrowers/{id}/holds")
    @SignedIn
    Page<HoldLists.Line> ofBorrower(
            @PathVariable long id,
            @RequestParam @Nullable HoldState state,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after) {
        sight.require(id);
        HoldLists.Wanted wanted = new HoldLists.Wanted(state == null ? HoldState.ALL : state, id, null, null, false);
        return lists.page(wanted, after, PageToken.size(size));
    }

    @GetMapping("/holds/{id}")
    @SignedIn
    Card find(@PathVariable UUID id) {
        return new Card(lists.line(visible(id)), lists.events(id));
    }

    @PostMapping("/holds")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AGENCY_USER})
    Saved open(Command command, @Valid @RequestBody NewHold body) {
        sight.require(body.borrowerId());
        Holds.Draft draft = new Holds.Draft(
                body.id(),
                body.borrowerId(),
                body.loanId(),
                body.kind(),
                body.detail(),
                body.since(),
                body.until(),
                body.undisputed(),
                body.source(),
                body.reference(),
                body.reason(),
                body.reviewOn());
        return saved(holds.open(command, draft));
    }

    @PostMapping("/holds/{id}/review")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved review(Command command, @PathVariable UUID id, @Valid @RequestBody Why body) {
        return saved(holds.review(command, visible(id).id(), body.reason()));
    }

    @PostMapping("/holds/{id}/move-review")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved moveReview(Command command, @PathVariable UUID id, @Valid @RequestBody NextReview body) {
        return saved(holds.moveReview(command, visible(id).id(), body.reviewOn(), body.reason()));
    }

    @PostMapping("/holds/{id}/propose-lift")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved proposeLift(Command command, @PathVariable UUID id, @Valid @RequestBody Why body) {
        return saved(holds.proposeLift(command, visible(id).id(), body.reason()));
    }

    @PostMapping("/holds/{id}/refuse-lift")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved refuseLift(Command command, @PathVariable UUID id, @Valid @RequestBody Why body) {
        return saved(holds.refuseLift(command, visible(id).id(), body.reason()));
    }

    @PostMapping("/holds/{id}/lift")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved lift(Command command, @PathVariable UUID id, @Valid @RequestBody Why body) {
        return saved(holds.lift(command, visible(id).id(), body.reason()));
    }

    /** Shows the words of a hold for a purpose and with a reason, both recorded. */
    @PostMapping("/holds/{id}/reveal")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    HoldLists.Spoken reveal(Command command, @PathVariable UUID id, @Valid @RequestBody Reading body) {
        words.require(command, visible(id).borrowerId(), body.purpose(), body.reason());
        return lists.spoken(id);
    }

    private Hold visible(UUID id) {
        Hold hold = lists.find(id);
        if (hold == null || !sight.sees(hold.borrowerId())) {
            throw new Refused(HoldOutcome.Denied.because(HoldOutcome.No.UNKNOWN));
        }
        return hold;
    }

    private static Saved saved(Result<HoldOutcome> result) {
        return switch (result.orRefuse()) {
            case HoldOutcome.Saved done -> new Saved(done.id());
            case HoldOutcome.Denied no -> throw new Refused(no);
        };
    }
}
