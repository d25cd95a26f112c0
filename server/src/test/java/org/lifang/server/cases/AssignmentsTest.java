package org.lifang.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lifang.server.cases.Assignments.Collector;
import org.lifang.server.cases.Assignments.Load;
import org.lifang.server.cases.Assignments.Move;
import org.lifang.server.cases.Assignments.Reason;

class AssignmentsTest {

    private static final UUID AN = new UUID(0, 11);
    private static final UUID BO = new UUID(0, 12);
    private static final UUID CHEN = new UUID(0, 13);

    private static Load load(long id, String district, int weight, @Nullable UUID holder) {
        return new Load(id, district, weight, holder, false);
    }

    @Test
    void casesGoToTheLeastLoadedCollectorOfTheirDistrict() {
        List<Collector> people = List.of(new Collector(AN, "东区"), new Collector(BO, "东区"), new Collector(CHEN, "西区"));
        List<Load> cases =
                List.of(load(1, "东区", 5, null), load(2, "东区", 2, null), load(3, "东区", 2, null), load(4, "西区", 1, null));
        assertThat(Assignments.plan(people, cases, 300))
                .containsExactly(
                        new Move(1, AN, Reason.LEAST_LOAD),
                        new Move(2, BO, Reason.LEAST_LOAD),
                        new Move(3, BO, Reason.LEAST_LOAD),
                        new Move(4, CHEN, Reason.LEAST_LOAD));
    }

    @Test
    void whoHasACaseKeepsIt() {
        List<Collector> people = List.of(new Collector(AN, "东区"), new Collector(BO, "东区"));
        List<Load> cases = List.of(load(1, "东区", 5, AN), load(2, "东区", 5, AN), load(3, "东区", 5, AN));
        assertThat(Assignments.plan(people, cases, 300)).isEmpty();
    }

    @Test
    void overTheCapTheLeastUrgentCasesMoveAndOnlyToSomebodyWithRoom() {
        List<Collector> people = List.of(new Collector(AN, "东区"), new Collector(BO, "东区"));
        List<Load> cases = List.of(load(1, "东区", 5, AN), load(2, "东区", 5, AN), load(3, "东区", 5, AN));
        assertThat(Assignments.plan(people, cases, 10)).containsExactly(new Move(3, BO, Reason.OVER_CAP));
        List<Collector> alone = List.of(new Collector(AN, "东区"));
        assertThat(Assignments.plan(alone, cases, 10)).isEmpty();
    }

    @Test
    void casesOfACollectorWhoLeftOrMovedGoToOthers() {
        List<Collector> people = List.of(new Collector(AN, "东区"), new Collector(BO, "西区"));
        List<Load> cases = List.of(load(1, "东区", 5, CHEN), load(2, "东区", 5, BO), load(3, "东区", 0, BO));
        assertThat(Assignments.plan(people, cases, 300))
                .containsExactly(new Move(1, AN, Reason.COLLECTOR_LEFT), new Move(2, AN, Reason.OTHER_DISTRICT));
    }

    @Test
    void aCaseGivenByHandStaysWhereItIs() {
        List<Collector> people = List.of(new Collector(AN, "东区"), new Collector(BO, "西区"));
        assertThat(Assignments.plan(people, List.of(new Load(1, "东区", 5, BO, true)), 1))
                .isEmpty();
    }

    @Test
    void aCollectorOfNoDistrictTakesWhatADistrictCannot() {
        List<Collector> people = List.of(new Collector(AN, "东区"), new Collector(BO, null));
        List<Load> cases = List.of(load(1, "东区", 5, null), load(2, "东区", 5, null), load(3, "西区", 5, null));
        assertThat(Assignments.plan(people, cases, 10))
                .extracting(Move::collector)
                .containsExactly(AN, AN, BO);
    }

    @Test
    void whateverTheBookNobodyNewIsPutOverTheCapAndTheSameBookGivesTheSamePlan() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Collector> people = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                people.add(new Collector(new UUID(0, i), random.nextInt(4) == 0 ? null : "区" + random.nextInt(3)));
            }
            List<Load> cases = new ArrayList<>();
            for (int i = 0; i < random.nextInt(60); i++) {
                UUID holder = random.nextBoolean() ? null : new UUID(0, random.nextInt(8));
                cases.add(load(i, "区" + random.nextInt(4), random.nextInt(6), holder));
            }
            int cap = 5 + random.nextInt(40);
            List<Move> moves = Assignments.plan(people, cases, cap);
            assertThat(Assignments.plan(people, cases, cap)).as("seed %d", seed).isEqualTo(moves);
            Map<UUID, Integer> loads = new HashMap<>();
            Map<Long, UUID> moved = new HashMap<>();
            moves.forEach(m -> moved.put(m.caseId(), m.collector()));
            for (Load each : cases) {
                UUID holder = moved.getOrDefault(each.caseId(), each.collector());
                if (holder != null) {
                    loads.merge(holder, each.weight(), Integer::sum);
                }
            }
            for (UUID receiver : moved.values()) {
                assertThat(loads.get(receiver)).as("seed %d", seed).isLessThanOrEqualTo(cap);
            }
        }
    }
}
