package org.lifang.server.visits.appointment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.Ids;
import org.lifang.server.routing.Slots;
import org.lifang.server.visits.appointment.Outcome.No;
import org.lifang.server.visits.appointment.Outcome.Why;
import org.lifang.server.visits.appointment.ProofStore.Voice;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Component;

/** What every step of an appointment does: one command, its row locked, its state looked at, its line in the story. */
@Component
final class Turns {

    private final Commands commands;
    private final AppointmentStore store;
    private final ProofStore proofs;
    private final Slots slots;

    Turns(Commands commands, AppointmentStore store, ProofStore proofs, Slots slots) {
        this.commands = commands;
        this.store = store;
        this.proofs = proofs;
        this.slots = slots;
    }

    /** One step. */
    interface Step {
        Outcome take(Effect effect, AppointmentRecord row);
    }

    /** Takes a step from one of these states. While the gate is being asked nothing else happens. */
    Result<Outcome> turn(Command command, UUID id, List<State> from, Step step) {
        return commands.run(command, Outcome.class, effect -> {
            AppointmentRecord row = store.lock(id);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            if (store.asking(id) != null) {
                return No.because(Why.BEING_CONFIRMED);
            }
            if (!from.contains(state(row))) {
                return No.because(Why.WRONG_STATE, row.getState());
            }
            return step.take(effect, row);
        });
    }

    static State state(AppointmentRecord row) {
        return State.valueOf(row.getState());
    }

    /** Keeps what the row says now, with a line in the story and in the audit. */
    Outcome now(
            Effect effect, AppointmentRecord row, State state, String kind, Voice voice, Map<String, String> details) {
        String before = row.getState();
        row.setState(state.name());
        row.setChangedAt(effect.at());
        store.save(row);
        proofs.event(row.getId(), kind, voice, details, effect.command().reason(), effect.at());
        audit(effect, row, kind, before, state);
        return new Outcome.Stands(row.getId(), state);
    }

    static void audit(Effect effect, AppointmentRecord row, String kind, String before, State after) {
        effect.audit(
                "visits." + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "appointment/" + row.getId(),
                before,
                after.name(),
                Map.of("borrower", row.getBorrowerId()));
    }

    /** Gives the kept time back; its permit follows after the commit. */
    void release(Effect effect, UUID appointment) {
        BookingRecord live = store.live(appointment);
        if (live != null) {
            live.setState("RELEASED");
            live.setReleasedAt(effect.at());
            store.save(live);
            slots.release(live.getId());
        }
    }

    /** Why a step is refused outside of any command. */
    static Result<Outcome> refused(No no) {
        return new Result.Refused<>(no, no);
    }

    /** A part of a command under a key of its own, so that the whole can be sent again. */
    static Command part(Command command, String part) {
        return new Command(
                Ids.of("visits", command.key().toString(), part),
                command.kind() + " " + part,
                command.target(),
                command.bodyHash(),
                command.actor(),
                command.reason(),
                command.dryRun());
    }
}
