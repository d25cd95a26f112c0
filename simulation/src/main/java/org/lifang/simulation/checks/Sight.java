package org.lifang.simulation.checks;

import java.sql.Connection;
import java.time.LocalDate;
import org.lifang.simulation.day.Life;
import org.lifang.simulation.day.Month;

/** What checks look at: the month, its database, and which day it is. */
record Sight(Month month, Life life, LocalDate day, boolean last) {

    Connection look() {
        return month.eyes().look();
    }
}
