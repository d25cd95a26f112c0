package org.lifang.server.routing.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.Lunch;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;

/**
 * Two who go together on a day.
 *
 * @param people ids, whoever leads first
 * @param able what they can do together; for whom they work and which districts they may go to are among it
 */
record Crew(
        List<UUID> people,
        Mode mode,
        Point start,
        Window shift,
        @Nullable Lunch lunch,
        Set<String> languages,
        Set<String> able,
        boolean woman) {

    static final String HOUSE = "side:house";
    static final String AGENCY = "side:agency:";
    static final String DISTRICT = "district:";
    static final String ANYWHERE = "district:*";

    Crew {
        people = List.copyOf(people);
        languages = Set.copyOf(languages);
        able = Set.copyOf(able);
    }

    /** Names the crew within a day, whoever of it is named first. */
    static String key(List<UUID> people) {
        return people.stream().map(UUID::toString).sorted().collect(Collectors.joining("+"));
    }

    String key() {
        return key(people);
    }

    static String side(@Nullable UUID agency) {
        return agency == null ? HOUSE : AGENCY + agency;
    }

    String side() {
        return able.stream()
                .filter(each -> each.startsWith("side:"))
                .findFirst()
                .orElse(HOUSE);
    }

    /** As the kernel plans it, from a place of its table; {@code districts} are all those of the day. */
    DayCrew kernel(int at, Set<String> districts) {
        Set<String> skills = new HashSet<>(able);
        if (able.contains(ANYWHERE)) {
            districts.forEach(district -> skills.add(DISTRICT + district));
        }
        return new DayCrew(
                key(),
                people.stream().map(UUID::toString).toList(),
                at,
                at,
                shift,
                0,
                lunch,
                mode.number(),
                null,
                languages,
                skills,
                woman);
    }
}
