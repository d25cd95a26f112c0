package org.lifang.server.outreach.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Finding;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Asked;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.compliance.Contacts;
import org.lifang.server.compliance.Permits;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.desk.Call.State;
import org.lifang.server.outreach.desk.CallOutcome.Closed;
import org.lifang.server.outreach.desk.CallOutcome.Kept;
import org.lifang.server.outreach.desk.CallOutcome.No;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.wording.MarkedNotes;
import org.lifang.server.wording.NoteKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** One call after another: taken on, permitted, checked who listens, and written down. */
@Service
final class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final Duration CLAIM = Duration.ofMinutes(15);
    private static final Duration TALK = Duration.ofHours(2);

    private final CallStore store;
    private final CallAsking asking;
    private final Permits permits;
    private final Contacts contacts;
    private final Aftermath aftermath;
    private final Dialer dialer;
    private final MarkedNotes notes;
    private final Sealer sealer;
    private final Commands commands;
    private final BusinessDates dates;

    Calls(
            CallStore store,
            CallAsking asking,
            Permits permits,
            Contacts contacts,
            Aftermath aftermath,
            Dialer dialer,
            MarkedNotes notes,
            Sealer sealer,
            Commands commands,
            BusinessDates dates) {
        this.store = store;
        this.asking = asking;
        this.permits = permits;
        this.contacts = contacts;
        this.aftermath = aftermath;
        this.dialer = dialer;
        this.notes = notes;
        this.sealer = sealer;
        this.commands = commands;
        this.dates = dates;
    }

    /**
     * Whom a collector wants to call and what about.
     *
     * @param person 0 is the debtor
     * @param recorder whether the recorder is ready
     */
    record Wish(Call.Script script, long person, long point, boolean recorder) {}

    /** A word of the telephony system. */
    record Heard(String state, String reference, Instant at) {}

    @Nullable
    Call find(UUID id) {
        return store.find(id);
    }

    @Nullable
    Call openOf(UUID collector) {
        return store.openOf(collector);
    }

    List<Heard> heard(UUID call) {
        return store.events(call);
    }

    /** Takes a borrower on for a while; nobody else calls them meanwhile, and you call nobody else. */
    Result<CallOutcome> claim(Command command, long borrower) {
        return commands.run(command, CallOutcome.class, effect -> {
            Instant until = effect.at().plus(CLAIM);
            store.releaseExpired(borrower, effect.actor(), effect.at());
            if (!store.claim(effect.key(), borrower, effect.actor(), effect.at(), until)) {
                return new No(store.openOf(effect.actor()) == null ? "CALL_TAKEN" : "CALL_OPEN_ALREADY", 409);
            }
            audit(effect, "claimed", effect.key(), borrower);
            return new CallOutcome.Claimed(effect.key(), until);
        });
    }

    /** Gives it back without having called. */
    Result<CallOutcome> release(Command command, UUID id) {
        return change(command, id, State.CLAIMED, "released", (effect, call) -> {
            store.release(id, effect.at());
            return new Kept(id, State.RELEASED.name());
        });
    }

    /** Asks the gate at the moment of dialling. */
    Result<CallOutcome> permit(Command command, UUID id, Wish wish) {
        Result<CallOutcome> before = commands.answeredBefore(command, CallOutcome.class);
        if (before != null) {
            return before;
        }
        Call call = store.find(id);
        if (call == null || !call.collector().equals(command.actor())) {
            return refused("CALL_UNKNOWN", 404);
        }
        if (call.state() != State.CLAIMED && !lostItsPermit(call)) {
            return refused("CALL_WRONG_STATE", 409);
        }
        Asked asked = permits.ask(derived(command, "ask"), asking.of(call, wish, command.actor()))
                .orRefuse();
        return switch (asked) {
            case Asked.Permitted yes
            when command.dryRun() ->
                new Result.Accepted<>(new CallOutcome.Permitted(id, yes.decision(), call.expiresAt()), false);
            case Asked.Permitted yes -> permitted(command, call, wish, yes);
            case Asked.Held no ->
                stopped(new CallOutcome.Stopped(id, no.decision(), "HOLD", rules(no.findings()), no.retryFrom()));
            case Asked.Denied no ->
                stopped(new CallOutcome.Stopped(id, no.decision(), "DENY", rules(no.findings()), no.retryFrom()));
            case Asked.NotAsked no -> refused(no.code(), no.status());
        };
    }

    /** Its permit was taken back before anybody dialled: the gate may be asked again. */
    private boolean lostItsPermit(Call call) {
        return call.state() == State.PERMITTED
                && call.dialledAt() == null
                && call.checkPassed() == null
                && call.permit() != null
                && permits.find(call.permit()) == null;
    }

    private Result<CallOutcome> permitted(Command command, Call asked, Wish wish, Asked.Permitted yes) {
        UUID id = asked.id();
        return change(command, id, asked.state(), "permitted", (effect, call) -> {
            Instant until = effect.at().plus(TALK);
            store.permitted(id, wish, yes.decision(), effect.at(), until);
            return new CallOutcome.Permitted(id, yes.decision(), until);
        });
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.action().stops())
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    private static Result<CallOutcome> stopped(CallOutcome.Stopped stopped) {
        return new Result.Accepted<>(stopped, false);
    }

    /** Has the telephony system dial; where there is none, the collector dials by hand. */
    Result<CallOutcome> dial(Command command, UUID id) {
        Call call = store.find(id);
        if (call == null || call.permit() == null || !call.collector().equals(command.actor())) {
            return refused("CALL_NOT_PERMITTED", 409);
        }
        ContactPermit permit = permits.find(call.permit());
        if (permit == null) {
            return refused("CALL_PERMIT_GONE", 409);
        }
        Result<CallOutcome> kept = change(command, id, State.PERMITTED, "dialled", (effect, locked) -> {
            if (locked.dialledAt() != null) {
                return new No("CALL_DIALLED_ALREADY", 409);
            }
            if (!dialer.ready()) {
                return new No("CALL_NO_TELEPHONY", 409);
            }
            if (!contacts.begins(permit.id(), effect.at())) {
                return new No("CALL_PERMIT_GONE", 409);
            }
            store.dialled(id, effect.at());
            return new Kept(id, State.PERMITTED.name());
        });
        boolean fresh = kept instanceof Result.Accepted<CallOutcome> accepted && !accepted.replayed();
        if (fresh && !command.dryRun()) {
            dialer.dial(call, permit);
        }
        return kept;
    }

    /** Writes down whether it was made sure that the debtor listens; before that no fact of the debt is told. */
    Result<CallOutcome> checked(Command command, UUID id, Call.Check method, boolean passed) {
        return change(command, id, State.PERMITTED, "checked", (effect, call) -> {
            if (call.script() == null || !call.script().forDebtor()) {
                return new No("CALL_NO_CHECK_NEEDED", 409);
            }
            if (call.checkPassed() != null) {
                return new No("CALL_CHECKED_ALREADY", 409);
            }
            store.checked(id, method, passed, effect.at());
            talking(call, effect.at());
            return new Kept(id, State.PERMITTED.name());
        });
    }

    /** Who dials by hand need not say so; with whom one talks, one has begun. A permit taken back ends no sentence. */
    private void talking(Call call, Instant at) {
        UUID permit = call.permit();
        if (call.dialledAt() == null && permit != null && !contacts.begins(permit, at)) {
            LOG.info("call {}: its permit no longer held when it was checked who listens", call.id());
        }
    }

    /** Ends the call: the contact log, what was heard, and the note. */
    Result<CallOutcome> close(Command command, UUID id, CallReport report) {
        Result<CallOutcome> before = commands.answeredBefore(command, CallOutcome.class);
        if (before != null) {
            return before;
        }
        Call call = store.find(id);
        if (call == null || !call.collector().equals(command.actor())) {
            return refused("CALL_UNKNOWN", 404);
        }
        LocalDate today = dates.today();
        String fault = call.state() == State.PERMITTED ? report.fault(call, today) : null;
        if (fault != null) {
            return refused(fault, 422);
        }
        UUID hold = null;
        if (call.state() == State.PERMITTED && !command.dryRun()) {
            aftermath.settle(derived(command, "settle"), call, report.result());
            aftermath.refusal(derived(command, "refusal"), call, report, today);
            hold = aftermath.hold(derived(command, "hold"), call, report, today);
        }
        UUID opened = hold;
        String note = report.note();
        return change(command, id, State.PERMITTED, "closed", (effect, locked) -> {
            int marks = note == null
                    ? 0
                    : notes.look(effect, new MarkedNotes.Note(NoteKind.CALL, id.toString(), locked.borrower(), note));
            store.close(id, report, sealer.sealNullable(Field.NOTE, note), marks, opened, effect.at());
            return new Closed(id, opened, marks);
        });
    }

    /** Takes down what the telephony system tells, once. */
    void heard(UUID id, Heard heard, UUID actor) {
        String words = id + " " + heard.reference() + " " + heard.state();
        Command command = Command.of(Ids.of("outreach.call", words), "outreach.call", "call/" + id, words, actor);
        commands.run(command, CallOutcome.class, effect -> {
            if (store.find(id) == null || !store.event(id, heard, effect.at())) {
                return new No("CALL_UNKNOWN", 404);
            }
            effect.audit("outreach.call.heard", "call/" + id, null, null, Map.of("state", heard.state()));
            return new Kept(id, heard.state());
        });
    }

    private interface Change {
        CallOutcome apply(Effect effect, Call call);
    }

    private Result<CallOutcome> change(Command command, UUID id, State from, String action, Change change) {
        return commands.run(command, CallOutcome.class, effect -> {
            Call call = store.lock(id);
            if (call == null || !call.collector().equals(effect.actor())) {
                return new No("CALL_UNKNOWN", 404);
            }
            if (call.state() != from) {
                return new No("CALL_WRONG_STATE", 409);
            }
            CallOutcome outcome = change.apply(effect, call);
            audit(effect, action, id, call.borrower());
            return outcome;
        });
    }

    private static void audit(Effect effect, String action, UUID id, long borrower) {
        effect.audit("outreach.call." + action, "call/" + id, null, null, Map.of("borrower", borrower));
    }

    private static Result<CallOutcome> refused(String code, int status) {
        No no = new No(code, status);
        return new Result.Refused<>(no, no);
    }

    /** A part of a command under a key of its own, so that the whole can be sent again. */
    private static Command derived(Command command, String part) {
        UUID key = Ids.of("outreach.call", command.key().toString(), part);
        return new Command(
                key,
                command.kind() + " " + part,
                command.target(),
                command.bodyHash(),
                command.actor(),
                command.reason(),
                command.dryRun());
    }
}
