package org.lifang.server.complaints;

/** Which holds a list shows: those nobody lifted and no date ended, the others, or all. */
enum HoldState {
    OPEN,
    CLOSED,
    ALL
}
