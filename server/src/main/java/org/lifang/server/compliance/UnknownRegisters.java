package org.lifang.server.compliance;

import java.util.UUID;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Facts;
import org.springframework.stereotype.Component;

/** There are no registers yet: nothing is known, so every contact that needs them waits. */
@Component
class UnknownRegisters implements Registers {

    private static final CrewMember NOTHING_KNOWN = new CrewMember(0, 0, Facts.UNKNOWN);

    @Override
    public void holds(long borrower, int day, Facts.Draft facts) {
        // Unknown.
    }

    @Override
    public CrewMember clearance(UUID collector, int day) {
        return NOTHING_KNOWN;
    }

    @Override
    public void agency(long agency, int day, Facts.Draft facts) {
        // Unknown.
    }
}
