package org.lifang.server.payments.receipt;

/** Who told of the money. */
public enum Source {
    STATEMENT,
    NOTICE,
    ENTRY
}
