package org.lifang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final List<String> ran = new ArrayList<>();
    private final AtomicLong cpuNanos = new AtomicLong();

    private Comparison<Integer> comparison() {
        return new Comparison<>(cpuNanos::get, what -> {});
    }

    private Side<Integer> side(String name, long costsNanos) {
        return () -> {
            ran.add(name);
            cpuNanos.addAndGet(costsNanos);
            return 42;
        };
    }

    @Test
    void sides_take_turns_forward_and_backward() throws Exception {
        comparison().side("A", side("A", 1)).side("B", side("B", 1)).run(0, 5);
        assertThat(String.join("", ran)).isEqualTo("ABBAABBAAB");
    }

    @Test
    void three_sides_also_turn_round() throws Exception {
        Comparison<Integer> three =
                comparison().side("A", side("A", 1)).side("B", side("B", 1)).side("C", side("C", 1));
        three.run(0, 5);
        assertThat(String.join("", ran)).isEqualTo("ABCCBAABCCBAABC");
    }

    @Test
    void warm_up_rounds_run_but_do_not_count() throws Exception {
        Measured measured = comparison().side("A", side("A", 1)).run(2, 5);
        assertThat(ran).hasSize(7);
        assertThat(measured.rounds()).isEqualTo(5);
    }

    @Test
    void the_ratio_is_that_of_the_medians() throws Exception {
        AtomicInteger call = new AtomicInteger();
        long[] seconds = {3, 100, 1, 2, 4};
        Side<Integer> uneven = () -> {
            cpuNanos.addAndGet(seconds[call.getAndIncrement()] * 1_000_000_000L);
            return 42;
        };
        Measured measured = comparison()
                .side("uneven", uneven)
                .side("even", side("even", 2_000_000_000L))
                .run(0, 5);
        assertThat(measured.cpuSeconds("uneven")).isEqualTo(3.0);
        assertThat(measured.cpuRatio("uneven", "even")).isEqualTo(1.5);
    }

    @Test
    void preparing_is_off_the_clock() throws Exception {
        Side<Integer> prepared = Side.prepared(() -> cpuNanos.addAndGet(9_000_000_000L), side("A", 1_000_000_000L));
        Measured measured = comparison().side("A", prepared).run(0, 5);
        assertThat(measured.cpuSeconds("A")).isEqualTo(1.0);
    }

    @Test
    void a_side_that_answers_otherwise_is_refused_with_both_answers() {
        Comparison<Integer> planted = comparison().side("A", side("A", 1)).side("B", () -> 41);
        assertThatThrownBy(() -> planted.run(5))
                .isInstanceOf(AnswersDiffer.class)
                .hasMessageContaining("A answered 42")
                .hasMessageContaining("B answered 41");
    }

    @Test
    void an_answer_that_changes_in_a_late_round_is_refused_too() {
        AtomicInteger call = new AtomicInteger();
        Comparison<Integer> planted = comparison().side("A", () -> call.incrementAndGet() == 5 ? 0 : 42);
        assertThatThrownBy(() -> planted.run(0, 5)).isInstanceOf(AnswersDiffer.class);
    }

    @Test
    void fewer_than_five_rounds_are_refused() {
        Comparison<Integer> hasty = comparison().side("A", side("A", 1));
        assertThatThrownBy(() -> hasty.run(4)).isInstanceOf(UsageRefused.class).hasMessageContaining("at least 5");
    }

    @Test
    void the_median_of_an_even_count_lies_between_the_two_in_the_middle() {
        assertThat(Median.of(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Median.of(7)).isEqualTo(7);
        assertThatThrownBy(Median::of).isInstanceOf(IllegalArgumentException.class);
    }
}
