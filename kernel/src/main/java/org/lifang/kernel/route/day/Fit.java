package org.lifang.kernel.route.day;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which people may make which visit, times aside. */
final class Fit {

    private Fit() {}

    /** The first reason why a crew may not make a visit; null when it may. */
    static @Nullable Exclusion why(DayVisit visit, DayCrew crew) {
        Wishes wishes = visit.wishes();
        if (wishes.crew() != null && !wishes.crew().equals(crew.id())) {
            return Exclusion.PINNED_ELSEWHERE;
        }
        if (wishes.territory() != null
                && crew.territory() != null
                && !wishes.territory().equals(crew.territory())) {
            return Exclusion.TERRITORY;
        }
        if (crew.people().stream().anyMatch(wishes.notPeople()::contains)) {
            return Exclusion.FORBIDDEN_PERSON;
        }
        for (Set<String> together : wishes.notCrews()) {
            if (crew.people().containsAll(together)) {
                return Exclusion.FORBIDDEN_PAIR;
            }
        }
        if (wishes.language() != null && !crew.languages().contains(wishes.language())) {
            return Exclusion.LANGUAGE;
        }
        if (wishes.woman() && !crew.woman()) {
            return Exclusion.WOMAN;
        }
        return crew.skills().containsAll(wishes.skills()) ? null : Exclusion.SKILL;
    }
}
