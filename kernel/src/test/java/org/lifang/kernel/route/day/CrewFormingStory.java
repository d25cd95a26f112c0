package org.lifang.kernel.route.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;

/** A morning at the branch: who goes with whom. */
final class CrewFormingStory {

    private static final int HOUR = 3_600;
    private static final Window SHIFT = new Window(9 * HOUR, 18 * HOUR);
    private static final DayTravel HALF_AN_HOUR = DayTravel.of(Travel.of(2, new int[] {0, 1_800, 1_800, 0}));

    private final List<Person> people = new ArrayList<>();
    private final List<DayVisit> visits = new ArrayList<>();

    private void comes(String id, boolean senior, boolean woman, String... languages) {
        comes(id, senior, woman, SHIFT, 0, Set.of(), languages);
    }

    private void comes(
            String id, boolean senior, boolean woman, Window shift, int at, Set<String> not, String... languages) {
        people.add(new Person(id, senior, woman, Set.of(languages), Set.of(), at, at, shift, 0, null, 0, null, not));
    }

    private Formed formed(Pair... pairs) {
        return CrewForming.form(people, List.of(pairs), visits, HALF_AN_HOUR, 1);
    }

    private static List<String> names(Formed formed) {
        return formed.crews().stream().map(DayCrew::id).sorted().toList();
    }

    @Test
    void beginners_go_with_seniors_and_never_with_each_other() {
        comes("anna", true, true, "zh");
        comes("bo", false, false, "zh");
        comes("chen", false, false, "zh");
        Formed formed = formed();
        assertThat(formed.crews()).hasSize(1);
        assertThat(formed.crews().getFirst().people()).startsWith("anna");
        assertThat(formed.unpaired()).extracting(Unpaired::reason).containsExactly(Unpaired.Reason.ALL_TAKEN);
        people.removeFirst();
        assertThat(formed().unpaired())
                .containsExactly(
                        new Unpaired("bo", Unpaired.Reason.NO_SENIOR), new Unpaired("chen", Unpaired.Reason.NO_SENIOR));
    }

    @Test
    void no_senior_is_spent_on_a_senior_while_a_beginner_waits() {
        comes("a", true, false, "zh");
        comes("b", true, false, "zh");
        comes("c", false, false, "zh");
        comes("d", false, false, "zh");
        assertThat(formed().crews()).hasSize(2);
    }

    @Test
    void the_only_two_women_go_apart_when_many_households_ask_for_one() {
        comes("a", true, true, "zh");
        comes("b", false, true, "zh");
        comes("c", true, false, "zh");
        comes("d", false, false, "zh");
        Wishes woman = new Wishes(null, true, Set.of(), null, false, Set.of(), Set.of(), null);
        for (int i = 0; i < 30; i++) {
            visits.add(DayVisit.may("v" + i, 0, SHIFT, 1_800, 10).wishing(woman));
        }
        assertThat(formed().crews()).allMatch(DayCrew::woman);
    }

    @Test
    void who_may_not_come_to_one_of_many_households_makes_room_for_who_may_when_there_is_only_one_crew() {
        comes("a", true, false, "zh");
        comes("b", false, false, "zh");
        comes("c", false, false, "zh");
        for (int i = 0; i < 30; i++) {
            visits.add(DayVisit.may("v" + i, 0, SHIFT, 1_800, 10));
        }
        assertThat(formed().crews()).hasSize(1);
        String with = formed().crews().getFirst().people().getLast();
        Wishes notWith = new Wishes(null, false, Set.of(), null, false, Set.of(with), Set.of(), null);
        visits.add(DayVisit.may("complained", 0, SHIFT, 1_800, 3).wishing(notWith));
        assertThat(formed().crews().getFirst().people()).hasSize(2).doesNotContain(with);
        Wishes notBoth = new Wishes(null, false, Set.of(), null, false, Set.of(), Set.of(Set.of("a", with)), null);
        visits.set(30, DayVisit.may("complained", 0, SHIFT, 1_800, 3).wishing(notBoth));
        assertThat(formed().crews().getFirst().people()).hasSize(2).doesNotContain(with);
    }

    @Test
    void a_fixed_pair_stays_and_a_fixed_pair_against_the_rules_is_told() {
        comes("a", true, false, "zh");
        comes("b", true, false, "zh");
        comes("c", false, false, "zh");
        comes("d", false, false, "zh");
        assertThat(names(formed(new Pair("b", "a")))).containsExactly("a+b");
        Formed formed = formed(new Pair("c", "d"), new Pair("a", "gone"));
        assertThat(formed.unpaired())
                .containsExactly(
                        new Unpaired("a", Unpaired.Reason.FIXED_PARTNER_ABSENT),
                        new Unpaired("b", Unpaired.Reason.ALL_TAKEN),
                        new Unpaired("c", Unpaired.Reason.FIXED_PAIR_AGAINST_RULES),
                        new Unpaired("d", Unpaired.Reason.FIXED_PAIR_AGAINST_RULES));
    }

    @Test
    void two_who_must_not_meet_do_not_and_shifts_that_do_not_meet_are_told() {
        comes("a", true, false, SHIFT, 0, Set.of("b"), "zh");
        comes("b", false, false, "zh");
        assertThat(formed().unpaired()).extracting(Unpaired::reason).containsOnly(Unpaired.Reason.NEVER_WITH);
        comes("night", true, false, new Window(17 * HOUR, 22 * HOUR), 0, Set.of(), "zh");
        assertThat(formed().unpaired().getLast()).isEqualTo(new Unpaired("night", Unpaired.Reason.SHIFTS_APART));
    }

    @Test
    void who_lives_elsewhere_comes_to_the_senior_first_and_is_home_in_time() {
        comes("a", true, false, "zh");
        comes("b", false, false, SHIFT, 1, Set.of(), "yue");
        DayCrew crew = formed().crews().getFirst();
        assertThat(crew.shift()).isEqualTo(new Window(9 * HOUR + 1_800, 18 * HOUR - 1_800));
        assertThat(crew.languages()).containsExactlyInAnyOrder("zh", "yue");
        assertThat(crew.start()).isZero();
    }

    @Test
    void whoever_comes_the_rules_are_kept_and_as_many_go_out_as_can() {
        forAll(1, 300, CrewFormingStory::anybody, everybody -> {
            Formed formed = CrewForming.form(everybody, List.of(), List.of(), HALF_AN_HOUR, 3);
            Set<String> met = new HashSet<>();
            for (DayCrew crew : formed.crews()) {
                Person one = find(everybody, crew.people().getFirst());
                Person other = find(everybody, crew.people().getLast());
                assertThat(may(one, other)).isTrue();
                assertThat(met.add(one.id()) && met.add(other.id())).isTrue();
            }
            formed.unpaired()
                    .forEach(alone -> assertThat(met.add(alone.person())).isTrue());
            assertThat(met).hasSize(everybody.size());
            assertThat(formed.crews()).hasSize(most(everybody));
        });
    }

    private static Person find(List<Person> everybody, String id) {
        return everybody.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean may(Person one, Person other) {
        return (one.senior() || other.senior())
                && one.mode() == other.mode()
                && Objects.equals(one.territory(), other.territory())
                && !one.neverWith().contains(other.id())
                && !other.neverWith().contains(one.id());
    }

    /** The most pairs there can be, by trying all. */
    private static int most(List<Person> left) {
        if (left.size() < 2) {
            return 0;
        }
        Person first = left.getFirst();
        List<Person> rest = left.subList(1, left.size());
        int most = most(rest);
        for (Person other : rest) {
            if (may(first, other)) {
                List<Person> without = new ArrayList<>(rest);
                without.remove(other);
                most = Math.max(most, 1 + most(without));
            }
        }
        return most;
    }

    private static List<Person> anybody(Draws draws) {
        List<Person> everybody = new ArrayList<>();
        int count = draws.between(1, 9);
        for (int i = 0; i < count; i++) {
            everybody.add(new Person(
                    "p" + i,
                    draws.onceIn(2),
                    draws.onceIn(2),
                    Set.of("zh"),
                    Set.of(),
                    draws.below(2),
                    0,
                    SHIFT,
                    0,
                    null,
                    0,
                    draws.onceIn(4) ? "north" : null,
                    draws.onceIn(3) ? Set.of("p" + draws.below(9)) : Set.of()));
        }
        return everybody;
    }
}
