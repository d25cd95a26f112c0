package org.lifang.server.privacy;

import org.lifang.server.platform.StartRefused;

/** The key folder does not fit the database: the server refuses to start, with one line that says why. */
public final class WrongKeys extends StartRefused {

    private static final long serialVersionUID = 1L;

    WrongKeys(String why) {
        super("keys-wrong", why);
    }
}
