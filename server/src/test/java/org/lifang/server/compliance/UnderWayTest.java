package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody can call back counts until its end is told: three calls a day are three, whatever a permit becomes. */
@LifangTest
class UnderWayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Duration LONGER_THAN_A_PERMIT = Duration.ofMinutes(31);

    @Autowired
    private Permits permits;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private PlatformTransactionManager transactions;

    private UUID collector;
    private Case late;

    @BeforeEach
    void nineInTheMorning() {
        clock.set(TODAY);
        collector = street.collector();
        late = street.somebodyLate(TODAY);
    }

    @Test
    void aPermitTakenBackBeforeItBeganMakesRoom() {
        permitted();
        permitted();
        takenBack(permitted());
        permitted();
        refused();
    }

    @Test
    void aPermitTakenBackWhileTheyTalkMakesNone() {
        permitted();
        permitted();
        UUID talking = permitted();
        assertThat(begins(talking)).isTrue();
        assertThat(takenBack(talking)).as("still to come").isFalse();
        refused();
        happened(talking, clock.instant());
        refused();
        assertThat(outcome(talking)).isEqualTo("CONNECTED");
    }

    @Test
    void whatHasBegunOutlivesItsPermit() {
        permitted();
        permitted();
        UUID ringing = permitted();
        Instant began = clock.instant();
        assertThat(begins(ringing)).isTrue();
        clock.advance(LONGER_THAN_A_PERMIT);
        permitted();
        permitted();
        refused();
        happened(ringing, began);
        refused();
    }

    @Test
    void whatCertainlyDidNotHappenMakesRoomAgain() {
        permitted();
        permitted();
        UUID handed = permitted();
        assertThat(begins(handed)).isTrue();
        refused();
        contacts.cancel(Street.asking().because("the provider did not take it"), handed)
                .orRefuse();
        permitted();
        refused();
    }

    @Test
    void nothingBeginsUnderAPermitThatDoesNotHold() {
        UUID back = permitted();
        takenBack(back);
        assertThat(begins(back)).isFalse();
        UUID old = permitted();
        clock.advance(LONGER_THAN_A_PERMIT);
        assertThat(begins(old)).isFalse();
        assertThat(begins(new UUID(0, 7))).as("no permit at all").isFalse();
        for (String attack : List.of(
                "update compliance.contact set under_way_at = expires_at where id = ?",
                "update compliance.contact set under_way_at = recorded_at - interval '1 day' where id = ?",
                "update compliance.contact set under_way_at = recorded_at, outcome = 'ATTEMPTED',"
                        + " begun_at = recorded_at, settled_by = recorded_by, settled_at = recorded_at where id = ?",
                "update compliance.contact set under_way_at = recorded_at, day = day + 1 where id = ?")) {
            assertThatThrownBy(() -> db.execute(attack, old)).as(attack).isInstanceOf(DataAccessException.class);
        }
        UUID begun = permitted();
        assertThat(begins(begun)).isTrue();
        assertThatThrownBy(() -> db.execute("update compliance.contact set under_way_at = null where id = ?", begun))
                .isInstanceOf(DataAccessException.class);
    }

    private Asked ask() {
        return permits.ask(
                        Street.asking(),
                        Street.call(late, LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE), collector))
                .orRefuse();
    }

    private UUID permitted() {
        Asked asked = ask();
        assertThat(asked).isInstanceOf(Asked.Permitted.class);
        return ((Asked.Permitted) asked).decision();
    }

    private void refused() {
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Asked.Denied.class,
                        no -> assertThat(no.findings()).anyMatch(finding -> finding.rule() == Rule.CN_F_01));
    }

    private boolean begins(UUID permit) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> contacts.begins(permit, clock.instant())));
    }

    /** True when the contact was still to come. */
    private boolean takenBack(UUID permit) {
        Revoked done =
                permits.revoke(Street.asking().because("taken back"), permit).orRefuse();
        return ((Revoked.Done) done).unused();
    }

    private void happened(UUID permit, Instant began) {
        contacts.tookPlace(Street.asking(), new Contacts.Happened(permit, ContactEntry.Outcome.CONNECTED, began, null))
                .orRefuse();
    }

    private String outcome(UUID contact) {
        return Objects.requireNonNull(db.fetchOne("select outcome from compliance.contact where id = ?", contact))
                .get(0, String.class);
    }
}
