package org.lifang.kernel.contact.oracle;

import java.time.LocalDateTime;
import java.util.List;

/** A piece of time, its end not included. */
record Stretch(LocalDateTime from, LocalDateTime to) {

    boolean contains(LocalDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** Whether a contact from start to end lies in it at any moment; one that ends where it begins does not. */
    boolean touches(LocalDateTime start, LocalDateTime end) {
        return contains(start) || (start.isBefore(from) && end.isAfter(from));
    }

    /** Whether these together hold everything from start to end. */
    static boolean cover(List<Stretch> open, LocalDateTime start, LocalDateTime end) {
        LocalDateTime reached = start;
        boolean further = true;
        while (further) {
            further = false;
            for (Stretch each : open) {
                if (each.contains(reached)) {
                    reached = each.to();
                    further = true;
                }
            }
            if (further && !reached.isBefore(end)) {
                return true;
            }
        }
        return false;
    }
}
