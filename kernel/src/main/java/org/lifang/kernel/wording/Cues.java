package org.lifang.kernel.wording;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where cues stand in one text, and which stands nearest to a place. */
final class Cues {

    /** A cue's place among the units. */
    record Place(int start, int end) {}

    private final Map<Cue, Place[]> latest = new EnumMap<>(Cue.class);
    private final Map<Cue, Place[]> next = new EnumMap<>(Cue.class);

    Cues(int size) {
        for (Cue cue : Cue.values()) {
            latest.put(cue, new Place[size + 1]);
            next.put(cue, new Place[size + 1]);
        }
    }

    void add(Cue cue, int start, int end) {
        Place[] ends = latest.get(cue);
        Place[] starts = next.get(cue);
        if (ends == null || starts == null) {
            throw new IllegalStateException("no room for " + cue);
        }
        Place there = ends[end];
        if (there == null || there.start() > start) {
            ends[end] = new Place(start, end);
        }
        starts[start] = new Place(start, end);
    }

    /** Carries every place on to where it is the nearest. */
    void settle() {
        for (Place[] each : latest.values()) {
            for (int i = 1; i < each.length; i++) {
                each[i] = each[i] == null ? each[i - 1] : each[i];
            }
        }
        for (Place[] each : next.values()) {
            for (int i = each.length - 2; i >= 0; i--) {
                each[i] = each[i] == null ? each[i + 1] : each[i];
            }
        }
    }

    /** The last cue that ends at or before a unit. */
    @Nullable
    Place before(Cue cue, int unit) {
        return at(latest, cue, unit);
    }

    /** The first cue that begins at or after a unit. */
    @Nullable
    Place after(Cue cue, int unit) {
        return at(next, cue, unit);
    }

    private static @Nullable Place at(Map<Cue, Place[]> places, Cue cue, int unit) {
        Place[] of = places.get(cue);
        return of == null ? null : of[unit];
    }
}
