package org.lifang.server.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.identity.Users;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may collect, over HTTP; everybody sees what is known of themselves. */
@RestController
@RequestMapping("/api/v1/clearances")
class ClearanceController {

    private final Clearances clearances;
    private final ClearanceLists lists;
    private final Users users;
    private final BusinessDates dates;

    ClearanceController(Clearances clearances, ClearanceLists lists, Users users, BusinessDates dates) {
        this.clearances = clearances;
        this.lists = lists;
        this.users = users;
        this.dates = dates;
    }

    /** Which fields a record has depends on its kind; others are refused. */
    record NewRecord(
            @NotNull UUID id,
            @NotNull RecordKind kind,
            @NotNull LocalDate on,
            @Nullable Boolean passed,

            @Size(max = ClearanceRules.MOST_REFERENCE_CHARS) @Nullable
            String course,

            @Size(max = ClearanceRules.MOST_REFERENCE_CHARS) @Nullable
            String document,

            @Nullable LocalDate expiresOn,
            @Nullable UUID voids,

            @Size(max = ClearanceRules.MOST_TEXT_CHARS) @Nullable
            String reason) {}

    record Recorded(UUID id) {}

    record Card(UUID userId, String name, ClearanceLists.Standing standing, List<ClearanceLists.RecordLine> records) {}

    /** Active collectors with what is missing, or ends within 30 days. */
    @GetMapping
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    Page<ClearanceLists.Line> list(
            @RequestParam ClearanceLists.@Nullable Needs needs,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after,
            Locale locale) {
        ClearanceLists.Needs wanted = needs == null ? ClearanceLists.Needs.ANY : needs;
        return lists.page(wanted, after, PageToken.size(size), locale);
    }

    @GetMapping("/mine")
    @SignedIn
    ClearanceLists.Standing mine(Locale locale) {
        return lists.told(clearances.standing(CurrentActor.get().id(), dates.today()), locale);
    }

    /** As of today, or of a date; the records are all there are. */
    @GetMapping("/{userId}")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    Card find(@PathVariable UUID userId, @RequestParam @Nullable LocalDate on, Locale locale) {
        var user = users.find(userId);
        if (user == null) {
            throw new Refused(ClearanceOutcome.Denied.because(ClearanceOutcome.No.USER_UNKNOWN));
        }
        Clearance standing = clearances.standing(userId, on == null ? dates.today() : on);
        return new Card(userId, user.displayName(), lists.told(standing, locale), lists.records(userId, locale));
    }

    @PostMapping("/{userId}/records")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Recorded record(Command command, @PathVariable UUID userId, @Valid @RequestBody NewRecord body) {
        Clearances.Draft draft = new Clearances.Draft(
                body.id(),
                userId,
                body.kind(),
                body.on(),
                body.passed(),
                body.course(),
                body.document(),
                body.expiresOn(),
                body.voids(),
                body.reason());
        return switch (clearances.record(command, draft).orRefuse()) {
            case ClearanceOutcome.Recorded done -> new Recorded(done.id());
            case ClearanceOutcome.Denied no -> throw new Refused(no);
        };
    }
}
