package org.lifang.server.complaints;

/** How much time a complaint may take; each step follows the one before. */
enum ComplaintStage {
    USUAL,
    COMPLEX,
    EXCEPTIONAL
}
