package org.lifang.server.visits.visit;

/** What somebody who looks at a visit should know about what was told of it. */
public enum Flag {
    /** Told more than a day after it happened. */
    LATE,
    /** The phone could not say where it was. */
    NO_PLACE,
    OUT_OF_PLACE,
    /** The clock of the phone was turned between two events, or far from ours. */
    CLOCK,
    /** Something was told that may not be done in that order. */
    OUT_OF_CHAIN,
    /** Another phone told of the same stop. */
    TWIN,
    /** The permit did not hold any more when it was told, or never. */
    PERMIT,
    /** The permit was taken back before the phone told that the visit had begun; it is on record all the same. */
    PERMIT_REVOKED,
    /** A recording that was taken has not arrived. */
    EVIDENCE_MISSING,
    /** What arrived is not what was taken. */
    EVIDENCE_DIFFERENT,
    /** It was begun, and no recording was told of. */
    NO_RECORDING,
    /** The crew was not heard of when it should have left. */
    OVERDUE,
    /** Help was called for. */
    PANIC
}
