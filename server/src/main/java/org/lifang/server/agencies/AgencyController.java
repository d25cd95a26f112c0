package org.lifang.server.agencies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of agencies over HTTP. */
@RestController
@RequestMapping("/api/v1/agencies")
class AgencyController {

    private final Agencies agencies;
    private final AgencyRecords records;
    private final AgencyLists lists;

    AgencyController(Agencies agencies, AgencyRecords records, AgencyLists lists) {
        this.agencies = agencies;
        this.records = records;
        this.lists = lists;
    }

    record NewAgency(
            @NotNull UUID id,

            @NotBlank @Size(max = AgencyRules.MOST_NAME_CHARS)
            String name,

            @NotNull String registrationNo) {}

    /** Which fields a record has depends on its kind; others are refused. */
    record NewRecord(
            @NotNull UUID id,
            @NotNull EntryKind kind,
            @NotNull LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable EntryForm form,
            @Nullable Scores scores,
            @Nullable Boolean passed,
            @Nullable IncidentKind incident,
            @Nullable Terms terms,

            @Size(max = AgencyRules.MOST_REFERENCE_CHARS) @Nullable
            String document,

            @Size(max = AgencyRules.MOST_URL_CHARS) @Nullable
            String url,

            @Nullable UUID refers,

            @Size(max = AgencyRules.MOST_TEXT_CHARS) @Nullable
            String reason) {}

    record NewMember(@NotNull UUID userId, @NotNull LocalDate on) {}

    record LastDay(@NotNull LocalDate on) {}

    record Saved(UUID id) {}

    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<AgencyLists.Line> list(
            @RequestParam @Nullable Integer size, @RequestParam @Nullable String after, Locale locale) {
        return lists.page(after, PageToken.size(size), locale);
    }

    /** As of today, or of a date; records and members are all there are. */
    @GetMapping("/{id}")
    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    AgencyLists.Card find(@PathVariable UUID id, @RequestParam @Nullable LocalDate on, Locale locale) {
        AgencyLists.Card card = lists.card(id, on, locale);
        if (card == null) {
            throw new Refused(AgencyOutcome.Denied.because(AgencyOutcome.No.UNKNOWN));
        }
        return card;
    }

    @PostMapping
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Saved add(Command command, @Valid @RequestBody NewAgency body) {
        return saved(
                agencies.add(command, new Agencies.Draft(body.id(), body.name().strip(), body.registrationNo())));
    }

    @PostMapping("/{id}/records")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Saved record(Command command, @PathVariable UUID id, @Valid @RequestBody NewRecord body) {
        AgencyRecords.Draft draft = new AgencyRecords.Draft(
                body.id(),
                id,
                body.kind(),
                body.on(),
                body.from(),
                body.until(),
                body.form(),
                body.scores(),
                body.passed(),
                body.incident(),
                body.terms(),
                body.document(),
                body.url(),
                body.refers(),
                body.reason());
        return saved(records.record(command, draft));
    }

    @PostMapping("/{id}/members")
    @Allowed({Role.ADMIN, Role.MANAGER})
    Saved join(Command command, @PathVariable UUID id, @Valid @RequestBody NewMember body) {
        return saved(agencies.join(command, id, body.userId(), body.on()));
    }

    @PostMapping("/{id}/members/{userId}/leave")
    @Allowed({Role.ADMIN, Role.MANAGER})
    Saved leave(Command command, @PathVariable UUID id, @PathVariable UUID userId, @Valid @RequestBody LastDay body) {
        return saved(agencies.leave(command, id, userId, body.on()));
    }

    private static Saved saved(Result<AgencyOutcome> result) {
        return switch (result.orRefuse()) {
            case AgencyOutcome.Saved done -> new Saved(done.id());
            case AgencyOutcome.Denied no -> throw new Refused(no);
        };
    }
}
