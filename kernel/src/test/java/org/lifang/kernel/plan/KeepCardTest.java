package org.lifang.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.plan.KeepCard.Bin;
import org.lifang.kernel.plan.KeepCard.Reason;
import org.lifang.kernel.plan.KeepCard.Scale;
import org.lifang.kernel.plan.KeepCard.Trait;

/** The chance of being kept: whole numbers, declared points, reasons that add up. */
final class KeepCardTest {

    @Test
    void pointsBecomeChancesWithinATenthOfAPercentOfTheLogistic() {
        int last = -1;
        for (int points = -1_000; points <= 1_000; points++) {
            int chance = KeepCard.chancePpm(points);
            double logistic = 1e6 / (1 + Math.exp(-Math.clamp(points, -800, 800) / 100.0));
            assertThat((double) chance).isCloseTo(logistic, within(1_000.0));
            assertThat(chance).isGreaterThanOrEqualTo(last);
            assertThat(KeepCard.chancePpm(-points)).isEqualTo(1_000_000 - chance);
            last = chance;
        }
        assertThat(KeepCard.chancePpm(0)).isEqualTo(500_000);
        assertThat(KeepCard.chancePpm(100)).isEqualTo(731_059);
    }

    @Test
    void everyTraitTellsItsShareAndAnUnknownOneItsOwn() {
        KeepCard card = new KeepCard(
                90,
                Map.of(
                        Trait.BROKEN, new Scale(List.of(new Bin(0, 0), new Bin(1, -35)), -70, 5),
                        Trait.SCORE, new Scale(List.of(new Bin(499, -30)), 20, 7)));
        KeepCard.Chance chance = card.chance(Map.of(Trait.BROKEN, 2));
        assertThat(chance.reasons())
                .containsExactly(new Reason(Trait.SCORE, null, 7), new Reason(Trait.BROKEN, 2, -70));
        assertThat(chance.ppm()).isEqualTo(KeepCard.chancePpm(90 + 7 - 70));
    }
}
