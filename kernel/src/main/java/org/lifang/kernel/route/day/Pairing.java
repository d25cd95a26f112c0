package org.lifang.kernel.route.day;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/** Who may go with whom, and what they are together. */
final class Pairing {

    /** Less time in common is not worth going out for. */
    private static final int LEAST_SHIFT = 7_200;

    private final DayTravel travel;

    Pairing(DayTravel travel) {
        this.travel = travel;
    }

    /** Why two cannot go together; null when they can. */
    Unpaired.@Nullable Reason why(Person one, Person other) {
        if (one.mode() != other.mode() || !Objects.equals(one.territory(), other.territory())) {
            return Unpaired.Reason.NOBODY_LIKE_THAT;
        }
        if (!one.senior() && !other.senior()) {
            return Unpaired.Reason.NO_SENIOR;
        }
        if (one.neverWith().contains(other.id()) || other.neverWith().contains(one.id())) {
            return Unpaired.Reason.NEVER_WITH;
        }
        return common(one, other) == null ? Unpaired.Reason.SHIFTS_APART : null;
    }

    /** The senior leads; of two seniors the one whose id comes first. */
    private static boolean leads(Person one, Person other) {
        return one.senior() != other.senior() ? one.senior() : one.id().compareTo(other.id()) < 0;
    }

    /** The time both have: the other comes to the lead's start first and goes home from the lead's end. */
    private @Nullable Window common(Person one, Person other) {
        Person lead = leads(one, other) ? one : other;
        Person joins = leads(one, other) ? other : one;
        int there = travel.arrive(
                joins.mode(), joins.start(), lead.start(), joins.shift().from());
        int from = Math.max(lead.shift().from(), there);
        int leave = travel.depart(
                joins.mode(), lead.end(), joins.end(), joins.shift().to());
        int to = Math.min(lead.shift().to(), leave);
        return to - from < LEAST_SHIFT ? null : new Window(from, to);
    }

    /** What two people are together; they must be allowed to be. */
    DayCrew crew(Person one, Person other) {
        Person lead = leads(one, other) ? one : other;
        Person joins = leads(one, other) ? other : one;
        Window shift = Objects.requireNonNull(common(one, other));
        return new DayCrew(
                lead.id() + "+" + joins.id(),
                List.of(lead.id(), joins.id()),
                lead.start(),
                lead.end(),
                shift,
                Math.min(lead.overtime(), joins.overtime()),
                lunch(lead, joins, shift),
                lead.mode(),
                lead.territory(),
                union(lead.languages(), joins.languages()),
                union(lead.skills(), joins.skills()),
                lead.woman() || joins.woman());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** The longer meal at a time both can have, or the lead's when there is none; none outside of the shift. */
    private static @Nullable Lunch lunch(Person lead, Person joins, Window shift) {
        Lunch one = lead.lunch() == null ? joins.lunch() : lead.lunch();
        Lunch other = joins.lunch() == null ? lead.lunch() : joins.lunch();
        if (one == null || other == null) {
            return null;
        }
        int from = Math.max(one.begin().from(), other.begin().from());
        int to = Math.min(one.begin().to(), other.begin().to());
        Window begin = from <= to ? new Window(from, to) : one.begin();
        boolean within = begin.to() >= shift.from() && begin.from() < shift.to();
        return within ? new Lunch(begin, Math.max(one.seconds(), other.seconds())) : null;
    }
}
