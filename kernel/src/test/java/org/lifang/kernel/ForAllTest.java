package org.lifang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The property checker itself finds a planted fault, makes it small and repeats it by seed. */
final class ForAllTest {

    @Test
    void aPlantedFaultIsFoundAndMadeSmall() {
        assertThatThrownBy(() -> ForAll.forAll(
                        1,
                        1_000,
                        ForAllTest::numbers,
                        numbers -> assertThat(numbers).allMatch(number -> number < 500)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed ")
                .hasMessageContaining("smallest found: [500]");
    }

    @Test
    void aTruePropertyPassesEveryRun() {
        List<Integer> lengths = new ArrayList<>();
        ForAll.forAll(1, 100, ForAllTest::numbers, numbers -> lengths.add(numbers.size()));
        assertThat(lengths).hasSize(100).doesNotContain(11);
    }

    private static List<Integer> numbers(Draws draws) {
        List<Integer> numbers = new ArrayList<>();
        int size = draws.below(11);
        for (int i = 0; i < size; i++) {
            numbers.add(draws.below(1_000));
        }
        return numbers;
    }
}
