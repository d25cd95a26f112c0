package org.lifang.kernel.contact.pack;

import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Target;

/**
 * When a rule has a say at all: by channel, by who is reached, and by who acts.
 *
 * @param channels set of channels
 * @param targets set of targets
 * @param agencyOnly whether it concerns outside agencies only
 * @param standing whether it asks for evidence of every such contact, without looking at facts
 */
public record Scope(int channels, int targets, boolean agencyOnly, boolean standing) {

    /** Every contact with anybody. */
    static final Scope CONTACTS = of(Channel.CONTACTS);

    /** These channels, anybody. */
    static Scope of(int channels) {
        return new Scope(channels, Target.ANYONE, false, false);
    }

    /** One channel, anybody. */
    static Scope of(Channel channel) {
        return of(channel.bit());
    }

    /** All contacts with such people. */
    static Scope with(int targets) {
        return new Scope(Channel.CONTACTS, targets, false, false);
    }

    /** The same, for outside agencies only. */
    Scope byAgency() {
        return new Scope(channels, targets, true, standing);
    }

    /** The same, as evidence that is always asked for. */
    Scope always() {
        return new Scope(channels, targets, agencyOnly, true);
    }

    /** Whether the rule has a say. */
    public boolean holds(Channel channel, Target target, boolean agency) {
        return channel.in(channels) && target.in(targets) && (agency || !agencyOnly);
    }
}
