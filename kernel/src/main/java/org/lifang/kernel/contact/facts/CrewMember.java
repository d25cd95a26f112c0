package org.lifang.kernel.contact.facts;

import java.io.Serializable;

/**
 * What is known of one collector; what is in neither set is unknown.
 *
 * @param yes bits of {@link Clearance} known to be so
 * @param no bits known not to be so
 * @param trainedOn epoch day of the last passed yearly training; {@link Facts#UNKNOWN} when there is none
 */
public record CrewMember(int yes, int no, long trainedOn) implements Serializable {

    private static final int ALL = (1 << Clearance.values().length) - 1;

    public CrewMember {
        if ((yes & no) != 0 || ((yes | no) & ~ALL) != 0) {
            throw new IllegalArgumentException("yes and no at once: " + yes + " and " + no);
        }
    }

    /** Everything in order, trained on that day. */
    public static CrewMember cleared(int trainedOn) {
        int bad = Clearance.SUSPENDED.bit() | Clearance.BLACKLISTED.bit();
        return new CrewMember(ALL & ~bad, bad, trainedOn);
    }

    /** The same with one property changed; null for unknown is written as neither. */
    public CrewMember with(Clearance property, boolean holds) {
        int bit = property.bit();
        return new CrewMember(holds ? yes | bit : yes & ~bit, holds ? no & ~bit : no | bit, trainedOn);
    }

    /** The same with one property forgotten. */
    public CrewMember without(Clearance property) {
        return new CrewMember(yes & ~property.bit(), no & ~property.bit(), trainedOn);
    }
}
