package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Attestations;
import org.lifang.server.compliance.Permits;
import org.lifang.server.outreach.Ids;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Slots;
import org.lifang.server.visits.appointment.ProofStore.Voice;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Between keeping a time and agreeing stands the gate. Every step is committed before the next and repeats safely, so
 * that a server cut off in between leaves nothing half agreed: the next round asks the same question under its key.
 */
@Service
public class Settling {

    /** Whoever kept a time longer ago is not asking any more. */
    private static final Duration LEFT = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Commands commands;
    private final AppointmentStore store;
    private final ProofStore proofs;
    private final Spots spots;
    private final VisitGate gate;
    private final Slots slots;
    private final Tidings notices;
    private final Permits permits;
    private final Attestations attestations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Settling(
            Commands commands,
            AppointmentStore store,
            ProofStore proofs,
            Spots spots,
            VisitGate gate,
            Slots slots,
            Tidings notices,
            Permits permits,
            Attestations attestations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.store = store;
        this.proofs = proofs;
        this.spots = spots;
        this.gate = gate;
        this.slots = slots;
        this.notices = notices;
        this.permits = permits;
        this.attestations = attestations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Asks the gate for what was kept, and agrees or gives it back. */
    Outcome settle(UUID id) {
        BookingRecord booking = store.booking(id);
        if (booking == null || !booking.getState().equals("ASKING")) {
            return standing(id);
        }
        AppointmentRecord about = store.find(booking.getAppointmentId());
        BookingRecord before = store.live(booking.getAppointmentId());
        Hours hours = hours(booking);
        VisitGate.Word word = gate.permit(
                Ids.of("visits.gate", id.toString()),
                about == null ? 0 : about.getBorrowerId(),
                spots.of(booking),
                hours,
                booking.getMinutes(),
                List.of(booking.getCrew()),
                before == null ? null : before.getPermitId());
        UUID[] message = new UUID[1];
        Command command = Command.of(
                Ids.of("visits.settle", id.toString()),
                "visits.settle",
                "appointment/" + booking.getAppointmentId(),
                id.toString(),
                Acting.SYSTEM);
        Result<Outcome> result = commands.run(command, Outcome.class, effect -> settled(effect, id, word, message));
        if (message[0] != null && about != null) {
            askedFor(about.getBorrowerId(), id);
            notices.hurry(message[0]);
        }
        returnPermits();
        return result.orRefuse();
    }

    private Outcome standing(UUID booking) {
        BookingRecord row = store.booking(booking);
        AppointmentRecord about = row == null ? null : store.find(row.getAppointmentId());
        return about == null
                ? Outcome.No.because(Outcome.Why.UNKNOWN)
                : new Outcome.Stands(about.getId(), Turns.state(about));
    }

    private Outcome settled(Effect effect, UUID id, VisitGate.Word word, UUID[] message) {
        BookingRecord seen = store.booking(id);
        AppointmentRecord row = seen == null ? null : store.lock(seen.getAppointmentId());
        BookingRecord booking = store.booking(id);
        if (row == null || booking == null) {
            return Outcome.No.because(Outcome.Why.UNKNOWN);
        }
        return switch (word) {
            case VisitGate.Word.Yes yes -> agreed(effect, row, booking, yes, message);
            case VisitGate.Word.No no -> stopped(effect, row, booking, no);
        };
    }

    private Outcome agreed(
            Effect effect, AppointmentRecord row, BookingRecord booking, VisitGate.Word.Yes yes, UUID[] message) {
        BookingRecord before = store.live(row.getId());
        if (before != null) {
            giveBack(effect, before);
        }
        boolean video = booking.getPlace().equals(Where.VIDEO.name());
        booking.setState("LIVE");
        booking.setLiveAt(effect.at());
        booking.setPermitId(video ? null : yes.permit());
        store.save(booking);
        String was = row.getState();
        Hours hours = hours(booking);
        row.setState(State.AGREED.name());
        row.setBookingId(booking.getId());
        row.setStoppedBy(new String[0]);
        row.setAttention(null);
        row.setChangedAt(effect.at());
        store.save(row);
        notices.withdraw(effect, row.getId());
        if (wantsWord(row.getId())) {
            message[0] = notices.agreed(effect, row, hours);
            notices.tomorrow(effect, row, hours);
        }
        Map<String, String> details = details(booking, yes);
        proofs.event(
                row.getId(), before == null ? "AGREED" : "MOVED", Voice.house(effect.actor()), details, effect.at());
        Turns.audit(effect, row, before == null ? "AGREED" : "MOVED", was, State.AGREED);
        return new Outcome.Stands(row.getId(), State.AGREED);
    }

    private static Map<String, String> details(BookingRecord booking, VisitGate.Word.Yes yes) {
        Map<String, String> details = new HashMap<>(Map.of(
                "hours",
                hours(booking).written(),
                "place",
                booking.getPlace(),
                "crew",
                String.valueOf(booking.getCrew().length)));
        if (yes.permit() != null && !booking.getPlace().equals(Where.VIDEO.name())) {
            details.put("permit", yes.permit().toString());
        }
        return details;
    }

    private void giveBack(Effect effect, BookingRecord before) {
        before.setState("RELEASED");
        before.setReleasedAt(effect.at());
        // The gate took the old permit's place with the new one's.
        before.setPermitBack(before.getPermitId() != null);
        store.save(before);
        slots.release(before.getId());
    }

    private boolean wantsWord(UUID appointment) {
        return proofs.consented(appointment, "MESSAGES");
    }

    private Outcome stopped(Effect effect, AppointmentRecord row, BookingRecord booking, VisitGate.Word.No no) {
        booking.setState("RELEASED");
        booking.setReleasedAt(effect.at());
        store.save(booking);
        slots.release(booking.getId());
        row.setStoppedBy(no.rules().toArray(String[]::new));
        row.setAttention("GATE");
        row.setChangedAt(effect.at());
        store.save(row);
        proofs.event(
                row.getId(),
                "GATE_SAID_NO",
                Voice.house(effect.actor()),
                Map.of(
                        "rules",
                        String.join(" ", no.rules()),
                        "hours",
                        hours(booking).written()),
                effect.at());
        Turns.audit(effect, row, "GATE_SAID_NO", row.getState(), Turns.state(row));
        return new Outcome.Stopped(row.getId(), no.rules(), no.retryFrom());
    }

    /** Whoever asked for a confirmation may get it though it is a message: they asked for this contact, on record. */
    private void askedFor(long borrower, UUID booking) {
        asked(borrower, "appointment booking " + booking, Ids.of("visits.asked", booking.toString()));
    }

    /** Puts on record that the borrower asked to be written to today. */
    public void asked(long borrower, String evidence, UUID key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
        Command command = Command.of(key, "visits.asked", "borrower/" + borrower, key.toString(), Acting.SYSTEM);
        Result<?> result = attestations.record(
                command, new Attestations.Word(borrower, 0, 0, "ASKED_FOR", 1, today, today, evidence));
        if (result instanceof Result.Refused<?> refused) {
            LOG.warn(
                    "asked-for of a message not recorded: {}", refused.refusal().code());
        }
    }

    /** Finishes what a server that was cut off had begun. */
    public void tick(Instant now) {
        for (UUID booking : store.askingSince(now.minus(LEFT))) {
            try {
                settle(booking);
            } catch (RuntimeException e) {
                LOG.error(
                        "booking {} could not be settled: {}",
                        booking,
                        e.getClass().getName());
            }
        }
        returnPermits();
    }

    /** Tells the gate of times given back, so that they count no more. */
    void returnPermits() {
        for (BookingRecord booking : store.permitsOut()) {
            UUID permit = booking.getPermitId();
            if (permit != null) {
                revoke(booking.getId(), permit);
            }
        }
    }

    private void revoke(UUID booking, @Nullable UUID permit) {
        if (permit == null) {
            return;
        }
        Command command = Command.of(
                        Ids.of("visits.permit-back", booking.toString()),
                        "visits.permit-back",
                        "permit/" + permit,
                        booking.toString(),
                        Acting.SYSTEM)
                .because("time given back");
        UUID standing = permits.standing(permit);
        if (standing != null) {
            // A no means that it was taken back just before, which is what is wanted.
            permits.revoke(command, standing);
        }
        transaction.executeWithoutResult(status -> store.permitBack(booking));
    }

    static Hours hours(BookingRecord booking) {
        return new Hours(booking.getDay(), booking.getFromMinute(), booking.getToMinute());
    }
}
