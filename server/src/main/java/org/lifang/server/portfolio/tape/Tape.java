package org.lifang.server.portfolio.tape;

import java.util.Arrays;
import java.util.List;

/** Two kinds of loan file: schedules from which Lifang computes, or arrears the lender's system computed. */
public enum Tape {
    SCHEDULE,
    ARREARS;

    public List<Section> sections() {
        return Arrays.stream(Section.values()).filter(s -> s.tape() == this).toList();
    }
}
