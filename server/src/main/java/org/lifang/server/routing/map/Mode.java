package org.lifang.server.routing.map;

/** How a crew gets about. */
public enum Mode {
    WALK,
    EBIKE,
    CAR,
    TRANSIT
}
