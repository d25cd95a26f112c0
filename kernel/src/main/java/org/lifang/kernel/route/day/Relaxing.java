package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/** Tries one relaxation after the other for a visit that is left out; everything is as before afterwards. */
final class Relaxing {

    private static final int[] WIDER = {900, 1_800, 3_600, 7_200, 14_400};
    private static final int[] LONGER = {900, 1_800, 3_600, 7_200};
    private static final int LUNCH = 3_600;

    private final Day day;
    private final DayState state;
    private final DayState bare;
    private final DayModel model;
    private final Seats seats;
    private final List<Relaxation> found = new ArrayList<>();

    Relaxing(Day day, DayState state, DayState bare) {
        this.day = day;
        this.state = state;
        this.bare = bare;
        this.model = state.model;
        this.seats = new Seats(state);
    }

    List<Relaxation> all(int visit) {
        state.mark();
        oneMoreCrew(visit);
        widerWindow(visit);
        longerShift(visit);
        lunchMoved(visit);
        int out = seats.byLeavingOneOut(visit, 0, true);
        state.undo();
        if (out >= 0) {
            String other = day.visits().get(out).id();
            found.add(new Relaxation(Relaxation.Kind.WITHOUT_VISIT, 0, null, other, null));
        }
        withoutWish(visit);
        return found;
    }

    private void add(Relaxation.Kind kind, int seconds, int crew) {
        String name = crew < 0 ? null : day.crews().get(crew).id();
        found.add(new Relaxation(kind, seconds, name, null, null));
    }

    /** Whether a visit fits with a crew as things are now. */
    private boolean fits(int visit, int crew) {
        int after = seats.place(visit, crew);
        boolean fits = after >= 0 && state.insert(visit, after);
        state.undo();
        return fits;
    }

    private int anyCrew(int visit, DayVisit as) {
        for (int crew = 0; crew < model.crews; crew++) {
            if (Fit.why(as, day.crews().get(crew)) == null && fits(visit, crew)) {
                return crew;
            }
        }
        return -1;
    }

    /** A crew like one of those there are, with nothing else to do; others at the address stay as they are. */
    private void oneMoreCrew(int visit) {
        DayVisit it = day.visits().get(visit);
        int[] before = model.open[visit];
        model.open[visit] = Openings.of(it, day.rules(), others(visit));
        for (int crew = 0; crew < model.crews; crew++) {
            if (Fit.why(it, day.crews().get(crew)) == null && bare.fits(visit, bare.start(crew))) {
                add(Relaxation.Kind.ONE_MORE_CREW, 0, crew);
                break;
            }
        }
        model.open[visit] = before;
    }

    private List<Taken> others(int visit) {
        List<Taken> others = new ArrayList<>(day.taken());
        if (model.group[visit] >= 0) {
            for (int other : model.members[model.group[visit]]) {
                if (state.route(other) >= 0) {
                    DayStop stop = Timetable.stop(state, other);
                    String address = day.visits().get(visit).address();
                    others.add(new Taken(address == null ? "" : address, stop.begin(), stop.end()));
                }
            }
        }
        return others;
    }

    private void widerWindow(int visit) {
        DayVisit it = day.visits().get(visit);
        int[] before = model.open[visit];
        for (int seconds : WIDER) {
            List<Window> windows = Reasons.wider(it.begins(), seconds);
            DayVisit wider = it.promised() == null ? it.at(windows) : it.promised(windows.getFirst());
            model.open[visit] = Openings.of(wider, day.rules(), day.taken());
            if (anyCrew(visit, it) >= 0) {
                add(Relaxation.Kind.WIDER_WINDOW, seconds, -1);
                break;
            }
        }
        model.open[visit] = before;
    }

    private void longerShift(int visit) {
        for (int seconds : LONGER) {
            for (int crew = 0; crew < model.crews; crew++) {
                if (model.allows(visit, crew)) {
                    model.latest[crew] += seconds;
                    state.refresh(crew);
                    boolean fits = fits(visit, crew);
                    model.latest[crew] -= seconds;
                    state.refresh(crew);
                    if (fits) {
                        add(Relaxation.Kind.LONGER_SHIFT, seconds, crew);
                        return;
                    }
                }
            }
        }
    }

    private void lunchMoved(int visit) {
        for (int crew = 0; crew < model.crews; crew++) {
            if (model.eats[crew] && model.allows(visit, crew)) {
                int from = model.lunchFrom[crew];
                model.lunchFrom[crew] = Math.max(0, from - LUNCH);
                model.lunchTo[crew] += LUNCH;
                state.refresh(crew);
                boolean fits = fits(visit, crew);
                model.lunchFrom[crew] = from;
                model.lunchTo[crew] -= LUNCH;
                state.refresh(crew);
                if (fits) {
                    add(Relaxation.Kind.LUNCH_MOVED, LUNCH, crew);
                    return;
                }
            }
        }
    }

    private void withoutWish(int visit) {
        DayVisit it = day.visits().get(visit);
        Wishes all = it.wishes();
        wish(visit, Exclusion.LANGUAGE, all.language() == null ? null : all.inAnyLanguage());
        wish(visit, Exclusion.WOMAN, all.woman() ? all.byAnybody() : null);
        wish(visit, Exclusion.SKILL, all.skills().isEmpty() ? null : all.withSkills(Set.of()));
        wish(visit, Exclusion.TERRITORY, all.territory() == null ? null : all.anywhere());
        wish(visit, Exclusion.PINNED_ELSEWHERE, all.crew() == null ? null : all.pinnedTo(null));
        if (all.daylight()) {
            int[] before = model.open[visit];
            model.open[visit] = Openings.of(it.wishing(all.atAnyLight()), day.rules(), day.taken());
            int crew = anyCrew(visit, it);
            model.open[visit] = before;
            if (crew >= 0) {
                add(Relaxation.Kind.IN_THE_DARK, 0, crew);
            }
        }
    }

    private void wish(int visit, Exclusion wish, @Nullable Wishes without) {
        if (without != null) {
            int crew = anyCrew(visit, day.visits().get(visit).wishing(without));
            if (crew >= 0) {
                String name = day.crews().get(crew).id();
                found.add(new Relaxation(Relaxation.Kind.WITHOUT_WISH, 0, name, null, wish));
            }
        }
    }
}
