package org.lifang.server.routing.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The planning board over HTTP. */
@RestController
@RequestMapping("/api/v1/planning")
class PlanningController {

    private final Planning planning;
    private final Replanning replanning;
    private final WhatIfs whatIfs;
    private final Boards boards;
    private final DaySheets sheets;
    private final Actuals actuals;

    PlanningController(
            Planning planning,
            Replanning replanning,
            WhatIfs whatIfs,
            Boards boards,
            DaySheets sheets,
            Actuals actuals) {
        this.planning = planning;
        this.replanning = replanning;
        this.whatIfs = whatIfs;
        this.boards = boards;
        this.sheets = sheets;
        this.actuals = actuals;
    }

    /** @param begins seconds of the day; wherever it fits best when left out */
    record Pin(
            @NotNull UUID visit,
            @NotNull List<UUID> crew,

            @Min(0) @Max(86_399) @Nullable Integer begins) {}

    record Named(@NotNull UUID visit) {}

    record Exchanged(@NotNull UUID one, @NotNull UUID other) {}

    record Begun(UUID id) {}

    record Versioned(UUID plan, int version) {}

    /** The day's plan: the newest version, or the one asked for. */
    @GetMapping("/days/{day}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Board board(@PathVariable LocalDate day, @RequestParam(required = false) @Nullable UUID plan, Locale locale) {
        return boards.of(day, plan, locale);
    }

    /** The plan in force against what became of it. */
    @GetMapping("/days/{day}/actual")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Actuals.Actual actual(@PathVariable LocalDate day) {
        Actuals.Actual actual = actuals.of(day);
        if (actual == null) {
            throw new Refused(PlanOutcome.Denied.because(PlanOutcome.No.NOTHING_PUBLISHED));
        }
        return actual;
    }

    @GetMapping("/days/{day}/progress")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Board.Progress progress(@PathVariable LocalDate day, Locale locale) {
        return boards.progress(day, locale);
    }

    /** Why a visit is where it is, or why it is not made. */
    @GetMapping("/plans/{plan}/visits/{visit}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Board.Reason why(@PathVariable UUID plan, @PathVariable UUID visit, Locale locale) {
        return boards.why(plan, visit, locale);
    }

    /** Begins to work the day out; it goes on after the answer. */
    @PostMapping("/days/{day}/solve")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed({Role.MANAGER, Role.PLANNER})
    Begun solve(Command command, @PathVariable LocalDate day) {
        return new Begun(made(planning.begin(command, day).orRefuse()).plan());
    }

    @PostMapping("/plans/{plan}/pin")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Versioned pin(Command command, @PathVariable UUID plan, @Valid @RequestBody Pin body) {
        return made(planning.pin(command, plan, body.visit(), body.crew(), body.begins())
                .orRefuse());
    }

    /** Two crews exchange a visit each. */
    @PostMapping("/plans/{plan}/swap")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Versioned swap(Command command, @PathVariable UUID plan, @Valid @RequestBody Exchanged body) {
        return made(planning.swap(command, plan, body.one(), body.other()).orRefuse());
    }

    @PostMapping("/plans/{plan}/exclude")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Versioned exclude(Command command, @PathVariable UUID plan, @Valid @RequestBody Named body) {
        return made(planning.exclude(command, plan, body.visit()).orRefuse());
    }

    /** Takes back what was decided by hand about somebody on a day. */
    @DeleteMapping("/days/{day}/tweaks/{borrower}")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Begun untweak(Command command, @PathVariable LocalDate day, @PathVariable long borrower) {
        return new Begun(
                made(planning.release(command, day, borrower).orRefuse()).plan());
    }

    /** Puts a draft in force. */
    @PostMapping("/plans/{plan}/publish")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Versioned publish(Command command, @PathVariable UUID plan) {
        return made(planning.publish(command, plan).orRefuse());
    }

    /** Mends the plan in force; what comes of it is a draft to be put in force. */
    @PostMapping("/days/{day}/replan")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Versioned replan(Command command, @PathVariable LocalDate day, @Valid @RequestBody Happened body) {
        var event = new Replanning.Event(body.what(), body.person(), body.visit(), body.crew(), body.minutes());
        return made(replanning.mend(command, day, event).orRefuse());
    }

    record Happened(
            Replanning.@NotNull What what,
            @Nullable UUID person,
            @Nullable UUID visit,
            @Nullable List<UUID> crew,

            @Min(1) @Max(480) @Nullable Integer minutes) {}

    /** What a plan would become if something were otherwise; nothing is kept. */
    @GetMapping("/plans/{plan}/what-if/{question}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    WhatIfs.Answer whatIf(@PathVariable UUID plan, @PathVariable WhatIfs.Question question) {
        WhatIfs.Answer answer = whatIfs.ask(plan, question);
        if (answer == null) {
            throw new Refused(PlanOutcome.Denied.because(PlanOutcome.No.PLAN_UNKNOWN));
        }
        return answer;
    }

    /** The sheets of a plan, one crew a page. */
    @GetMapping(path = "/plans/{plan}/sheets.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed({Role.MANAGER, Role.PLANNER})
    ResponseEntity<byte[]> sheets(@PathVariable UUID plan, Locale locale) {
        return file(sheets.of(plan, null, locale));
    }

    /** The reader's own day, by the plan in force. */
    @GetMapping("/mine")
    @Allowed({Role.COLLECTOR, Role.MANAGER, Role.PLANNER})
    Board.Mine mine(@RequestParam LocalDate day, Locale locale) {
        return boards.mine(day, CurrentActor.get().id(), locale);
    }

    @GetMapping(path = "/mine/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed({Role.COLLECTOR, Role.MANAGER, Role.PLANNER})
    ResponseEntity<byte[]> sheet(@RequestParam LocalDate day, Locale locale) {
        Plan plan = planning.inForce(day);
        if (plan == null) {
            throw new Refused(PlanOutcome.Denied.because(PlanOutcome.No.NOTHING_PUBLISHED));
        }
        return file(sheets.of(plan.id(), CurrentActor.get().id(), locale));
    }

    private static ResponseEntity<byte[]> file(byte @Nullable [] content) {
        if (content == null) {
            throw new Refused(PlanOutcome.Denied.because(PlanOutcome.No.PLAN_UNKNOWN));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"day-sheet.pdf\"")
                .body(content);
    }

    private static Versioned made(PlanOutcome outcome) {
        return switch (outcome) {
            case PlanOutcome.Made made -> new Versioned(made.plan(), made.version());
            case PlanOutcome.Denied no -> throw new Refused(no);
        };
    }
}
