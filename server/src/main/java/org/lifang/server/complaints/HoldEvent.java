package org.lifang.server.complaints;

/** What happens to a hold. */
enum HoldEvent {
    OPENED,
    REVIEWED,
    REVIEW_MOVED,
    LIFT_PROPOSED,
    LIFT_REFUSED,
    LIFTED
}
