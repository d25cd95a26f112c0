package org.lifang.server.routing;

/** What a borrower may wish of those who come. */
public enum Wish {
    /** A woman among them. */
    WOMAN,
    /** By daylight only. */
    DAYLIGHT
}
