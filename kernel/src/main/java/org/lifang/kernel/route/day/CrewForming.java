package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Chance;

/**
 * Sends people out in twos: as many crews as can be, and those that can make the most of what the visits ask for.
 *
 * <p>Each crew has a senior, one territory and one way of moving; nobody goes with somebody they are never sent with.
 * Languages, skills and a woman's presence are those of both together. What a visit asks for remains the planner's to
 * keep, person by person.
 */
public final class CrewForming {

    private static final int SWAPS = 4_000;
    private static final double CREW = 1e12;

    private final List<Person> people;
    private final Pairing pairing;
    private final Demand demand;
    private final Chance chance;
    /** Each one's partner in the list of people, or -1. */
    private final int[] partner;

    private final boolean[] fixed;
    private final Map<String, Unpaired.Reason> refused = new HashMap<>();
    private final @Nullable DayCrew[][] crews;

    private CrewForming(List<Person> people, List<DayVisit> visits, DayTravel travel, long seed) {
        this.people = people.stream().sorted(Comparator.comparing(Person::id)).toList();
        this.pairing = new Pairing(travel);
        this.demand = new Demand(visits);
        this.chance = new Chance(seed);
        this.partner = new int[people.size()];
        Arrays.fill(partner, -1);
        this.fixed = new boolean[people.size()];
        this.crews = new DayCrew[people.size()][people.size()];
    }

    /**
     * Forms the crews of a day; the same for the same people, visits and seed.
     *
     * @param pairs who goes together in any case
     * @param visits what the crews should be able to do
     */
    public static Formed form(
            List<Person> people, List<Pair> pairs, List<DayVisit> visits, DayTravel travel, long seed) {
        CrewForming forming = new CrewForming(people, visits, travel, seed);
        pairs.forEach(forming::fix);
        forming.pairUp();
        forming.improve();
        return forming.formed();
    }

    private int number(String id) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void fix(Pair pair) {
        int one = number(pair.one());
        int other = number(pair.other());
        if (one < 0 || other < 0) {
            refuse(Math.max(one, other), Unpaired.Reason.FIXED_PARTNER_ABSENT);
        } else if (one == other || !free(one) || !free(other) || !may(one, other)) {
            refuse(one, Unpaired.Reason.FIXED_PAIR_AGAINST_RULES);
            refuse(other, Unpaired.Reason.FIXED_PAIR_AGAINST_RULES);
        } else {
            join(one, other);
            fixed[one] = true;
            fixed[other] = true;
        }
    }

    private void refuse(int one, Unpaired.Reason reason) {
        if (one >= 0 && partner[one] < 0) {
            refused.put(people.get(one).id(), reason);
        }
    }

    private boolean free(int one) {
        return partner[one] < 0 && !refused.containsKey(people.get(one).id());
    }

    private boolean may(int one, int other) {
        return pairing.why(people.get(one), people.get(other)) == null;
    }

    private void join(int one, int other) {
        partner[one] = other;
        partner[other] = one;
    }

    /** Whoever has the fewest to go with chooses first, and takes the one who has the fewest. */
    private void pairUp() {
        for (int one = scarcest(-1); one >= 0; one = scarcest(-1)) {
            join(one, scarcest(one));
        }
        for (int one = 0; one < people.size(); one++) {
            if (free(one)) {
                augment(one, new HashSet<>());
            }
        }
    }

    /** The free one with the fewest choices, of those who could go with somebody; -1 when nobody has any. */
    private int scarcest(int with) {
        int scarcest = -1;
        int fewest = Integer.MAX_VALUE;
        for (int one = 0; one < people.size(); one++) {
            if (one != with && free(one) && (with < 0 || may(one, with))) {
                int choices = choices(one);
                if (choices > 0 && choices < fewest) {
                    fewest = choices;
                    scarcest = one;
                }
            }
        }
        return scarcest;
    }

    private int choices(int one) {
        int choices = 0;
        for (int other = 0; other < people.size(); other++) {
            choices += other != one && free(other) && may(one, other) ? 1 : 0;
        }
        return choices;
    }

    /** Finds a partner for somebody who has none by letting pairs change partners; whether that worked. */
    private boolean augment(int one, Set<Integer> asked) {
        asked.add(one);
        for (int other = 0; other < people.size(); other++) {
            if (other == one || fixed[other] || asked.contains(other) || !may(one, other)) {
                continue;
            }
            int left = partner[other];
            if (left < 0 && !free(other)) {
                continue;
            }
            asked.add(other);
            join(one, other);
            if (left < 0) {
                return true;
            }
            partner[left] = -1;
            if (augment(left, asked)) {
                return true;
            }
            join(left, other);
            partner[one] = -1;
        }
        return false;
    }

    /** Two pairs change partners, or somebody left over takes a place, whenever more can then be done. */
    private void improve() {
        double best = worth();
        for (int i = 0; i < SWAPS && people.size() > 2; i++) {
            int one = chance.below(people.size());
            int other = chance.below(people.size());
            if (one == other || fixed[one] || fixed[other] || partner[one] == other) {
                continue;
            }
            int[] before = partner.clone();
            if (swap(one, other)) {
                double now = worth();
                if (now > best) {
                    best = now;
                    continue;
                }
            }
            System.arraycopy(before, 0, partner, 0, before.length);
        }
    }

    /** Puts one in the place of the other; false when one of the new pairs is not allowed. */
    private boolean swap(int one, int other) {
        int left = partner[one];
        int right = partner[other];
        if ((left < 0 && right < 0) || refused.containsKey(people.get(one).id())) {
            return false;
        }
        if (refused.containsKey(people.get(other).id())) {
            return false;
        }
        return place(one, right) && place(other, left);
    }

    private boolean place(int one, int with) {
        if (with < 0) {
            partner[one] = -1;
            return true;
        }
        join(one, with);
        return may(one, with);
    }

    private List<DayCrew> crews() {
        List<DayCrew> formed = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            if (partner[one] > one) {
                formed.add(crew(one, partner[one]));
            }
        }
        return formed;
    }

    private DayCrew crew(int one, int other) {
        DayCrew crew = crews[one][other];
        if (crew == null) {
            crew = pairing.crew(people.get(one), people.get(other));
            crews[one][other] = crew;
        }
        return crew;
    }

    private double worth() {
        List<DayCrew> formed = crews();
        return CREW * formed.size() + demand.served(formed);
    }

    private Formed formed() {
        List<Unpaired> unpaired = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            if (partner[one] < 0) {
                unpaired.add(new Unpaired(people.get(one).id(), reason(one)));
            }
        }
        return new Formed(crews(), unpaired);
    }

    private Unpaired.Reason reason(int one) {
        Unpaired.Reason known = refused.get(people.get(one).id());
        if (known != null) {
            return known;
        }
        Unpaired.Reason last = Unpaired.Reason.NOBODY_LIKE_THAT;
        for (int other = 0; other < people.size(); other++) {
            Unpaired.Reason why = other == one ? last : pairing.why(people.get(one), people.get(other));
            if (why == null) {
                return Unpaired.Reason.ALL_TAKEN;
            }
            last = why.compareTo(last) > 0 ? why : last;
        }
        return last;
    }
}
