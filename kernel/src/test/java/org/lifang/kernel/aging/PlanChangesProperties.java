package org.lifang.kernel.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.ForAll;

/**
 * Postings, reversals, waivers and what was agreed on the way, held to the fen against the life lived day by day with
 * exact fractions: 100,000 of them on every build, {@code -Dlifang.postings=10000000} for long.
 */
final class PlanChangesProperties {

    private static final long POSTINGS = Long.getLong("lifang.postings", 100_000L);
    private static final long SEED = Long.getLong("lifang.seed", 20_261_122L);
    private static final int ROUND = 1_000;

    @Test
    void everyFenAgreesWhateverWasAgreedOnTheWay() {
        AtomicLong postings = new AtomicLong();
        for (long from = SEED; postings.get() < POSTINGS; from += ROUND) {
            ForAll.forAll(from, ROUND, PlanChanges::draw, history -> {
                Owed owed = Aging.owed(history.facts(), history.asOf());
                DayByDay oracle = new DayByDay(history.facts(), history.asOf());
                for (DayByDay.Line line : oracle.lines) {
                    InstalmentState state = owed.instalments().stream()
                            .filter(each -> each.seq() == line.agreed.seq())
                            .findFirst()
                            .orElseThrow();
                    assertThat(Told.of(state)).isEqualTo(Told.of(oracle, line));
                }
                assertThat(Told.summary(owed)).isEqualTo(Told.summary(oracle, history));
                postings.addAndGet(history.facts().events().size());
            });
        }
        assertThat(postings.get()).isGreaterThanOrEqualTo(POSTINGS);
    }
}
