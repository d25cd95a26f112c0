package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.compliance.tables.ContactTable.CONTACT;
import static org.lifang.server.compliance.tables.DecisionTable.DECISION;
import static org.lifang.server.compliance.tables.PermitTable.PERMIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.Together;
import org.lifang.server.commands.Result;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixty-four callers want to reach the same person in the same moment. */
@LifangTest
class CapTest {

    private static final int CALLERS = 64;
    private static final int CAP = 3;
    private static final int ROUNDS = Integer.getInteger("lifang.rounds", 8);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private Permits permits;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void nineInTheMorning() {
        clock.set(TODAY);
    }

    @Test
    void exactlyTheCapIsLetThrough() throws Exception {
        UUID collector = street.collector();
        for (int round = 0; round < ROUNDS; round++) {
            Case late = street.somebodyLate(TODAY);
            Ask call = Street.call(late, TODAY.atTime(9, 0), collector);
            List<Result<Asked>> answers = Together.call(CALLERS, caller -> () -> permits.ask(Street.asking(), call));
            List<Asked> said = answers.stream().map(Result::orRefuse).toList();
            assertThat(said).filteredOn(Asked.Permitted.class::isInstance).hasSize(CAP);
            assertThat(said)
                    .filteredOn(Asked.Denied.class::isInstance)
                    .hasSize(CALLERS - CAP)
                    .allSatisfy(no -> assertThat(((Asked.Denied) no).findings())
                            .anyMatch(finding -> finding.rule() == Rule.CN_F_01));
            assertThat(db.fetchCount(CONTACT, CONTACT.BORROWER_ID.eq(late.borrower())))
                    .isEqualTo(CAP);
            assertThat(db.fetchCount(PERMIT, PERMIT.BORROWER_ID.eq(late.borrower())))
                    .isEqualTo(CAP);
            assertThat(db.fetchCount(DECISION, DECISION.BORROWER_ID.eq(late.borrower())))
                    .isEqualTo(CALLERS);
        }
    }

    @Test
    void aReservationNobodyUsedStopsCountingWhenItsPermitRunsOut() {
        UUID collector = street.collector();
        Case late = street.somebodyLate(TODAY);
        LocalDateTime nine = TODAY.atTime(9, 0);
        for (int call = 0; call < CAP; call++) {
            assertThat(permits.ask(Street.asking(), Street.call(late, nine, collector))
                            .orRefuse())
                    .isInstanceOf(Asked.Permitted.class);
        }
        assertThat(permits.ask(Street.asking(), Street.call(late, nine, collector))
                        .orRefuse())
                .isInstanceOf(Asked.Denied.class);
        clock.advance(java.time.Duration.ofMinutes(31));
        assertThat(permits.ask(Street.asking(), Street.call(late, nine.plusMinutes(31), collector))
                        .orRefuse())
                .isInstanceOf(Asked.Permitted.class);
    }
}
