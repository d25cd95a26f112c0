package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visit asks of the crew that comes; all of it is binding.
 *
 * @param language one that somebody in the crew speaks; null for any
 * @param woman whether a woman must be in the crew
 * @param skills what the crew must be trained for
 * @param territory where the address lies; null when any crew may come
 * @param daylight whether the whole visit must lie in daylight
 * @param notPeople who must not come, such as both of a pair about whom a complaint is open at this address
 * @param notCrews crews of which not all may come together: sets of people, none of whom is barred alone
 * @param crew the one crew that may come; null when any may
 */
public record Wishes(
        @Nullable String language,
        boolean woman,
        Set<String> skills,
        @Nullable String territory,
        boolean daylight,
        Set<String> notPeople,
        Set<Set<String>> notCrews,
        @Nullable String crew)
        implements Serializable {

    /** Asks for nothing. */
    public static final Wishes NONE = new Wishes(null, false, Set.of(), null, false, Set.of(), Set.of(), null);

    public Wishes {
        skills = Set.copyOf(skills);
        notPeople = Set.copyOf(notPeople);
        notCrews = Set.copyOf(notCrews);
    }

    /** The same, but for one crew only. */
    public Wishes pinnedTo(@Nullable String one) {
        return new Wishes(language, woman, skills, territory, daylight, notPeople, notCrews, one);
    }

    /** The same without asking for a language. */
    Wishes inAnyLanguage() {
        return new Wishes(null, woman, skills, territory, daylight, notPeople, notCrews, crew);
    }

    /** The same without asking for a woman. */
    Wishes byAnybody() {
        return new Wishes(language, false, skills, territory, daylight, notPeople, notCrews, crew);
    }

    /** The same asking for other skills. */
    Wishes withSkills(Set<String> others) {
        return new Wishes(language, woman, others, territory, daylight, notPeople, notCrews, crew);
    }

    /** The same for crews of any territory. */
    Wishes anywhere() {
        return new Wishes(language, woman, skills, null, daylight, notPeople, notCrews, crew);
    }

    /** The same by day or in the dark. */
    Wishes atAnyLight() {
        return new Wishes(language, woman, skills, territory, false, notPeople, notCrews, crew);
    }
}
