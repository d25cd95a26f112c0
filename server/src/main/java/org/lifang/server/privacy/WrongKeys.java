package org.lifang.server.privacy;

/** The key folder does not fit the database: the server refuses to start, with one line that says why. */
public final class WrongKeys extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKeys(String why) {
        super("Lifang does not start: " + why);
    }
}
