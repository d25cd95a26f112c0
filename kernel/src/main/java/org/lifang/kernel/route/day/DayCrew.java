package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/**
 * People who go together, on one shift of one day.
 *
 * @param id names the crew within its plan
 * @param people the ids of who goes, usually two
 * @param start where the route begins, as a row of the travel table
 * @param end where it ends
 * @param shift when it may leave the start, and when it should be back
 * @param overtime by how much it may be back later, for the price in the rules; usually 0
 * @param lunch the meal, if there is one in the shift
 * @param mode which travel table it moves by
 * @param territory where it may go; null when anywhere
 * @param languages what it speaks
 * @param skills what it is trained for
 * @param woman whether there is a woman in it
 */
public record DayCrew(
        String id,
        List<String> people,
        int start,
        int end,
        Window shift,
        int overtime,
        @Nullable Lunch lunch,
        int mode,
        @Nullable String territory,
        Set<String> languages,
        Set<String> skills,
        boolean woman)
        implements Serializable {

    public DayCrew {
        people = List.copyOf(people);
        languages = Set.copyOf(languages);
        skills = Set.copyOf(skills);
        if (start < 0 || end < 0 || overtime < 0 || mode < 0) {
            throw new IllegalArgumentException("a crew is described by figures of at least 0");
        }
    }

    /** A crew of two on the first mode that goes out from one place and comes back to it. */
    public static DayCrew from(String id, List<String> people, int place, Window shift, @Nullable Lunch lunch) {
        return new DayCrew(id, people, place, place, shift, 0, lunch, 0, null, Set.of(), Set.of(), false);
    }

    /** The latest time at which it may be back. */
    public int latest() {
        return shift.to() + overtime;
    }

    /** The same crew on another shift. */
    public DayCrew on(Window other) {
        return new DayCrew(id, people, start, end, other, overtime, lunch, mode, territory, languages, skills, woman);
    }

    /** The same crew with another meal. */
    public DayCrew lunching(@Nullable Lunch other) {
        return new DayCrew(id, people, start, end, shift, overtime, other, mode, territory, languages, skills, woman);
    }

    /** The same crew, setting out from elsewhere. */
    public DayCrew startingAt(int place) {
        return new DayCrew(id, people, place, end, shift, overtime, lunch, mode, territory, languages, skills, woman);
    }

    /** Alike people under another name. */
    public DayCrew named(String other, List<String> others) {
        return new DayCrew(
                other, others, start, end, shift, overtime, lunch, mode, territory, languages, skills, woman);
    }
}
