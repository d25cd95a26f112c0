package org.lifang.server.visits.appointment;

/** By which way something was said. */
public enum Way {
    PORTAL,
    CALL,
    SMS,
    OFFICE,
    NIGHT
}
