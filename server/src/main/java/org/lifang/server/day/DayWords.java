package org.lifang.server.day;

import java.util.List;
import org.lifang.server.answers.Refusal;

/** What the words after {@code day} mean: an order, or what is wrong with them. */
sealed interface DayWords permits DayOrder, DayWords.Unclear {

    /** The words make no order. */
    record Unclear(String code, List<Object> params) implements DayWords, Refusal {

        @Override
        public int status() {
            return 400;
        }
    }
}
