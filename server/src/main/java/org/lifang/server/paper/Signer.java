package org.lifang.server.paper;

import java.time.Instant;

/** Signs a finished file. */
public interface Signer {

    /** The name a reader's program shows. */
    String name();

    /** The most bytes a signature takes. */
    int mostBytes();

    /** A detached CMS signature over the parts, one after the other, as if they were one. */
    byte[] sign(byte[] first, byte[] second, Instant at);
}
