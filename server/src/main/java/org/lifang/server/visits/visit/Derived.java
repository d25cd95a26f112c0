package org.lifang.server.visits.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.Distance;
import org.lifang.kernel.visit.Hindrance;
import org.lifang.kernel.visit.Place;
import org.lifang.kernel.visit.Took;
import org.lifang.kernel.visit.VisitChain;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.kernel.visit.VisitSetting;
import org.lifang.kernel.visit.VisitState;
import org.lifang.server.visits.tables.VisitRecord;

/** A visit while it is derived from what was told: one event after the other. */
final class Derived {

    private static final long LATE_MILLIS = 24 * 3_600_000L;

    /** How long after its planned end a visit may last before somebody asks. */
    private static final int LONGEST_MINUTES = 90;

    private final VisitSetting setting;
    private VisitState state = VisitState.NEW;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private boolean recorded;

    Derived(VisitSetting setting) {
        this.setting = setting;
    }

    VisitState state() {
        return state;
    }

    Set<Flag> flags() {
        return flags;
    }

    /** Takes an event; what forbids it, or null. */
    @Nullable
    Hindrance take(VisitEvent event, Instant toldAt) {
        if (toldAt.toEpochMilli() - event.at() > LATE_MILLIS) {
            flags.add(Flag.LATE);
        }
        if (event.at() - toldAt.toEpochMilli() > LATE_MILLIS / 24) {
            flags.add(Flag.CLOCK);
        }
        marks(event);
        return switch (VisitChain.take(state, event, setting)) {
            case Took.Taken taken -> {
                state = taken.state();
                yield null;
            }
            case Took.Refused refused -> {
                flags.add(refused.by() == Hindrance.TIME_RUNS_BACKWARDS ? Flag.CLOCK : Flag.OUT_OF_CHAIN);
                yield refused.by();
            }
        };
    }

    private void marks(VisitEvent event) {
        switch (event) {
            case VisitEvent.Arrived arrived -> place(arrived.place());
            case VisitEvent.Captured captured -> recorded = true;
            case VisitEvent.Panic panic -> flags.add(Flag.PANIC);
            default -> {}
        }
    }

    private void place(@Nullable Place at) {
        if (at == null) {
            flags.add(Flag.NO_PLACE);
        } else if (Distance.outOfPlace(at, setting.plannedAt())) {
            flags.add(Flag.OUT_OF_PLACE);
        }
    }

    /** Writes what follows from an event that belongs to the visit. */
    void mark(VisitRecord row, VisitEvent event) {
        Instant at = Instant.ofEpochMilli(event.at());
        switch (event) {
            case VisitEvent.SetOff on -> row.setSetOffAt(at);
            case VisitEvent.Arrived arrived -> row.setArrivedAt(at);
            case VisitEvent.Begun begun -> {
                row.setBegunAt(at);
                row.setOutBy(at.plusSeconds(LONGEST_MINUTES * 60L));
            }
            case VisitEvent.Left left -> row.setLeftAt(at);
            case VisitEvent.Closed closed -> {
                row.setClosedAt(at);
                row.setResult(closed.result().name());
                row.setNextAction(closed.next().name());
                row.setNextOn(closed.next().dated() ? LocalDate.ofEpochDay(closed.nextOn()) : null);
            }
            case VisitEvent.Answered answered -> said(row, answered);
            default -> {}
        }
    }

    /** Codes only: the next decision reads them. What was said about an illness stays in the sealed record. */
    private static void said(VisitRecord row, VisitEvent.Answered answered) {
        if (answered.codes().isEmpty()) {
            return;
        }
        String code = answered.codes().getFirst();
        switch (answered.form()) {
            case WILLINGNESS -> row.setWillingness(code);
            case ABILITY -> row.setAbility(code);
            case ATTITUDE -> row.setAttitude(code);
            case REASON, DISTRESS -> {}
        }
    }

    /** Writes where the visit stands now. */
    void stand(VisitRecord row) {
        row.setStage(state.stage().name());
        row.setMet(state.met().name());
        row.setEntry(state.entry().name());
        row.setFilming(state.filming().name());
        row.setCare(state.care());
        row.setPanicked(state.panicked());
        row.setCrew(state.present().stream().map(UUID::fromString).toArray(UUID[]::new));
        if (state.begun() && state.stage() == VisitState.Stage.CLOSED && !recorded) {
            flags.add(Flag.NO_RECORDING);
        }
        for (String known : row.getFlags()) {
            flags.add(Flag.valueOf(known));
        }
        row.setFlags(flags.stream().map(Flag::name).toArray(String[]::new));
    }
}
