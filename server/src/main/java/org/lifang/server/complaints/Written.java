package org.lifang.server.complaints;

import java.time.LocalDate;

/** What was written down when something happened, in clear. */
record Written(String event, LocalDate on, String text) {

    @Override
    public String toString() {
        return "Written[" + event + "]";
    }
}
