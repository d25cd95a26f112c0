package org.lifang.server.visits.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.visits.tables.IncidentRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.lifang.server.visits.visit.VisitViews.IncidentView;
import org.lifang.server.visits.visit.VisitViews.VisitDetail;
import org.lifang.server.visits.visit.VisitViews.VisitLine;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office side of visits: the board of a day, a visit, incidents. */
@RestController
@RequestMapping("/api/v1")
class VisitController {

    private final VisitLists lists;
    private final VisitShow show;
    private final Incidents incidents;
    private final VisitExport export;
    private final Clock clock;

    VisitController(VisitLists lists, VisitShow show, Incidents incidents, VisitExport export, Clock clock) {
        this.lists = lists;
        this.show = show;
        this.incidents = incidents;
        this.export = export;
        this.clock = clock;
    }

    record HandledBody(@NotBlank @Size(max = 1000) String words) {}

    record ReadingBody(@NotBlank String purpose, @NotBlank String reason) {}

    /** What somebody wrote about an incident. */
    record WordsView(@Nullable String words, @Nullable String handled) {}

    /** Visits of a day, today unless another is named. */
    @GetMapping("/visits")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<VisitLine> board(@RequestParam @Nullable LocalDate day, Locale locale) {
        LocalDate of = day == null ? LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE) : day;
        return Page.of(show.lines(lists.ofDay(of), locale), null);
    }

    @GetMapping("/borrowers/{borrower}/visits")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<VisitLine> ofBorrower(@PathVariable long borrower, Locale locale) {
        return Page.of(show.lines(lists.ofBorrower(borrower), locale), null);
    }

    @GetMapping("/visits/{id}")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    VisitDetail visit(@PathVariable UUID id, Locale locale) {
        VisitRecord row = lists.one(id);
        if (row == null) {
            throw Refused.of(404, "VISIT_UNKNOWN");
        }
        return show.detail(row, locale);
    }

    @GetMapping("/visit-incidents")
    @Allowed({Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<IncidentView> incidents(@RequestParam(defaultValue = "true") boolean open) {
        return Page.of(show.incidents(lists.incidents(open)), null);
    }

    /** Somebody looked after it, and says how. */
    @PostMapping("/visit-incidents/{id}/handled")
    @Allowed({Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Incidents.Outcome handled(@PathVariable UUID id, @Valid @RequestBody HandledBody body, Command command) {
        return incidents.handle(command, id, body.words()).orRefuse();
    }

    /** Shows what was written about an incident, for a purpose and with a reason, both recorded. */
    @PostMapping("/visit-incidents/{id}/reveal")
    @Allowed({Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    WordsView reveal(@PathVariable UUID id, @Valid @RequestBody ReadingBody body, Command command) {
        IncidentRecord row = lists.incident(id);
        if (row == null || lists.one(row.getVisitId()) == null) {
            throw Refused.of(404, "VISIT_INCIDENT_UNKNOWN");
        }
        Map<String, @Nullable String> words = incidents.words(command, row, body.purpose(), body.reason());
        return new WordsView(words.get("words"), words.get("handled"));
    }

    /** One recording of a visit, for a purpose and with a reason, both recorded. */
    @PostMapping(value = "/visits/{id}/evidence/{media}/reveal", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    ResponseEntity<byte[]> recording(
            @PathVariable UUID id, @PathVariable UUID media, @Valid @RequestBody ReadingBody body, Command command) {
        VisitRecord row = lists.one(id);
        byte[] recording = row == null ? null : export.recording(row, media);
        if (row == null || recording == null) {
            throw Refused.of(404, row == null ? "VISIT_UNKNOWN" : "VISIT_RECORDING_UNKNOWN");
        }
        incidents.looked(command, row.getBorrowerId(), body.purpose(), body.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(recording);
    }

    /** The visit to take along, for a purpose and with a reason, both recorded. */
    @PostMapping(value = "/visits/{id}/export", produces = "application/zip")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    ResponseEntity<byte[]> export(@PathVariable UUID id, @Valid @RequestBody ReadingBody body, Command command) {
        VisitRecord row = lists.one(id);
        if (row == null) {
            throw Refused.of(404, "VISIT_UNKNOWN");
        }
        incidents.looked(command, row.getBorrowerId(), body.purpose(), body.reason());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visit-" + id + ".zip\"")
                .body(export.zip(row));
    }
}
