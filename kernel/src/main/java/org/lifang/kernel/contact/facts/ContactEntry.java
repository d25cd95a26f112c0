package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.Objects;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/**
 * One contact that was made, or is reserved and not yet made.
 *
 * @param person id of a related person; 0 is the debtor
 * @param agency id of the outside agency; 0 is the lender
 * @param outcome how far it came
 * @param inbound whether the person began it
 */
public record ContactEntry(
        int day,
        int second,
        Channel channel,
        Style style,
        Purpose purpose,
        Target target,
        long person,
        long point,
        PointKind kind,
        long agency,
        Outcome outcome,
        boolean inbound)
        implements Serializable {

    /** How far a contact came; each includes those before it, a reservation may become any. */
    public enum Outcome {
        /** Tried: dialled, sent, rang the bell. */
        ATTEMPTED,
        /** Got through: answered, met, or replied to; a message merely delivered did not. */
        CONNECTED,
        /** An effective conversation (有效通话). */
        EFFECTIVE,
        /** Permitted and not yet done; it counts as if it would succeed. */
        RESERVED;

        /** Its place in the order, which never changes once stored. */
        @SuppressWarnings("EnumOrdinal")
        public int code() {
            return ordinal();
        }
    }

    public ContactEntry {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(outcome, "outcome");
        if (day < 0 || day > Span.LAST_DAY || second < 0 || second >= Span.DAY_SECONDS) {
            throw new IllegalArgumentException("no such moment: " + day + " " + second);
        }
    }
}
