package org.lifang.server.routing.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version changes against another, visit by visit. */
final class Differences {

    private static final int SAME_TIME = 60;

    private Differences() {}

    /**
     * One change.
     *
     * @param kind MOVED, TAKEN_OVER, DROPPED or ADDED
     */
    record Changed(
            UUID visit,
            long borrower,
            String kind,
            boolean promised,
            @Nullable List<UUID> fromCrew,
            @Nullable Integer from,
            @Nullable List<UUID> toCrew,
            @Nullable Integer to) {}

    private record Held(List<UUID> people, Plan.Stop stop) {}

    static List<Changed> between(Plan before, Plan after) {
        Map<UUID, Held> old = held(before);
        Map<UUID, Held> young = held(after);
        Set<UUID> all = new TreeSet<>(old.keySet());
        all.addAll(young.keySet());
        List<Changed> changes = new ArrayList<>();
        for (UUID visit : all) {
            Changed changed = changed(visit, old.get(visit), young.get(visit));
            if (changed != null) {
                changes.add(changed);
            }
        }
        return changes;
    }

    private static Map<UUID, Held> held(Plan plan) {
        Map<UUID, Held> held = new HashMap<>();
        plan.routes()
                .forEach(route ->
                        route.stops().forEach(stop -> held.put(stop.visit(), new Held(route.people(), stop))));
        return held;
    }

    private static @Nullable Changed changed(UUID visit, @Nullable Held old, @Nullable Held young) {
        Held known = old != null ? old : young;
        if (known == null) {
            return null;
        }
        String kind = kind(old, young);
        return kind == null
                ? null
                : new Changed(
                        visit,
                        known.stop().borrower(),
                        kind,
                        known.stop().promised(),
                        old == null ? null : old.people(),
                        old == null ? null : old.stop().begins(),
                        young == null ? null : young.people(),
                        young == null ? null : young.stop().begins());
    }

    private static @Nullable String kind(@Nullable Held old, @Nullable Held young) {
        if (old == null || young == null) {
            return old == null ? "ADDED" : "DROPPED";
        }
        if (!Set.copyOf(old.people()).equals(Set.copyOf(young.people()))) {
            return "TAKEN_OVER";
        }
        return Math.abs(old.stop().begins() - young.stop().begins()) > SAME_TIME ? "MOVED" : null;
    }
}
