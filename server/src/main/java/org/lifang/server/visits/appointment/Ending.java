package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.visits.appointment.Outcome.No;
import org.lifang.server.visits.appointment.Outcome.Why;
import org.lifang.server.visits.appointment.ProofStore.Voice;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Service;

/** What becomes of appointments: cancelled by us, late, kept or missed, run out. */
@Service
public class Ending {

    private static final List<State> LIVE = List.of(State.OFFERED, State.COUNTERED, State.AGREED, State.MOVING);
    private static final List<State> AGREED = List.of(State.AGREED, State.MOVING);
    private static final int MOST_LATE_MINUTES = 240;
    private static final int DAY_MINUTES = 1_440;

    private final Turns turns;
    private final AppointmentStore store;
    private final Spots spots;
    private final Tidings notices;
    private final Settling settling;
    private final BegunStore begun;
    private final Clock clock;

    Ending(
            Turns turns,
            AppointmentStore store,
            Spots spots,
            Tidings notices,
            Settling settling,
            BegunStore begun,
            Clock clock) {
        this.turns = turns;
        this.store = store;
        this.spots = spots;
        this.notices = notices;
        this.settling = settling;
        this.begun = begun;
        this.clock = clock;
    }

    /** Who did not come. */
    public enum Absent {
        BORROWER,
        CREW
    }

    /** We cannot come, or do not want to any more; why must be said. */
    public Result<Outcome> cancel(Command command, UUID id) {
        if (reasonMissing(command)) {
            return Turns.refused(No.because(Why.REASON_MISSING));
        }
        UUID[] message = new UUID[1];
        Result<Outcome> result = turns.turn(command, id, LIVE, (effect, row) -> {
            BookingRecord live = store.live(id);
            turns.release(effect, id);
            notices.withdraw(effect, id);
            if (live != null) {
                keep(message, notices.cancelled(effect, row, Settling.hours(live)));
            }
            row.setAttention(null);
            return turns.now(effect, row, State.CANCELLED, "CANCELLED", Voice.staff(effect.actor()), Map.of());
        });
        if (!command.dryRun()) {
            notices.hurry(message[0]);
            settling.returnPermits();
        }
        return result;
    }

    private static void keep(UUID[] message, @Nullable UUID planned) {
        if (planned != null) {
            message[0] = planned;
        }
    }

    private static boolean reasonMissing(Command command) {
        return command.reason() == null || command.reason().isBlank();
    }

    /** Our people are late by so many minutes: the borrower is told at once. */
    public Result<Outcome> weRunLate(Command command, UUID id, int minutes) {
        if (minutes < 1 || minutes > MOST_LATE_MINUTES) {
            return Turns.refused(No.because(Why.HOURS_INVALID));
        }
        UUID[] message = new UUID[1];
        Result<Outcome> result = turns.turn(command, id, AGREED, (effect, row) -> {
            BookingRecord live = Objects.requireNonNull(store.live(id));
            if (!live.getDay().equals(today())) {
                return No.because(Why.NOT_YET);
            }
            Hours arrival = later(Settling.hours(live), minutes);
            keep(message, notices.late(effect, row, arrival));
            row.setAttention("WE_RUN_LATE");
            return turns.now(
                    effect,
                    row,
                    Turns.state(row),
                    "WE_RUN_LATE",
                    Voice.staff(effect.actor()),
                    Map.of("hours", arrival.written(), "told", message[0] == null ? "NO" : "SMS"));
        });
        if (!command.dryRun()) {
            notices.hurry(message[0]);
        }
        return result;
    }

    private static Hours later(Hours hours, int minutes) {
        int to = Math.min(DAY_MINUTES, hours.toMinute() + minutes);
        return new Hours(hours.day(), Math.min(to - 1, hours.fromMinute() + minutes), to);
    }

    /** The borrower will be late: whoever plans the day sees it. */
    public Result<Outcome> theyRunLate(Command command, UUID id, int minutes, Said said) {
        if (minutes < 1 || minutes > MOST_LATE_MINUTES) {
            return Turns.refused(No.because(Why.HOURS_INVALID));
        }
        return turns.turn(command, id, AGREED, (effect, row) -> {
            row.setAttention("THEY_RUN_LATE");
            return turns.now(
                    effect,
                    row,
                    Turns.state(row),
                    "THEY_RUN_LATE",
                    Voice.borrower(said),
                    Map.of("minutes", String.valueOf(minutes)));
        });
    }

    /** Everything stays as it was agreed. */
    public Result<Outcome> keepOld(Command command, UUID id, @Nullable Said said) {
        return turns.turn(command, id, List.of(State.MOVING), (effect, row) -> {
            Voice voice = said == null ? Voice.staff(effect.actor()) : Voice.borrower(said);
            return stays(effect, row, voice);
        });
    }

    private Outcome stays(Effect effect, AppointmentRecord row, Voice voice) {
        BookingRecord live = Objects.requireNonNull(store.live(row.getId()));
        spots.put(row, spots.of(live));
        row.setAttention(null);
        notices.withdraw(effect, row.getId());
        notices.tomorrow(effect, row, Settling.hours(live));
        return turns.now(
                effect,
                row,
                State.AGREED,
                "STAYS",
                voice,
                Map.of("hours", Settling.hours(live).written()));
    }

    /** It took place. */
    public Result<Outcome> kept(Command command, UUID id) {
        return over(command, id, State.KEPT, Map.of());
    }

    /** It did not take place, and who was not there. */
    public Result<Outcome> missed(Command command, UUID id, Absent absent) {
        return over(command, id, State.MISSED, Map.of("absent", absent.name()));
    }

    private Result<Outcome> over(Command command, UUID id, State state, Map<String, String> details) {
        Result<Outcome> result = turns.turn(command, id, AGREED, (effect, row) -> {
            BookingRecord live = Objects.requireNonNull(store.live(id));
            LocalDateTime begins = live.getDay().atTime(Settling.hours(live).from());
            if (LocalDateTime.ofInstant(effect.at(), BusinessDates.ZONE).isBefore(begins)) {
                return No.because(Why.NOT_YET);
            }
            turns.release(effect, id);
            UUID permit = live.getPermitId();
            if (state == State.KEPT || (permit != null && begun.begun(permit))) {
                // What took place keeps its permit: the contact log knows it as a visit.
                store.permitBack(live.getId());
            }
            notices.withdraw(effect, id);
            row.setAttention(null);
            return turns.now(effect, row, state, state.name(), Voice.staff(effect.actor()), details);
        });
        if (!command.dryRun()) {
            settling.returnPermits();
        }
        return result;
    }

    /** Nobody answered in time. */
    Result<Outcome> expire(Command command, UUID id) {
        return turns.turn(command, id, List.of(State.OFFERED, State.COUNTERED), (effect, row) -> {
            if (row.getAnswerBy().isAfter(effect.at())) {
                return No.because(Why.NOT_YET);
            }
            notices.withdraw(effect, id);
            row.setAttention(null);
            return turns.now(effect, row, State.EXPIRED, "EXPIRED", Voice.house(effect.actor()), Map.of());
        });
    }

    /** Notes that the gate would not let it happen any more, or would again. */
    Result<Outcome> looked(Command command, UUID id, List<String> rules) {
        return turns.turn(command, id, AGREED, (effect, row) -> {
            row.setStoppedBy(rules.toArray(String[]::new));
            row.setAttention(rules.isEmpty() ? null : "GATE");
            return turns.now(
                    effect,
                    row,
                    Turns.state(row),
                    rules.isEmpty() ? "GATE_SAYS_YES_AGAIN" : "GATE_SAYS_NO_NOW",
                    Voice.house(effect.actor()),
                    Map.of("rules", String.join(" ", rules)));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
    }
}
