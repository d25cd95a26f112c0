package org.lifang.server.compliance;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Result;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.compliance.Asked.NotAsked;
import org.lifang.server.compliance.Asked.Why;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the gate about many borrowers at once, as planners and campaigns do: facts read together, one commit. Every
 * question is answered for itself, and what is asked again under its key gets the answer it got.
 */
@RestController
@RequestMapping("/api/v1")
class GateRoundController {

    private final Permits permits;
    private final GateAnswers answers;
    private final AgencyNumbers agencies;
    private final BorrowerView view;
    private final Messages messages;
    private final JsonMapper json;
    private final Clock clock;

    GateRoundController(
            Permits permits,
            GateAnswers answers,
            AgencyNumbers agencies,
            BorrowerView view,
            Messages messages,
            JsonMapper json,
            Clock clock) {
        this.permits = permits;
        this.answers = answers;
        this.agencies = agencies;
        this.view = view;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** Why a question was not asked. */
    record Unasked(String code, String message) {}

    /** Answered, or not asked: one of the two. */
    record Told(
            UUID key,
            GateAnswers.@Nullable Answered answer,
            @Nullable Unasked unasked) {}

    @PostMapping("/gate/asks")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    @WithoutCommand("every question carries a key and gets a receipt of its own")
    List<Told> ask(@Valid @RequestBody AskBodies body, Locale locale) {
        List<AskBodies.One> all = body.together();
        Set<Long> visible =
                view.askable(all.stream().map(one -> one.ask().borrowerId()).toList());
        List<AskBodies.One> asked = all.stream()
                .filter(one -> visible.contains(one.ask().borrowerId()))
                .toList();
        UUID asker = CurrentActor.get().id();
        Instant now = clock.instant();
        List<Result<Asked>> results = permits.askAll(
                asked.stream().map(one -> one.command(asker, json)).toList(),
                asked.stream()
                        .map(one -> one.ask()
                                .ask(now, asker, agencies.known(one.ask().agencyId())))
                        .toList());
        Map<UUID, Told> told = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            UUID key = asked.get(i).key();
            told.put(key, told(key, results.get(i), locale));
        }
        return all.stream()
                .map(one ->
                        told.getOrDefault(one.key(), unasked(one.key(), new NotAsked(Why.BORROWER_UNKNOWN), locale)))
                .toList();
    }

    private Told told(UUID key, Result<Asked> result, Locale locale) {
        return switch (result) {
            case Result.Accepted<Asked> accepted -> new Told(key, answers.of(accepted.outcome(), locale), null);
            case Result.Refused<Asked> refused -> unasked(key, refused.refusal(), locale);
            case Result.KeyReused<Asked> reused -> unasked(key, reused, locale);
        };
    }

    private Told unasked(UUID key, Refusal why, Locale locale) {
        return new Told(key, null, new Unasked(why.code(), messages.text(why.code(), why.params(), locale)));
    }
}
