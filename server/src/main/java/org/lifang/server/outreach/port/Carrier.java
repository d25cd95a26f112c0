package org.lifang.server.outreach.port;

import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;

/** Takes messages out of the house. Nothing is handed over without a permit of the gate. */
public interface Carrier {

    /** The name settings choose it by, such as {@code SMTP}. */
    String provider();

    /** Whether it carries messages of this channel. */
    boolean carries(Channel channel);

    /** Whether what it carries leaves the house, so that sender and credentials must be set first. */
    boolean leavesTheHouse();

    /** Hands a message over, once. Called outside of any transaction; it may take its time but not for ever. */
    Delivery send(Parcel parcel, ContactPermit permit);

    /** What became of a message that may have been handed over before a crash; null when the provider cannot tell. */
    default @Nullable Delivery ask(Handed handed) {
        return null;
    }

    /** Called every few seconds while it is in use, for a line on which answers come in. */
    default void listen() {}
}
