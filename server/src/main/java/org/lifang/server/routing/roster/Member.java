package org.lifang.server.routing.roster;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;

/**
 * What planning knows of a colleague who visits.
 *
 * @param startBranch where the day begins, unless it begins at home
 * @param home where the day begins, unless it begins at an office
 * @param senior null is unknown, and unknown is not yes
 * @param woman as they said themselves; null when they did not
 * @param territory districts; empty is everywhere
 * @param lunch the hours in which lunch is taken
 */
public record Member(
        UUID userId,
        Mode mode,
        @Nullable UUID startBranch,
        @Nullable Point home,
        Set<String> languages,
        Set<String> skills,
        @Nullable Boolean senior,
        @Nullable Boolean woman,
        Set<String> territory,
        Hours lunch,
        int lunchMinutes,
        Map<DayOfWeek, Hours> shifts) {

    public Member {
        languages = Set.copyOf(languages);
        skills = Set.copyOf(skills);
        territory = Set.copyOf(territory);
        shifts = Map.copyOf(shifts);
    }

    @Override
    public String toString() {
        return "Member[" + userId + "]";
    }
}
