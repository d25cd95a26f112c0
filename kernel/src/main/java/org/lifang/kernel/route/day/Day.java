package org.lifang.kernel.route.day;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a plan is made from: one day, or several when crews have shifts on several.
 *
 * @param taken what happens at addresses of visits without being planned here
 */
public record Day(List<DayCrew> crews, List<DayVisit> visits, DayTravel travel, DayRules rules, List<Taken> taken) {

    static final int MOST_VISITS = 20_000;
    static final int MOST_CREWS = 5_000;

    public Day {
        crews = List.copyOf(crews);
        visits = List.copyOf(visits);
        taken = List.copyOf(taken);
        if (visits.size() > MOST_VISITS || crews.size() > MOST_CREWS) {
            throw new IllegalArgumentException("at most " + MOST_VISITS + " visits and " + MOST_CREWS + " crews");
        }
        int places = travel.table().places();
        if (visits.stream().anyMatch(visit -> visit.place() >= places)
                || crews.stream().anyMatch(crew -> Math.max(crew.start(), crew.end()) >= places)
                || crews.stream().anyMatch(crew -> crew.mode() >= travel.table().modes())) {
            throw new IllegalArgumentException("a visit or a crew names a place or a mode that is not there");
        }
        unique(visits, DayVisit::id);
        unique(crews, DayCrew::id);
    }

    /** A day with nothing else going on. */
    public Day(List<DayCrew> crews, List<DayVisit> visits, DayTravel travel, DayRules rules) {
        this(crews, visits, travel, rules, List.of());
    }

    private static <T> void unique(List<T> all, Function<T, String> id) {
        Set<String> met = new HashSet<>();
        for (T one : all) {
            if (!met.add(id.apply(one))) {
                throw new IllegalArgumentException("two are called " + id.apply(one));
            }
        }
    }

    /** The same with other crews. */
    public Day withCrews(List<DayCrew> others) {
        return new Day(others, visits, travel, rules, taken);
    }

    /** The same with other visits. */
    public Day withVisits(List<DayVisit> others) {
        return new Day(crews, others, travel, rules, taken);
    }

    /** The same with one visit put in the place of that of the same id, or added. */
    public Day with(DayVisit visit) {
        List<DayVisit> others = visits.stream()
                .map(other -> other.id().equals(visit.id()) ? visit : other)
                .collect(Collectors.toList());
        if (!others.contains(visit)) {
            others.add(visit);
        }
        return withVisits(others);
    }

    /** The same without a visit. */
    public Day without(String visit) {
        return withVisits(
                visits.stream().filter(other -> !other.id().equals(visit)).toList());
    }
}
