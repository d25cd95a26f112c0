package org.lifang.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayOrderTest {

    @Test
    void theWordsOfACommandBecomeAnOrder() {
        List<String> words = List.of("--date", "2005-09-30", "--book", "a.csv", "--profile", "p", "--lang", "en");
        assertThat(DayOrder.parse(words)).satisfies(order -> {
            assertThat(order.date()).isEqualTo(LocalDate.of(2005, 9, 30));
            assertThat(order.profile()).isEqualTo("p");
            assertThat(order.locale().getLanguage()).isEqualTo("en");
            assertThat(order.asOf()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--date",
                "--date 2005-02-30",
                "--date 2005-09-30 --book a.csv",
                "--date 2005-09-30 --profile p",
                "--date 2005-09-30 --date 2005-10-01",
                "--date 2005-09-30 --shoe 43",
                "--json out.json",
            })
    void wordsThatMakeNoOrderAreRefused(String words) {
        assertThat(DayOrder.parse(words.isEmpty() ? List.of() : List.of(words.split(" "))))
                .isNull();
    }
}
