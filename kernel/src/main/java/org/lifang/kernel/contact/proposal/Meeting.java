package org.lifang.kernel.contact.proposal;

import java.io.Serializable;
import java.util.Objects;

/**
 * How people would meet, or how a letter would be left.
 *
 * @param place id of the place; 0 when there is none
 * @param enters whether a dwelling or another private place would be entered
 * @param films whether it would be filmed inside
 * @param tracks whether the debtor's whereabouts would be recorded
 */
public record Meeting(PlaceKind kind, long place, boolean enters, boolean films, boolean tracks, Payment payment)
        implements Serializable {

    /** Nobody meets. */
    public static final Meeting NONE = new Meeting(PlaceKind.NONE, 0, false, false, false, Payment.NONE);

    public Meeting {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(payment, "payment");
    }

    /** At a place, staying outside, without money. */
    public static Meeting at(PlaceKind kind, long place) {
        return new Meeting(kind, place, false, false, false, Payment.NONE);
    }
}
