package org.lifang.server.outreach.outbox;

/** Where a message is. */
enum MessageState {
    /** Waits for its moment. */
    PLANNED,
    /** Waits again: the gate or the provider said not now. */
    HELD,
    /** Being handed over. */
    SENDING,
    /** The provider has it. */
    SENT,
    /** It arrived. */
    DELIVERED,
    /** It did not arrive. */
    BOUNCED,
    /** It was not and will not be sent. */
    FAILED,
    /** The gate said no. */
    REFUSED,
    /** It may have been sent or not; a person decides, and nothing sends it again. */
    UNSURE,
    /** It is not needed any more, or a person took it back. */
    CANCELLED,
    /** Its time went by. */
    EXPIRED;

    /** Whether it still waits to be sent. */
    boolean waits() {
        return this == PLANNED || this == HELD;
    }
}
