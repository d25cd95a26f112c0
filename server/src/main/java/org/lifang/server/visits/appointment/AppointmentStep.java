package org.lifang.server.visits.appointment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Component;

/** Every night: offers run out, what is agreed is held against what is known now, and what begun is kept. */
@Component
class AppointmentStep implements NightlyStep {

    private static final String CUT_OFF_AT_NIGHT = "APPOINTMENT_NOT_FOLLOWED";

    private final AppointmentStore store;
    private final Ending ending;
    private final Settling settling;
    private final VisitGate gate;
    private final Spots spots;
    private final Clock clock;
    private final BegunStore begun;

    AppointmentStep(
            AppointmentStore store,
            Ending ending,
            Settling settling,
            VisitGate gate,
            Spots spots,
            BegunStore begun,
            Clock clock) {
        this.store = store;
        this.ending = ending;
        this.settling = settling;
        this.gate = gate;
        this.spots = spots;
        this.begun = begun;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "visits.follow";
    }

    /** After strategy and cases, before messages are planned. */
    @Override
    public int position() {
        return 45;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        Instant now = clock.instant();
        settling.tick(now);
        long seen = 0;
        long changed = 0;
        for (UUID id : store.unanswered(now)) {
            seen++;
            changed += done(ending.expire(command("expire", id, businessDate), id), id, progress);
        }
        for (UUID id : store.agreedBefore(businessDate)) {
            BookingRecord live = store.live(id);
            if (live != null && live.getPermitId() != null && begun.begun(live.getPermitId())) {
                seen++;
                changed += done(ending.kept(command("kept", id, businessDate), id), id, progress);
            }
        }
        for (UUID id : store.agreedFrom(businessDate)) {
            seen++;
            changed += looked(id, businessDate, progress);
        }
        return new StepResult(seen, changed, 0, 0);
    }

    /** A complaint or an order that came since: people see it before the day, and the start is refused anyway. */
    private long looked(UUID id, LocalDate date, Progress progress) {
        AppointmentRecord row = store.find(id);
        BookingRecord live = store.live(id);
        if (row == null || live == null) {
            return 0;
        }
        List<String> rules = switch (gate.stillPermits(row.getBorrowerId(), spots.of(live), live)) {
            case VisitGate.Word.Yes yes -> List.of();
            case VisitGate.Word.No no -> no.rules();
        };
        if (rules.equals(List.of(row.getStoppedBy()))) {
            return 0;
        }
        return done(ending.looked(command("look", id, date), id, rules), id, progress);
    }

    private static long done(Result<Outcome> result, UUID id, Progress progress) {
        if (result instanceof Result.Accepted<Outcome> accepted) {
            return accepted.replayed() ? 0 : 1;
        }
        progress.badRow("appointment/" + id, CUT_OFF_AT_NIGHT);
        return 0;
    }

    private static Command command(String act, UUID id, LocalDate date) {
        String what = act + " appointment/" + id + "/" + date;
        UUID key = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return Command.of(key, "visits.follow", what, "", Acting.SYSTEM);
    }
}
