package org.lifang.server.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.strategy.Decisions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class CaseController {

    private static final int LAST_BUCKET = 7;

    private final Worklists worklists;
    private final Cases cases;
    private final CaseScope scope;
    private final Decisions decisions;
    private final BusinessDates dates;
    private final Messages messages;

    CaseController(
            Worklists worklists,
            Cases cases,
            CaseScope scope,
            Decisions decisions,
            BusinessDates dates,
            Messages messages) {
        this.worklists = worklists;
        this.cases = cases;
        this.scope = scope;
        this.decisions = decisions;
        this.dates = dates;
        this.messages = messages;
    }

    record EventText(LocalDate on, String kind, String text, Map<String, String> params) {}

    record CaseText(Cases.CaseCard card, List<EventText> timeline) {}

    record Assignment(@NotNull UUID collectorId, @Nullable String reason) {}

    /**
     * {@code collector} is a user's id, {@code me} (also when left out by a collector), {@code none} or {@code all}.
     */
    @GetMapping("/worklist")
    @SignedIn
    Page<Worklists.Item> worklist(
            @RequestParam @Nullable String collector,
            @RequestParam @Nullable String district,
            @RequestParam @Nullable String treatment,
            @RequestParam @Nullable String bucket,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after,
            Locale locale) {
        Actor actor = CurrentActor.get();
        Worklists.Filter filter = new Worklists.Filter(
                collector(collector, actor), "none".equals(collector), district, treatment, bucket(bucket));
        return worklists.page(filter, actor, after, PageToken.size(size), dates.today(), locale);
    }

    private static @Nullable UUID collector(@Nullable String wanted, Actor actor) {
        if (wanted == null) {
            return actor.is(Role.COLLECTOR) ? actor.id() : null;
        }
        return switch (wanted) {
            case "me" -> actor.id();
            case "all", "none" -> null;
            default -> {
                try {
                    yield UUID.fromString(wanted);
                } catch (IllegalArgumentException e) {
                    throw Refused.of(400, "CASE_COLLECTOR_INVALID");
                }
            }
        };
    }

    private static @Nullable Integer bucket(@Nullable String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return null;
        }
        if (!wanted.matches("M[0-" + LAST_BUCKET + "]")) {
            throw Refused.of(400, "CASE_BUCKET_INVALID");
        }
        return wanted.charAt(1) - '0';
    }

    @GetMapping("/cases/{id}")
    @SignedIn
    CaseText find(@PathVariable long id, Locale locale) {
        Cases.CaseCard card = cases.find(id, locale);
        if (card == null || !scope.sees(CurrentActor.get(), Long.parseLong(card.borrowerId()))) {
            throw new Refused(new AssignOutcome.UnknownCase(id));
        }
        return new CaseText(
                card, card.events().stream().map(e -> spoken(e, locale)).toList());
    }

    @PostMapping("/cases/{id}/assign")
    @Allowed({Role.MANAGER, Role.PLANNER})
    AssignOutcome assign(@PathVariable long id, @Valid @RequestBody Assignment assignment, Command command) {
        return cases.assign(command.because(assignment.reason()), id, assignment.collectorId())
                .orRefuse();
    }

    @GetMapping("/borrowers/{id}/timeline")
    @SignedIn
    List<EventText> timeline(@PathVariable long id, Locale locale) {
        requireVisible(id);
        return cases.timeline(id, locale).stream().map(e -> spoken(e, locale)).toList();
    }

    @GetMapping("/borrowers/{id}/decisions")
    @SignedIn
    List<Decisions.Decision> decisions(@PathVariable long id, Locale locale) {
        requireVisible(id);
        return decisions.history(id, locale);
    }

    private void requireVisible(long borrower) {
        if (!scope.sees(CurrentActor.get(), borrower)) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
    }

    /** The sentence of an event gets its parameters in the order of their names. */
    private EventText spoken(CaseEvent event, Locale locale) {
        Map<String, String> params = new TreeMap<>(event.params());
        String treatment = params.get("treatment");
        if (treatment != null) {
            params.put("treatment", messages.text("strategy.treatment." + treatment, locale));
        }
        if (event.kind().equals(CaseEvent.ASSIGNED)) {
            params.put("reason", messages.text("cases.assigned." + params.get("reason"), locale));
        }
        String text = messages.text("cases.event." + event.kind(), List.copyOf(params.values()), locale);
        return new EventText(event.on(), event.kind(), text, event.params());
    }
}
