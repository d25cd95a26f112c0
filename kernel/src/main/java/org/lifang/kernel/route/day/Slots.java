package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/**
 * Times that can be promised: each is tried in the real routes, with shifts, ways, lunch, gaps, and everything promised
 * before.
 */
public final class Slots {

    /** What to do when a time does not fit beside what is planned. */
    public enum Room {
        /** Nothing: only times that fit in between are offered. */
        IN_BETWEEN,
        /** One other visit without a promise may move, also to another crew. */
        BY_MOVING_ONE,
        /** Or else one may visit that is worth less may be left out. */
        BY_LEAVING_ONE_OUT
    }

    /** A day with the visit promised in it, and the plan that keeps the promise. */
    public record Accepted(Day day, DayPlan plan, Offer offer) {}

    private static final Comparator<Offer> BEST = Comparator.comparingInt(
                    (Offer offer) -> offer.leavesOut().size())
            .thenComparingInt(offer -> offer.moved().size())
            .thenComparingLong(Offer::added)
            .thenComparingInt(offer -> offer.window().from());

    private final Day day;
    private final DayModel model;
    private final DayState state;
    private final int visit;
    /** Whether all else can stay; not so where the way past a visit is longer than the one by it. */
    private final boolean whole;

    private Slots(Day day, DayPlan plan, DayVisit wanted) {
        this.day = day.with(wanted.promised(null));
        this.model = new DayModel(this.day);
        this.state = new DayState(model);
        this.visit = model.visit(wanted.id());
        this.whole = Timetable.load(state, plan.without(wanted.id()));
    }

    /**
     * The best of the windows in which a visit can be made without breaking anything, cheapest first.
     *
     * @param visit one that is in the day or not yet; its place must be in the day's travel table
     */
    public static List<Offer> offers(Day day, DayPlan plan, DayVisit visit, List<Window> windows, int most, Room room) {
        Slots slots = new Slots(day, plan, visit);
        List<Offer> offers = new ArrayList<>();
        List<Window> tight = new ArrayList<>();
        for (Window window : windows) {
            Offer offer = slots.seat(window, Room.IN_BETWEEN);
            slots.state.undo();
            if (offer == null) {
                tight.add(window);
            } else {
                offers.add(offer);
            }
        }
        for (int i = 0; i < tight.size() && offers.size() < most && room != Room.IN_BETWEEN; i++) {
            Offer offer = slots.seat(tight.get(i), room);
            slots.state.undo();
            if (offer != null) {
                offers.add(offer);
            }
        }
        return offers.stream().sorted(BEST).limit(most).toList();
    }

    /** Takes one window for certain: the plan with it, or nothing when it does not fit (any more). */
    public static Optional<Accepted> accept(Day day, DayPlan plan, DayVisit visit, Window window, Room room) {
        Slots slots = new Slots(day, plan, visit);
        Offer offer = slots.seat(window, room);
        if (offer == null) {
            return Optional.empty();
        }
        Day promised = day.with(visit.promised(window));
        DayState kept = new DayState(new DayModel(promised));
        int[] nexts = new int[kept.nodes()];
        slots.state.nexts(nexts);
        Timetable.take(kept, nexts, slots.state.from, slots.state.to);
        return Optional.of(new Accepted(promised, Timetable.plan(kept), offer));
    }

    private @Nullable Offer seat(Window window, Room room) {
        if (!whole) {
            return null;
        }
        DayVisit asked = day.visits().get(visit).promised(window);
        model.open[visit] = Openings.of(asked, day.rules(), day.taken());
        long before = state.cost();
        Seats seats = new Seats(state);
        if (seats.best(visit)) {
            return offer(window, before, List.of(), List.of());
        }
        if (room == Room.IN_BETWEEN) {
            return null;
        }
        int moved = seats.byMovingOne(visit);
        if (moved >= 0) {
            return offer(window, before, List.of(id(moved)), List.of());
        }
        if (room == Room.BY_MOVING_ONE) {
            return null;
        }
        int left = seats.byLeavingOneOut(visit, day.visits().get(visit).value(), true);
        return left < 0 ? null : offer(window, before, List.of(), List.of(id(left)));
    }

    private String id(int number) {
        return day.visits().get(number).id();
    }

    private Offer offer(Window window, long before, List<String> moved, List<String> left) {
        DayStop stop = Timetable.stop(state, visit);
        String crew = day.crews().get(state.route(visit)).id();
        return new Offer(window, crew, stop.begin(), stop.end(), state.cost() - before, moved, left);
    }
}
