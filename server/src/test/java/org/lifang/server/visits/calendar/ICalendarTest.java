package org.lifang.server.visits.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545 as calendar programs read it. */
class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:30:00Z");

    private static String written(String summary) {
        ICalendar.Entry entry = new ICalendar.Entry(
                "7@appointment",
                3,
                LocalDateTime.of(2026, 3, 12, 9, 0),
                LocalDateTime.of(2026, 3, 12, 10, 0),
                summary,
                "一；二, 三; 四\\五\n六",
                null,
                false);
        return ICalendar.write("PUBLISH", List.of(entry), NOW);
    }

    @Test
    void linesEndAsTheyMustAndNoneIsLongerThan75Octets() {
        String calendar = written("与示例安心消费金融股份有限公司成都分公司的约见".repeat(4) + "🙂🙂🙂🙂");
        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        for (String line : calendar.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:" + "与示例安心消费金融股份有限公司成都分公司的约见".repeat(4) + "🙂🙂🙂🙂");
    }

    @Test
    void textIsEscapedAndTimesCarryTheirZone() {
        assertThat(written("a"))
                .contains("DESCRIPTION:一；二\\, 三\\; 四\\\\五\\n六\r\n")
                .contains("DTSTART;TZID=Asia/Shanghai:20260312T090000\r\n")
                .contains("DTSTAMP:20260310T013000Z\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n")
                .contains("SEQUENCE:3\r\n");
    }
}
