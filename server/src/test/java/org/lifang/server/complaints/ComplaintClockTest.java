package org.lifang.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintClockTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-10,USUAL,2026-03-20,2026-03-25,2026-05-09",
        "2026-03-10,COMPLEX,2026-03-20,2026-04-09,2026-05-09",
        "2026-03-10,EXCEPTIONAL,2026-03-20,2026-05-09,2026-05-09",
        "2028-02-19,USUAL,2028-02-29,2028-03-05,2028-04-19",
        "2026-12-20,USUAL,2026-12-30,2027-01-04,2027-02-18",
    })
    void daysAreCountedFromTheDayAfterReceipt(
            LocalDate received, ComplaintStage stage, LocalDate escalate, LocalDate due, LocalDate latest) {
        ComplaintClock clock = new ComplaintClock(received, stage);
        assertThat(clock.escalateOn()).isEqualTo(escalate);
        assertThat(clock.dueOn()).isEqualTo(due);
        assertThat(clock.latestOn()).isEqualTo(latest);
    }

    @Test
    void theFileIsKeptThreeYearsAfterItsEnd() {
        assertThat(ComplaintClock.keptUntil(LocalDate.of(2028, 2, 29))).isEqualTo("2031-02-28");
        assertThat(ComplaintClock.keptUntil(null)).isNull();
    }
}
