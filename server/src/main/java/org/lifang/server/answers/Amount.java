package org.lifang.server.answers;

/** Money on the wire: a whole number of the smallest unit and its currency. */
public record Amount(long minor, String currency) {}
