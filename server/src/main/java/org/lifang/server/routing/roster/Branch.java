package org.lifang.server.routing.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.map.Point;

/** An office of the house. */
public record Branch(
        UUID id,
        String name,
        String address,
        @Nullable String district,
        Point at,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> weekdays,
        boolean active) {

    public Branch {
        weekdays = Set.copyOf(weekdays);
    }

    /** The same, closed: no day begins there and nobody meets there. */
    Branch closed() {
        return new Branch(id, name, address, district, at, opens, closes, weekdays, false);
    }

    static short bits(Set<DayOfWeek> days) {
        return (short) days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    static Set<DayOfWeek> days(short bits) {
        return java.util.Arrays.stream(DayOfWeek.values())
                .filter(day -> (bits >> (day.getValue() - 1) & 1) == 1)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
