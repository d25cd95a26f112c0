package org.lifang.kernel.contact.proposal;

import java.io.Serializable;
import java.util.Objects;

/**
 * A contact somebody wants to make, as the gate is asked about it.
 *
 * @param jurisdictions bits of {@link Jurisdiction} whose law the borrower's place is under; 0: the caller leaves it
 *     to the packs it loaded
 */
public record Proposal(
        Channel channel,
        Style style,
        Purpose purpose,
        Stage stage,
        Addressee to,
        Span when,
        Party by,
        Message says,
        Meeting meeting,
        Handover handover,
        int jurisdictions)
        implements Serializable {

    public Proposal {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(handover, "handover");
    }

    /** A planned contact without meeting or placement. */
    public static Proposal planned(
            Channel channel, Style style, Purpose purpose, Addressee to, Span when, Party by, Message says) {
        return new Proposal(channel, style, purpose, Stage.PLAN, to, when, by, says, Meeting.NONE, Handover.NONE, 0);
    }

    /** The same contact, for another purpose. */
    public Proposal purpose(Purpose other) {
        return new Proposal(channel, style, other, stage, to, when, by, says, meeting, handover, jurisdictions);
    }

    /** The same contact, counted otherwise. */
    public Proposal style(Style other) {
        return new Proposal(channel, other, purpose, stage, to, when, by, says, meeting, handover, jurisdictions);
    }

    /** The same contact, asked at another stage. */
    public Proposal stage(Stage other) {
        return new Proposal(channel, style, purpose, other, to, when, by, says, meeting, handover, jurisdictions);
    }

    /** The same contact with somebody else, or elsewhere. */
    public Proposal to(Addressee other) {
        return new Proposal(channel, style, purpose, stage, other, when, by, says, meeting, handover, jurisdictions);
    }

    /** The same contact at another time. */
    public Proposal when(Span other) {
        return new Proposal(channel, style, purpose, stage, to, other, by, says, meeting, handover, jurisdictions);
    }

    /** The same contact by somebody else. */
    public Proposal by(Party other) {
        return new Proposal(channel, style, purpose, stage, to, when, other, says, meeting, handover, jurisdictions);
    }

    /** The same contact in other words. */
    public Proposal says(Message other) {
        return new Proposal(channel, style, purpose, stage, to, when, by, other, meeting, handover, jurisdictions);
    }

    /** The same contact, meeting otherwise. */
    public Proposal meeting(Meeting other) {
        return new Proposal(channel, style, purpose, stage, to, when, by, says, other, handover, jurisdictions);
    }

    /** The same contact, handed over otherwise. */
    public Proposal handover(Handover other) {
        return new Proposal(channel, style, purpose, stage, to, when, by, says, meeting, other, jurisdictions);
    }

    /** The same contact under other law. */
    public Proposal jurisdictions(int other) {
        return new Proposal(channel, style, purpose, stage, to, when, by, says, meeting, handover, other);
    }
}
