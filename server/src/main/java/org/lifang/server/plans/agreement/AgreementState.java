package org.lifang.server.plans.agreement;

/** How far an agreement is; the codes stand in the database. */
public enum AgreementState {
    /** Worked out and worded; holds for the day it was worked out on. */
    PROPOSED,
    /** Signed; its terms count. */
    ACTIVE,
    /** All of it was paid. */
    COMPLETED,
    /** Not kept; the contract counts again. */
    BROKEN,
    CANCELLED,
    /** Another agreement took its place. */
    SUPERSEDED
}
