package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.Crew;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;

class UnknownRegistersTest {

    @Test
    void withoutRegistersNothingIsKnownAndNobodyIsCleared() {
        UnknownRegisters registers = new UnknownRegisters();
        Facts.Draft draft = Facts.gather();
        registers.holds(1, 20_000, draft);
        registers.agency(1, 20_000, draft);
        CrewMember member = registers.clearance(new UUID(0, 1), 20_000);
        Facts facts = draft.crew(new Crew(java.util.List.of(member))).build();
        for (Fact fact : Fact.values()) {
            assertThat(facts.unknown(fact)).as(fact.name()).isTrue();
        }
        for (Clearance clearance : Clearance.values()) {
            assertThat(facts.crew().notKnown(clearance)).isTrue();
        }
    }
}
