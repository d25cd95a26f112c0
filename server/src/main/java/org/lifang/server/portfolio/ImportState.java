package org.lifang.server.portfolio;

/** Where an import stands. */
public enum ImportState {
    RECEIVED,
    CHECKING,
    CHECKED,
    COMMITTING,
    COMMITTED,
    REFUSED,
    FAILED,
    DISCARDED;

    boolean running() {
        return this == RECEIVED || this == CHECKING || this == COMMITTING;
    }
}
