package org.lifang.server.privacy;

/** What a hidden value may be shown for (CN-P-01: purpose-bound, least impact). */
public enum Purpose {
    /** To call or write to the person it belongs to. */
    CONTACT,
    /** To prepare a visit. */
    VISIT,
    /** To answer a complaint or a request of the person. */
    COMPLAINT,
    /** To make sure that the person, or what the book says of them, is right. */
    VERIFY,
    /** To check how others worked. */
    AUDIT
}
