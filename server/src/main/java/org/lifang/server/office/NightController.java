package org.lifang.server.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Night;
import org.lifang.server.nightly.NightRequests;
import org.lifang.server.nightly.NightRequests.Outcome;
import org.lifang.server.nightly.Nights;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The nights: what ran, and asking for one. */
@RestController
@RequestMapping("/api/v1/nights")
class NightController {

    private final Nights nights;
    private final NightRequests requests;
    private final Messages messages;

    NightController(Nights nights, NightRequests requests, Messages messages) {
        this.nights = nights;
        this.requests = requests;
        this.messages = messages;
    }

    record NightRequest(@NotNull LocalDate businessDate) {}

    record TakenOn(LocalDate businessDate) {}

    record NightAnswer(LocalDate businessDate, String state, List<StepAnswer> steps) {}

    record StepAnswer(
            String step,
            String title,
            String state,
            long read,
            long changed,
            long refused,
            long failed,
            @Nullable String message,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<NightAnswer> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        PageToken token = PageToken.parse(after, 1);
        int rows = PageToken.size(size);
        List<Night> found = nights.list(token == null ? null : token.key(0, LocalDate::parse), rows + 1);
        List<Night> shown = found.subList(0, Math.min(rows, found.size()));
        PageToken next = found.size() > rows ? PageToken.of(shown.getLast().businessDate()) : null;
        return Page.of(shown.stream().map(night -> answer(night, locale)).toList(), next);
    }

    /** Takes the night on; it runs at once and is followed in the list. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed({Role.ADMIN, Role.MANAGER})
    TakenOn ask(Command command, @Valid @RequestBody NightRequest body) {
        return switch (requests.ask(command, body.businessDate()).orRefuse()) {
            case Outcome.TakenOn taken -> new TakenOn(taken.businessDate());
            case Outcome.Past past -> throw new Refused(past);
            case Outcome.Future future -> throw new Refused(future);
        };
    }

    private NightAnswer answer(Night night, Locale locale) {
        return new NightAnswer(
                night.businessDate(),
                night.state().name(),
                night.steps().stream().map(step -> answer(step, locale)).toList());
    }

    private StepAnswer answer(Night.Step step, Locale locale) {
        return new StepAnswer(
                step.name(),
                messages.text("STEP_" + step.name(), locale),
                step.state().name(),
                step.rows().read(),
                step.rows().changed(),
                step.rows().refused(),
                step.rows().failed(),
                step.message(),
                step.startedAt(),
                step.finishedAt());
    }
}
