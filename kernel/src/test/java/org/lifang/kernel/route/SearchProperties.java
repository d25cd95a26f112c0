package org.lifang.kernel.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.route.Course.Goal;

/** Whatever the problem: routes that keep every rule, told at their true worth, the same each time. */
final class SearchProperties {

    /** {@code -Dlifang.routes=20000} for the long run. */
    private static final int RUNS = Integer.getInteger("lifang.routes", 400);

    @Test
    void everyRouteKeepsEveryRuleAndItsScoreIsTrue() {
        forAll(1, RUNS, draws -> Problems.any(draws, 12, 4), problem -> {
            Solution solution = new Search(problem, Course.of(7)).run(Budget.steps(2_000));
            Checked checked = Checked.of(problem, solution);
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.score()).isEqualTo(solution.score());
        });
    }

    @Test
    void crewsOfOneDepotTakeOverRoutesOnlyAsTheyMay() {
        forAll(5_000, RUNS / 4, draws -> Problems.kinds(draws, 40), problem -> {
            Solution solution = new Search(problem, Course.of(13)).run(Budget.steps(4_000));
            Checked checked = Checked.of(problem, solution);
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.score()).isEqualTo(solution.score());
        });
    }

    @Test
    void fewStopsAreVisitedInTheBestOfAllWays() {
        AtomicInteger best = new AtomicInteger();
        int runs = 200;
        forAll(1_000, runs, draws -> Problems.any(draws, 5, 2), problem -> {
            Score found =
                    new Search(problem, Course.of(3)).run(Budget.steps(4_000)).score();
            Score least = EveryWay.best(problem);
            assertThat(found).isGreaterThanOrEqualTo(least);
            best.addAndGet(found.compareTo(least) == 0 ? 1 : 0);
        });
        assertThat(best.get()).isGreaterThan(runs * 97 / 100);
    }

    @Test
    void searchesSideBySideKeepEveryRuleToo() {
        forAll(2_000, 2, draws -> Problems.strewn(draws, 160, 40, draws.onceIn(2)), problem -> {
            for (Goal goal : Goal.values()) {
                Course course = new Course(5, 3, goal);
                Solution solution = new Search(problem, course).run(Budget.steps(24_000));
                Checked checked = Checked.of(problem, solution);
                assertThat(checked.faults()).isEmpty();
                assertThat(checked.score()).isEqualTo(solution.score());
                assertThat(new Search(problem, course).run(Budget.steps(24_000)))
                        .isEqualTo(solution);
            }
        });
    }

    @Test
    void theSameSeedAndStepsGiveTheSameRoutes() {
        forAll(3_000, 20, draws -> Problems.any(draws, 30, 5), problem -> {
            Solution once = new Search(problem, Course.of(11)).run(Budget.steps(3_000));
            Solution again = new Search(problem, Course.of(11)).run(Budget.steps(3_000));
            assertThat(again).isEqualTo(once);
        });
    }
}
