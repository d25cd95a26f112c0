package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/**
 * Somebody who can go out today: certified, cleared and on duty, which the caller has made sure of.
 *
 * @param senior whether a crew may be led by this person
 * @param start where the day begins, as a row of the travel table
 * @param shift when, in seconds from the first midnight
 * @param mode which travel table this person moves by
 * @param territory where this person may go; null when anywhere
 * @param neverWith who is never sent out with this person, on whoever's wish
 */
public record Person(
        String id,
        boolean senior,
        boolean woman,
        Set<String> languages,
        Set<String> skills,
        int start,
        int end,
        Window shift,
        int overtime,
        @Nullable Lunch lunch,
        int mode,
        @Nullable String territory,
        Set<String> neverWith)
        implements Serializable {

    public Person {
        languages = Set.copyOf(languages);
        skills = Set.copyOf(skills);
        neverWith = Set.copyOf(neverWith);
        if (start < 0 || end < 0 || overtime < 0 || mode < 0) {
            throw new IllegalArgumentException("a person is described by figures of at least 0: " + id);
        }
    }
}
