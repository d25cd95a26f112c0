package org.lifang.server.agencies;

/** What went wrong at an agency. */
public enum IncidentKind {
    /** Violent collection: such an agency may not be charged again (CN-A-10). */
    VIOLENCE,
    /** The work was passed on without the lender's consent (CN-A-08). */
    PASSED_ON,
    UNRELATED_PERSON,
    DATA_LEAK,
    FALSE_RECORD,
    OTHER
}
