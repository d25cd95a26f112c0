package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;

/** A second makes the difference, and the hours are those of the borrower's place whatever the server's zone. */
@LifangTest
class ClockEdgesTest {

    @Autowired
    private Permits permits;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T23:59:59Z, DENY,   2026-03-10T08:00",
        "2026-03-10T00:00:00Z, PERMIT, ",
        "2026-03-10T13:59:59Z, PERMIT, ",
        "2026-03-10T14:00:00Z, DENY,   2026-03-11T08:00",
        "2026-03-10T15:59:59Z, DENY,   2026-03-11T08:00",
        "2026-03-10T16:00:00Z, DENY,   2026-03-11T08:00",
        "2028-02-28T23:59:59Z, DENY,   2028-02-29T08:00",
        "2028-02-29T14:00:00Z, DENY,   2028-03-01T08:00",
        "2026-12-31T13:59:59Z, PERMIT, ",
        "2026-12-31T14:00:00Z, DENY,   2027-01-01T08:00",
        "2026-12-31T16:00:00Z, DENY,   2027-01-01T08:00"
    })
    void hoursOpenAndCloseToTheSecond(Instant at, String verdict, @Nullable LocalDateTime retryFrom) {
        clock.set(at);
        LocalDateTime here = LocalDateTime.ofInstant(at, BusinessDates.ZONE);
        LocalDateTime to = here.plusMinutes(30).toLocalDate().equals(here.toLocalDate())
                ? here.plusMinutes(30)
                : here.toLocalDate().atTime(23, 59, 59);
        Case late = street.somebodyLate(LocalDate.of(2026, 3, 9));
        UUID collector = street.collector();
        Ask ask = Street.call(late, here, collector).at(new Ask.When(here, to));
        Asked asked = permits.ask(Street.asking(), ask).orRefuse();
        switch (asked) {
            case Asked.Permitted yes -> {
                assertThat(verdict).isEqualTo("PERMIT");
                assertThat(Objects.requireNonNull(permits.find(yes.decision()))
                                .terms()
                                .toSecond())
                        .as("no permit holds beyond closing time")
                        .isLessThan(22 * 3_600);
            }
            case Asked.Denied no -> {
                assertThat(verdict).isEqualTo("DENY");
                assertThat(no.retryFrom()).isEqualTo(retryFrom);
            }
            case Asked.Held held -> assertThat(held.findings()).isEmpty();
            case Asked.NotAsked no -> assertThat(no.why()).isNull();
        }
    }
}
