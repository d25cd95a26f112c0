package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import org.lifang.kernel.contact.proposal.PointKind;

/**
 * What a rule counts in the log.
 *
 * @param channels set of channels
 * @param kinds set of kinds of contact points
 * @param mask the bits of an entry that must be as in {@code value}
 * @param anyOf flags of which at least one must be set
 * @param byPoint whether at one contact point, else with one person
 */
public record Counted(int channels, int kinds, long mask, long value, long anyOf, boolean byPoint)
        implements Serializable {

    /** Every kind of contact point. */
    public static final int ANYWHERE = (1 << PointKind.values().length) - 1;

    /** Collection that went out and of which at least one flag holds, with one person, anywhere. */
    public static Counted collecting(int channels, long anyOf) {
        return new Counted(channels, ANYWHERE, Entries.INBOUND | Entries.COLLECTS, Entries.COLLECTS, anyOf, false);
    }

    /** Whatever went out and of which at least one flag holds, with one person, anywhere. */
    public static Counted outgoing(int channels, long anyOf) {
        return new Counted(channels, ANYWHERE, Entries.INBOUND, 0, anyOf, false);
    }

    /** Only entries in which these bits are so. */
    public Counted where(long bits, long bitsValue) {
        return new Counted(channels, kinds, mask | bits, value | bitsValue, anyOf, byPoint);
    }

    /** At one contact point, whoever was meant. */
    public Counted atPoint() {
        return new Counted(channels, kinds, mask, value, anyOf, true);
    }

    /** Only at such contact points. */
    public Counted at(int someKinds) {
        return new Counted(channels, someKinds, mask, value, anyOf, byPoint);
    }
}
