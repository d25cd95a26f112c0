package org.lifang.server.complaints;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints over HTTP: anybody takes one in, few handle them, nobody the one about themselves. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintController {

    private final Complaints complaints;
    private final ComplaintLists lists;
    private final Words words;
    private final BorrowerSight sight;

    ComplaintController(Complaints complaints, ComplaintLists lists, Words words, BorrowerSight sight) {
        this.complaints = complaints;
        this.lists = lists;
        this.words = words;
        this.sight = sight;
    }

    record NewComplaint(
            @NotNull UUID id,
            @Positive long borrowerId,
            @Nullable Long loanId,
            @NotNull ComplaintChannel channel,
            @NotNull ComplaintSubject subject,
            @NotNull LocalDate receivedOn,
            @Size(max = Complaints.MOST_PERSONS) @Nullable Set<UUID> about,
            @Nullable UUID handlerId,
            @NotBlank @Size(max = HoldRules.MOST_TEXT_CHARS) String text) {}

    record Handler(@NotNull UUID handlerId) {}

    record Person(@NotNull UUID userId) {}

    /** {@code toldOn} is the day the complainant was told that it takes longer. */
    record Extension(
            @Nullable LocalDate toldOn,
            @NotBlank @Size(max = HoldRules.MOST_TEXT_CHARS) String reason) {}

    record Closing(
            @NotNull ComplaintResult result,
            @NotNull LocalDate toldOn,
            @NotBlank @Size(max = HoldRules.MOST_TEXT_CHARS) String text) {}

    record Reading(@NotNull String purpose, @NotNull String reason) {}

    record Saved(UUID id) {}

    record Card(ComplaintLists.Line complaint, List<ComplaintLists.EventLine> events) {}

    /** What is due first stands in front. */
    @GetMapping
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ComplaintLists.Line> list(
            @RequestParam @Nullable HoldState state,
            @RequestParam @Nullable ComplaintChannel channel,
            @RequestParam @Nullable ComplaintSubject subject,
            @RequestParam @Nullable Boolean mine,
            @RequestParam @Nullable Boolean unhandled,
            @RequestParam @Nullable Boolean escalate,
            @RequestParam @Nullable Boolean late,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after) {
        ComplaintLists.Wanted wanted = new ComplaintLists.Wanted(
                state == null ? HoldState.OPEN : state,
                channel,
                subject,
                Boolean.TRUE.equals(mine) ? CurrentActor.get().id() : null,
                Boolean.TRUE.equals(unhandled),
                Boolean.TRUE.equals(escalate),
                Boolean.TRUE.equals(late));
        return lists.page(wanted, after, PageToken.size(size));
    }

    @GetMapping("/{id}")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Card find(@PathVariable UUID id) {
        visible(id);
        return new Card(lists.line(id), lists.events(id));
    }

    @PostMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AGENCY_USER})
    Saved receive(Command command, @Valid @RequestBody NewComplaint body) {
        sight.require(body.borrowerId());
        Complaints.Draft draft = new Complaints.Draft(
                body.id(),
                body.borrowerId(),
                body.loanId(),
                body.channel(),
                body.subject(),
                body.receivedOn(),
                body.about() == null ? Set.of() : body.about(),
                body.handlerId(),
                body.text());
        return saved(complaints.receive(command, draft));
    }

    @PostMapping("/{id}/hand-over")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Saved handOver(Command command, @PathVariable UUID id, @Valid @RequestBody Handler body) {
        visible(id);
        return saved(complaints.handOver(command, id, body.handlerId()));
    }

    @PostMapping("/{id}/name-person")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved namePerson(Command command, @PathVariable UUID id, @Valid @RequestBody Person body) {
        visible(id);
        return saved(complaints.namePerson(command, id, body.userId()));
    }

    /** To 30 days: the matter is complex. */
    @PostMapping("/{id}/extend")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved extend(Command command, @PathVariable UUID id, @Valid @RequestBody Extension body) {
        visible(id);
        return saved(complaints.extend(command, id, ComplaintStage.COMPLEX, body.toldOn(), body.reason()));
    }

    /** To 60 days: exceptionally complex, approved above the handler, the complainant told. */
    @PostMapping("/{id}/extend-again")
    @Allowed(Role.MANAGER)
    Saved extendAgain(Command command, @PathVariable UUID id, @Valid @RequestBody Extension body) {
        visible(id);
        return saved(complaints.extend(command, id, ComplaintStage.EXCEPTIONAL, body.toldOn(), body.reason()));
    }

    @PostMapping("/{id}/close")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Saved close(Command command, @PathVariable UUID id, @Valid @RequestBody Closing body) {
        visible(id);
        return saved(complaints.close(command, id, new Complaints.Ending(body.result(), body.toldOn(), body.text())));
    }

    /** Shows the words of a complaint for a purpose and with a reason, both recorded. */
    @PostMapping("/{id}/reveal")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    List<Written> reveal(Command command, @PathVariable UUID id, @Valid @RequestBody Reading body) {
        words.require(command, visible(id).borrowerId(), body.purpose(), body.reason());
        return lists.spoken(id);
    }

    private Complaint visible(UUID id) {
        Complaint complaint = lists.find(id);
        if (complaint == null || !sight.sees(complaint.borrowerId())) {
            throw new Refused(ComplaintOutcome.Denied.because(ComplaintOutcome.No.UNKNOWN));
        }
        return complaint;
    }

    private static Saved saved(Result<ComplaintOutcome> result) {
        return switch (result.orRefuse()) {
            case ComplaintOutcome.Saved done -> new Saved(done.id());
            case ComplaintOutcome.Denied no -> throw new Refused(no);
        };
    }
}
