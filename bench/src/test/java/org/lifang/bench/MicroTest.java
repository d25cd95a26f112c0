package org.lifang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MicroTest {

    @Test
    void the_score_is_the_middle_fork() {
        Micro.Score score =
                Micro.Score.median(List.of(new Micro.Score(5, 0), new Micro.Score(1, 16), new Micro.Score(2, 0)));
        assertThat(score).isEqualTo(new Micro.Score(2, 0));
    }

    @Test
    void fewer_than_five_forks_are_refused() {
        assertThatThrownBy(() -> new Micro(MicroTest.class).compare(4, Duration.ofMillis(1), "any"))
                .isInstanceOf(UsageRefused.class);
    }

    @Test
    void allocation_is_told_per_call_and_each_method_for_itself() throws Exception {
        Map<String, Micro.Score> scores =
                new Micro(PlantedLoops.class).compare(5, Duration.ofMillis(20), "allocates", "adds");
        assertThat(scores.get("allocates"))
                .isNotNull()
                .satisfies(score -> assertThat(score.bytesPerCall()).isGreaterThanOrEqualTo(1000));
        assertThat(scores.get("adds"))
                .isNotNull()
                .satisfies(score -> assertThat(score.bytesPerCall()).isLessThan(1));
    }
}
