package org.lifang.server.platform;

/** A module's reason not to start that is no bug; its message is one line for the person at the terminal. */
public abstract class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Key of the words, in {@code messages/platform_*.properties}, that stand before the message. */
    private final String words;

    protected StartRefused(String words, String detail) {
        super(detail);
        this.words = words;
    }

    final String words() {
        return words;
    }
}
