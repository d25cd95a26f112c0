package org.lifang.kernel.contact.proposal;

import java.io.Serializable;

/**
 * Who would act.
 *
 * @param agency id of the outside agency; 0 is the lender itself
 * @param crew how many people act; 0 for what a machine sends
 * @param automated whether a machine alone decided that it happens
 */
public record Party(long agency, int crew, boolean automated) implements Serializable {

    /** A machine of the lender sends it. */
    public static final Party LENDER = new Party(0, 0, false);

    public Party {
        if (crew < 0 || crew > 16) {
            throw new IllegalArgumentException("no such crew: " + crew);
        }
    }

    /** So many people of the lender. */
    public static Party lender(int crew) {
        return new Party(0, crew, false);
    }
}
