package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs from one plan to the next, visit by visit in the order of their ids. */
public record Difference(List<Change> changes) implements Serializable {

    /** Who makes a visit and when. */
    private record Held(String crew, int begin) {}

    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * The difference between two plans.
     *
     * @param tolerance begins that differ by no more seconds count as the same
     * @param settled visits that are not to be told, such as those done or cancelled
     */
    public static Difference between(DayPlan before, DayPlan after, int tolerance, Set<String> settled) {
        Map<String, Held> old = held(before);
        Map<String, Held> now = held(after);
        Set<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        all.removeAll(settled);
        List<Change> changes = new ArrayList<>();
        for (String visit : all) {
            Change change = change(visit, old.get(visit), now.get(visit), tolerance);
            if (change != null) {
                changes.add(change);
            }
        }
        return new Difference(changes);
    }

    private static Map<String, Held> held(DayPlan plan) {
        Map<String, Held> held = new HashMap<>();
        for (DayRoute route : plan.routes()) {
            for (DayStop stop : route.stops()) {
                held.put(stop.visit(), new Held(route.crew(), stop.begin()));
            }
        }
        return held;
    }

    private static @Nullable Change change(String visit, @Nullable Held old, @Nullable Held now, int tolerance) {
        if (old == null) {
            Held added = Objects.requireNonNull(now);
            return new Change(visit, Change.Kind.ADDED, null, -1, added.crew(), added.begin());
        }
        if (now == null) {
            return new Change(visit, Change.Kind.DROPPED, old.crew(), old.begin(), null, -1);
        }
        boolean same = old.crew().equals(now.crew());
        if (same && Math.abs(old.begin() - now.begin()) <= tolerance) {
            return null;
        }
        Change.Kind kind = same ? Change.Kind.MOVED : Change.Kind.TAKEN_OVER;
        return new Change(visit, kind, old.crew(), old.begin(), now.crew(), now.begin());
    }

    /** The visits that changed in one way. */
    public List<String> visits(Change.Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::visit)
                .toList();
    }
}
