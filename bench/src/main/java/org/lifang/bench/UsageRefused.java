package org.lifang.bench;

/** The command line cannot be carried out; the message is the one line that people see. */
public final class UsageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageRefused(String message) {
        super(message);
    }
}
