package org.lifang.server.outreach.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.outreach.desk.CallResult.Flag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calls")
class CallController {

    private static final int NOTE_CHARS = 2_000;

    private final Calls calls;
    private final Desk desk;
    private final Messages messages;

    CallController(Calls calls, Desk desk, Messages messages) {
        this.calls = calls;
        this.desk = desk;
        this.messages = messages;
    }

    record TurnLine(
            String borrowerId,
            String nameMasked,
            @Nullable String district,
            String treatment,
            String treatmentText,
            int priority,
            LocalDate overdueSince,
            @Nullable String lastResult,
            @Nullable String lastResultText,
            @Nullable LocalDate nextOn) {}

    record NumberText(
            String contactPointId,
            @Nullable String personId,
            @Nullable String role,
            String masked) {}

    record HeardText(String state, Instant at) {}

    record CallText(
            UUID id,
            String borrowerId,
            String nameMasked,
            Call.State state,
            Instant expiresAt,
            Call.@Nullable Script script,
            @Nullable String personId,
            @Nullable String contactPointId,
            @Nullable UUID permitId,
            @Nullable Instant dialledAt,
            @Nullable Boolean identityPassed,
            @Nullable CallResult result,
            List<NumberText> numbers,
            List<HeardText> telephony) {}

    record ResultText(
            CallResult result,
            String text,
            CallResult.Action action,
            String actionText,
            CallResult.NextAction nextAction,
            String nextActionText,
            List<Flag> flags) {}

    record Claim(@NotNull @Positive Long borrowerId) {}

    record Wanted(
            Call.@NotNull Script script,
            @Nullable Long personId,
            @NotNull @Positive Long contactPointId,
            boolean recorderReady) {}

    record Checked(Call.@NotNull Check method, boolean passed) {}

    record Report(
            @NotNull CallResult result,
            @Nullable LocalDate promisedOn,
            @Valid @Nullable Amount promised,
            CallResult.@Nullable NextAction nextAction,
            @Nullable LocalDate nextOn,
            @Nullable Boolean distress,
            @Nullable Boolean hardship,
            @Size(max = NOTE_CHARS) @Nullable String note) {
        @Override
        public String toString() {
            return "Report[" + result + "]";
        }
    }

    record FactsText(Amount overdue, LocalDate since, Map<String, String> values) {}

    /** Whose turn it is, the most urgent first. */
    @GetMapping("/queue")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR})
    Page<TurnLine> queue(@RequestParam @Nullable Integer size, @RequestParam @Nullable String after, Locale locale) {
        PageToken token = PageToken.parse(after, 3);
        int rows = PageToken.size(size);
        List<Desk.Turn> found = desk.queue(
                token == null
                        ? null
                        : new Desk.After((int) token.number(0), token.key(1, LocalDate::parse), token.number(2)),
                rows);
        Desk.Turn last = found.size() < rows ? null : found.getLast();
        return Page.of(
                found.stream().map(turn -> line(turn, locale)).toList(),
                last == null ? null : PageToken.of(last.priority(), last.overdueSince(), last.borrower()));
    }

    /** The results there are, with what each needs and what follows. */
    @GetMapping("/results")
    @SignedIn
    List<ResultText> results(Locale locale) {
        return Arrays.stream(CallResult.values())
                .map(each -> new ResultText(
                        each,
                        messages.text("outreach.call." + each.name(), locale),
                        each.action(),
                        messages.text("outreach.call.action." + each.action().name(), locale),
                        each.next(),
                        messages.text("outreach.call.next." + each.next().name(), locale),
                        Arrays.stream(Flag.values()).filter(each::has).toList()))
                .toList();
    }

    /** The call of the person who asks; 404 when there is none. */
    @GetMapping("/current")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR})
    CallText current() {
        Call call = calls.openOf(CurrentActor.get().id());
        if (call == null) {
            throw Refused.of(404, "CALL_UNKNOWN");
        }
        return text(call);
    }

    @PostMapping
    @Allowed(Role.COLLECTOR)
    CallOutcome claim(@Valid @RequestBody Claim body, Command command) {
        if (!desk.sees(body.borrowerId())) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
        return calls.claim(command, body.borrowerId()).orRefuse();
    }

    @GetMapping("/{id}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    CallText find(@PathVariable UUID id) {
        return text(known(id));
    }

    @PostMapping("/{id}/release")
    @Allowed(Role.COLLECTOR)
    CallOutcome release(@PathVariable UUID id, Command command) {
        return calls.release(command, id).orRefuse();
    }

    /** Asks the gate at the moment of dialling; a no comes with the decision by which it is explained. */
    @PostMapping("/{id}/permit")
    @Allowed(Role.COLLECTOR)
    CallOutcome permit(@PathVariable UUID id, @Valid @RequestBody Wanted body, Command command) {
        long person = body.personId() == null ? 0 : body.personId();
        if (body.script().forDebtor() != (person == 0)) {
            throw Refused.of(422, "CALL_SCRIPT_DOES_NOT_FIT");
        }
        Calls.Wish wish = new Calls.Wish(body.script(), person, body.contactPointId(), body.recorderReady());
        return calls.permit(command, id, wish).orRefuse();
    }

    @PostMapping("/{id}/dial")
    @Allowed(Role.COLLECTOR)
    CallOutcome dial(@PathVariable UUID id, Command command) {
        return calls.dial(command, id).orRefuse();
    }

    @PostMapping("/{id}/identity")
    @Allowed(Role.COLLECTOR)
    CallOutcome identity(@PathVariable UUID id, @Valid @RequestBody Checked body, Command command) {
        return calls.checked(command, id, body.method(), body.passed()).orRefuse();
    }

    /** Facts of the debt: 409 until it was recorded that the debtor listens (CN-V-12). */
    @GetMapping("/{id}/facts")
    @Allowed(Role.COLLECTOR)
    FactsText facts(@PathVariable UUID id) {
        Desk.Facts facts = desk.facts(own(id));
        return new FactsText(new Amount(facts.overdueFen(), "CNY"), facts.since(), facts.values());
    }

    @GetMapping("/{id}/script")
    @Allowed(Role.COLLECTOR)
    Desk.Words script(@PathVariable UUID id) {
        return desk.script(own(id), CurrentActor.get().id());
    }

    /** Ends the call; distress and hardship open a hold. */
    @PostMapping("/{id}/close")
    @Allowed(Role.COLLECTOR)
    CallOutcome close(@PathVariable UUID id, @Valid @RequestBody Report body, Command command) {
        Amount promised = body.promised();
        CallReport report = new CallReport(
                body.result(),
                body.promisedOn(),
                promised == null ? null : promised.minor(),
                body.nextAction() == null ? body.result().next() : body.nextAction(),
                body.nextOn(),
                Boolean.TRUE.equals(body.distress()),
                Boolean.TRUE.equals(body.hardship()),
                body.note());
        return calls.close(command, id, report).orRefuse();
    }

    private Call known(UUID id) {
        Call call = calls.find(id);
        if (call == null || !desk.sees(call.borrower())) {
            throw Refused.of(404, "CALL_UNKNOWN");
        }
        return call;
    }

    private Call own(UUID id) {
        Call call = known(id);
        if (!call.collector().equals(CurrentActor.get().id())) {
            throw Refused.of(404, "CALL_UNKNOWN");
        }
        return call;
    }

    private TurnLine line(Desk.Turn turn, Locale locale) {
        String last = turn.lastResult();
        return new TurnLine(
                String.valueOf(turn.borrower()),
                turn.nameMasked(),
                turn.district(),
                turn.treatment(),
                messages.text("strategy.treatment." + turn.treatment(), locale),
                turn.priority(),
                turn.overdueSince(),
                last,
                last == null ? null : messages.text("outreach.call." + last, locale),
                turn.nextOn());
    }

    private CallText text(Call call) {
        return new CallText(
                call.id(),
                String.valueOf(call.borrower()),
                desk.nameMasked(call.borrower()),
                call.state(),
                call.expiresAt(),
                call.script(),
                id(call.person()),
                id(call.point()),
                call.permit(),
                call.dialledAt(),
                call.checkPassed(),
                call.result(),
                desk.numbers(call.borrower()).stream()
                        .map(n -> new NumberText(String.valueOf(n.point()), id(n.person()), n.role(), n.masked()))
                        .toList(),
                calls.heard(call.id()).stream()
                        .map(h -> new HeardText(h.state(), h.at()))
                        .toList());
    }

    private static @Nullable String id(long id) {
        return id == 0 ? null : String.valueOf(id);
    }
}
