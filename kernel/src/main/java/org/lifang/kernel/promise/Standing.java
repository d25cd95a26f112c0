package org.lifang.kernel.promise;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a promise stands at the end of a day. */
public record Standing(LocalDate asOf, List<OfPart> parts) implements Serializable {

    /**
     * One part.
     *
     * @param inTimeFen paid by its deadline
     * @param lateFen paid afterwards
     * @param missingFen not paid
     * @param rest what the missing money is: broken, cancelled or open
     */
    public record OfPart(Obligation.Part part, long inTimeFen, long lateFen, long missingFen, Fate rest, Fate fate)
            implements Serializable {}

    public Standing {
        parts = List.copyOf(parts);
    }

    /** What became of the whole: one answer, however many parts. */
    public Fate fate() {
        boolean failed = false;
        boolean paid = false;
        boolean open = false;
        boolean cancelled = false;
        boolean late = false;
        for (OfPart part : parts) {
            failed |= part.fate().failed();
            paid |= part.inTimeFen() + part.lateFen() > 0;
            open |= part.fate() == Fate.OPEN;
            cancelled |= part.fate() == Fate.CANCELLED;
            late |= part.fate() == Fate.LATE;
        }
        if (failed) {
            return paid ? Fate.PARTLY : Fate.BROKEN;
        }
        return open ? Fate.OPEN : cancelled ? Fate.CANCELLED : late ? Fate.LATE : Fate.KEPT;
    }

    /** Money that came for it. */
    public long paidFen() {
        return parts.stream()
                .mapToLong(part -> part.inTimeFen() + part.lateFen())
                .sum();
    }

    /** What is to be paid next; null when nothing is waited for. */
    public @Nullable OfPart next() {
        for (OfPart part : parts) {
            if (!part.fate().fulfilled()) {
                return part.fate() == Fate.CANCELLED ? null : part;
            }
        }
        return null;
    }
}
