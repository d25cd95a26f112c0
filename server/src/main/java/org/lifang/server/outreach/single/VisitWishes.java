package org.lifang.server.outreach.single;

/** Knows who does not want to be asked for a visit by a machine. */
public interface VisitWishes {

    boolean declined(long borrower);
}
