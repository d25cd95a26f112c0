package org.lifang.server.outreach.single;

/** Why one person is written to about something that concerns nobody else. */
public enum SingleKind {
    /** Shall we meet, and when? */
    OFFER,
    /** What the person just asked to be told. */
    ANSWER,
    /** What changes or comes near of an appointment that was agreed. */
    NOTICE,
    /** A one-time code the person just asked for. */
    CODE
}
