package org.lifang.server.nightly;

/** The step met more bad rows than a healthy night can have. */
public final class TooManyBadRows extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyBadRows(String step, int limitRows) {
        super("step " + step + " stopped after " + limitRows + " bad rows");
    }
}
