package org.lifang.server.complaints;

/** What happens to a complaint. */
enum ComplaintEvent {
    RECEIVED,
    HANDED_OVER,
    PERSON_NAMED,
    EXTENDED,
    CLOSED
}
