package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/** The reasons for a plan, found by trying what else could have been done; codes and figures, no texts. */
public final class Reasons {

    private final Day day;
    private final DayModel model;
    private final DayState state;
    /** The same day with nothing planned. */
    private final DayState bare;

    private final Seats seats;

    private Reasons(Day day, DayPlan plan) {
        this.day = day;
        this.model = new DayModel(day);
        this.state = new DayState(model);
        this.bare = new DayState(model);
        this.seats = new Seats(state);
        Timetable.load(state, plan);
    }

    /** Gets ready to be asked about one plan; not for several threads at once. */
    public static Reasons of(Day day, DayPlan plan) {
        return new Reasons(day, plan);
    }

    /** Why a visit is where it is; empty when it is in no route. */
    public Optional<StopReason> stop(String id) {
        int visit = model.visit(id);
        if (visit < 0 || state.route(visit) < 0) {
            return Optional.empty();
        }
        state.mark();
        int crew = state.route(visit);
        DayStop stop = Timetable.stop(state, visit);
        int slack = Math.max(0, Math.max(state.lateFed(visit), state.lateHungry(visit)) - stop.begin());
        long with = state.cost();
        state.remove(visit);
        boolean holds = state.refresh(crew);
        long without = state.cost();
        List<LeftReason.CrewReason> others = new ArrayList<>();
        for (int other = 0; other < model.crews; other++) {
            Exclusion why = other == crew || !holds ? null : why(visit, other);
            if (why != null) {
                others.add(new LeftReason.CrewReason(day.crews().get(other).id(), why));
            }
        }
        StopReason.Elsewhere next = holds ? next(visit, crew, with) : null;
        state.undo();
        return Optional.of(new StopReason(
                id,
                day.crews().get(crew).id(),
                then(day.visits().get(visit), stop),
                stop.begin() - stop.arrive(),
                slack,
                with - without,
                next,
                others));
    }

    private StopReason.@Nullable Elsewhere next(int visit, int crew, long with) {
        int after = seats.place(visit, 0, model.crews, crew);
        if (after < 0 || !state.insert(visit, after)) {
            return null;
        }
        DayStop there = Timetable.stop(state, visit);
        return new StopReason.Elsewhere(day.crews().get(state.route(visit)).id(), there.begin(), state.cost() - with);
    }

    private static StopReason.Then then(DayVisit visit, DayStop stop) {
        if (stop.begin() == stop.arrive()) {
            return visit.promised() == null ? StopReason.Then.ON_ARRIVAL : StopReason.Then.PROMISED;
        }
        boolean opens = visit.begins().stream().anyMatch(window -> window.from() == stop.begin());
        if (!opens) {
            return visit.wishes().daylight() ? StopReason.Then.WINDOW_OPENS : StopReason.Then.KEPT_APART;
        }
        return visit.promised() == null ? StopReason.Then.WINDOW_OPENS : StopReason.Then.PROMISED;
    }

    private @Nullable Exclusion why(int visit, int crew) {
        Exclusion rule = Fit.why(day.visits().get(visit), day.crews().get(crew));
        if (rule != null) {
            return rule;
        }
        if (!bare.fits(visit, bare.start(crew))) {
            return Exclusion.OUT_OF_REACH;
        }
        return seats.place(visit, crew) < 0 ? Exclusion.NO_TIME : null;
    }

    /** Why a visit is left out and what would let it in; empty when it is in a route. */
    public Optional<LeftReason> leftOut(String id) {
        int visit = model.visit(id);
        if (visit < 0 || state.route(visit) >= 0) {
            return Optional.empty();
        }
        List<LeftReason.CrewReason> crews = new ArrayList<>();
        for (int crew = 0; crew < model.crews; crew++) {
            Exclusion why = why(visit, crew);
            if (why != null) {
                crews.add(new LeftReason.CrewReason(day.crews().get(crew).id(), why));
            }
        }
        return Optional.of(new LeftReason(id, crews, new Relaxing(day, state, bare).all(visit)));
    }

    /** The reasons for all that is left out. */
    public List<LeftReason> leftOut() {
        return day.visits().stream()
                .flatMap(visit -> leftOut(visit.id()).stream())
                .toList();
    }

    /** The windows, each wider by so much on both sides. */
    static List<Window> wider(List<Window> windows, int seconds) {
        List<Window> wider = new ArrayList<>();
        for (Window window : windows) {
            int from = Math.max(0, window.from() - seconds);
            int to = window.to() + seconds;
            if (!wider.isEmpty() && wider.getLast().to() >= from) {
                from = wider.removeLast().from();
            }
            wider.add(new Window(from, to));
        }
        return wider;
    }
}
