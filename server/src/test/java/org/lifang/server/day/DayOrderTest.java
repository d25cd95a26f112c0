package org.lifang.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrderTest {

    @Test
    void theWordsOfACommandBecomeAnOrder() {
        List<String> words = List.of("--date", "2005-09-30", "--book", "a.csv", "--profile", "p", "--lang", "en");
        assertThat(DayOrder.parse(words)).isInstanceOfSatisfying(DayOrder.class, order -> {
            assertThat(order.date()).isEqualTo(LocalDate.of(2005, 9, 30));
            assertThat(order.profile()).isEqualTo("p");
            assertThat(order.locale().getLanguage()).isEqualTo("en");
            assertThat(order.asOf()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', DAY_NO_DATE",
        "--date, DAY_OPTION_EMPTY",
        "--date 2005-02-30, DAY_NOT_A_DATE",
        "--date 2005-09-30 --book a.csv, DAY_BOOK_WITHOUT_PROFILE",
        "--date 2005-09-30 --profile p, DAY_BOOK_WITHOUT_PROFILE",
        "--date 2005-09-30 --date 2005-10-01, DAY_OPTION_TWICE",
        "--date 2005-09-30 --shoe 43, DAY_OPTION_UNKNOWN",
        "--json out.json, DAY_NO_DATE",
    })
    void wordsThatMakeNoOrderAreRefusedWithTheReason(String words, String code) {
        assertThat(DayOrder.parse(words.isEmpty() ? List.of() : List.of(words.split(" "))))
                .isInstanceOfSatisfying(
                        DayWords.Unclear.class,
                        unclear -> assertThat(unclear.code()).isEqualTo(code));
    }
}
