package org.lifang.server.visits.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.routing.Keeping;
import org.lifang.server.routing.Slots;
import org.lifang.server.visits.Meetings;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A server cut off after it kept a time and before the gate answered: the next round finishes it, once. */
@LifangTest
class SettlingTest {

    @Autowired
    private AppointmentStore store;

    @Autowired
    private Slots slots;

    @Autowired
    private Spots spots;

    @Autowired
    private Settling settling;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient sql;

    private final Meetings meetings;

    SettlingTest(@Autowired ApplicationContext application) {
        meetings = new Meetings(application);
    }

    @BeforeEach
    void tuesday() {
        meetings.open(2);
    }

    @Test
    void whatWasKeptIsPutToTheGateByTheNextRound() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        UUID booking = cutOff(id);
        assertThat(meetings.appointment(id).get("confirming").asBoolean()).isTrue();
        settling.tick(meetings.now().plus(Duration.ofMinutes(2)));
        settling.tick(meetings.now().plus(Duration.ofMinutes(3)));
        assertThat(meetings.state(id)).isEqualTo("AGREED");
        assertThat(Objects.requireNonNull(store.booking(booking)).getState()).isEqualTo("LIVE");
        assertThat(sql.sql("select count(*) from compliance.permit where borrower_id = ?")
                        .param(who.borrower())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theDatabaseItselfKeepsWhatIsAgreedAndWhatIsKeptTogether() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        meetings.act(id, "accept", "{\"number\":1," + Meetings.said() + "}");
        for (String attack : List.of(
                "update visits.appointment set state = 'OFFERED' where id = ?",
                "update visits.appointment set state = 'COUNTERED' where id = ?",
                "update visits.appointment set borrower_id = borrower_id + 1 where id = ?",
                "update visits.booking set state = 'RELEASED', released_at = now() where appointment_id = ?",
                "update visits.booking set permit_id = null where appointment_id = ?",
                "update visits.consent set said_at = now() where appointment_id = ?",
                "update visits.event set kind = 'REFUSED' where appointment_id = ?",
                "delete from visits.event where appointment_id = ?",
                "delete from visits.consent where appointment_id = ?",
                "delete from visits.appointment where id = ?")) {
            assertThatThrownBy(() -> sql.sql(attack).param(id).update())
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(meetings.state(id)).isEqualTo("AGREED");
    }

    /** What stands in the database when the server goes down right after its first commit. */
    private UUID cutOff(UUID id) {
        UUID booking = Browser.key();
        AppointmentRecord row = Objects.requireNonNull(store.find(id));
        Hours hours = store.offered(id, 1).getFirst();
        Instant at = meetings.now();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Keeping kept =
                    slots.keep(booking, Proposing.needs(row, spots.of(row)).usual(), hours.slot());
            BookingRecord made = new BookingRecord();
            made.setId(booking);
            made.setAppointmentId(id);
            spots.put(made, spots.of(row));
            made.setDay(hours.day());
            made.setFromMinute((short) hours.fromMinute());
            made.setToMinute((short) hours.toMinute());
            made.setMinutes(row.getMinutes());
            made.setCrew(((Keeping.Kept) kept).crew().toArray(UUID[]::new));
            made.setState("ASKING");
            made.setPermitBack(false);
            made.setMadeAt(at);
            store.book(made);
        });
        return booking;
    }
}
