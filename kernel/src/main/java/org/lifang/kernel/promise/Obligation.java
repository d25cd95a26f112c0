package org.lifang.kernel.promise;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One promise, however many parts it has.
 *
 * @param parts by due date
 * @param toleranceFen how much of a part may be missing
 * @param graceDays days after a due date on which money is still in time
 * @param closed when it was cancelled or replaced; money of later moments is not its money
 */
public record Obligation(
        Moment taken,
        List<Part> parts,
        long toleranceFen,
        int graceDays,
        @Nullable Moment closed) implements Serializable {

    /** The most parts, as many as the longest schedule has lines. */
    public static final int MOST_PARTS = 480;

    /** A sum by a day. */
    public record Part(LocalDate dueOn, long fen) implements Serializable {

        public Part {
            Objects.requireNonNull(dueOn, "dueOn");
            if (fen <= 0) {
                throw new IllegalArgumentException("a part is above zero: " + fen);
            }
        }
    }

    public Obligation {
        Objects.requireNonNull(taken, "taken");
        parts = parts.stream().sorted(Comparator.comparing(Part::dueOn)).toList();
        if (parts.isEmpty() || parts.size() > MOST_PARTS || toleranceFen < 0 || graceDays < 0) {
            throw new IllegalArgumentException(parts.size() + " parts, " + toleranceFen + " fen, " + graceDays);
        }
        if (parts.get(0).dueOn().isBefore(taken.on()) || (closed != null && closed.compareTo(taken) < 0)) {
            throw new IllegalArgumentException("before it was taken: " + taken);
        }
    }

    /** All that was promised. */
    public long totalFen() {
        long sum = 0;
        for (Part part : parts) {
            sum = Math.addExact(sum, part.fen());
        }
        return sum;
    }

    /** The day after which a part is not in time any more. */
    public LocalDate deadline(Part part) {
        return part.dueOn().plusDays(graceDays);
    }

    /** How it stands at the end of a day: the loan's money fills its parts, first in first out. */
    public Standing on(LocalDate asOf, List<Receipt> receipts) {
        List<Receipt> mine = new ArrayList<>();
        for (Receipt receipt : receipts) {
            if (receipt.counts(asOf) && isMine(receipt.paid())) {
                mine.add(receipt);
            }
        }
        mine.sort(Comparator.comparing(Receipt::paid));
        long[] inTime = new long[parts.size()];
        long[] late = new long[parts.size()];
        int at = 0;
        for (Receipt receipt : mine) {
            long left = receipt.fen();
            while (left > 0 && at < parts.size()) {
                Part part = parts.get(at);
                long taken = Math.min(left, part.fen() - inTime[at] - late[at]);
                if (receipt.paid().on().isAfter(deadline(part))) {
                    late[at] += taken;
                } else {
                    inTime[at] += taken;
                }
                left -= taken;
                at += inTime[at] + late[at] == part.fen() ? 1 : 0;
            }
        }
        List<Standing.OfPart> standings = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            standings.add(ofPart(parts.get(i), inTime[i], late[i], asOf));
        }
        return new Standing(asOf, standings);
    }

    private boolean isMine(Moment paid) {
        return paid.compareTo(taken) >= 0 && (closed == null || paid.compareTo(closed) < 0);
    }

    private Standing.OfPart ofPart(Part part, long inTime, long late, LocalDate asOf) {
        LocalDate deadline = deadline(part);
        LocalDate end = closed == null || closed.on().isAfter(asOf) ? null : closed.on();
        boolean over = (end == null ? asOf : end).isAfter(deadline);
        long missing = part.fen() - inTime - late;
        Fate fate;
        if (part.fen() - inTime <= toleranceFen) {
            fate = Fate.KEPT;
        } else if (missing <= toleranceFen) {
            fate = Fate.LATE;
        } else if (over) {
            fate = inTime + late > 0 ? Fate.PARTLY : Fate.BROKEN;
        } else {
            fate = end != null ? Fate.CANCELLED : Fate.OPEN;
        }
        Fate rest = over ? Fate.BROKEN : end != null ? Fate.CANCELLED : Fate.OPEN;
        return new Standing.OfPart(part, inTime, late, missing, rest, fate);
    }
}
