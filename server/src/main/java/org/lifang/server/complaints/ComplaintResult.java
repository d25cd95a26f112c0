package org.lifang.server.complaints;

/** How a complaint was decided. */
enum ComplaintResult {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    SETTLED,
    WITHDRAWN
}
