package org.lifang.server.compliance;

import java.util.UUID;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Facts;

/**
 * What the registers of complaints, training and agencies say. What they do not say stays unknown, and what is unknown
 * does not permit.
 */
interface Registers {

    /** States what makes collection from a borrower wait on a day. */
    void holds(long borrower, int day, Facts.Draft facts);

    /**
     * What a collector is cleared for on a day. {@code ACTIVE} says here that they are qualified for visits; whether
     * they are employed is known elsewhere, and so is who has checked in.
     */
    CrewMember clearance(UUID collector, int day);

    /** States how an agency stands on a day. */
    void agency(long agency, int day, Facts.Draft facts);
}
