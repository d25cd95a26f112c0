package org.lifang.server.plans.calendar;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.answers.Refusal;

/** How setting a year's working days ended. */
sealed interface YearOutcome {

    /** It counts from now on. */
    record Set(int year, int version) implements YearOutcome {}

    /** Why a day cannot stand where it was put. */
    enum Why {
        /** Not a day of the year. */
        WORKING_DAY_OTHER_YEAR,
        /** Both off and worked. */
        WORKING_DAY_TWICE,
        /** Only Saturdays and Sundays are worked in exchange. */
        WORKING_DAY_NO_WEEKEND,
        /** More than a month without a working day. */
        WORKING_DAY_NONE
    }

    record No(Why why, LocalDate day) implements YearOutcome, Refusal {
        @Override
        public String code() {
            return why.name();
        }

        @Override
        public List<?> params() {
            return List.of(day.toString());
        }
    }
}
