package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.visits.tables.BookingTable.BOOKING;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.visits.visit.AgreedTimes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Hours kept for a visit, from the day they are agreed to the day they are over. */
@LifangTest
class AgreedTimesStory {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AgreedTimes agreed;

    @Autowired
    private DSLContext db;

    private Meetings meetings;

    @BeforeEach
    void aHouse() {
        meetings = new Meetings(application);
        meetings.open(2);
    }

    @Test
    void theyStandWhileOthersAreLookedForAndFallWhenTheseAreAgreed() {
        UUID appointment = meetings.proposed(meetings.somebodyLate(), "NOBODY");
        meetings.act(appointment, "accept", "{\"number\":1," + Meetings.said() + "}");
        UUID first = hours(appointment);
        assertThat(agreed.stand(first)).isTrue();
        assertThat(agreed.stand(appointment)).as("a plan names the hours kept").isFalse();

        meetings.act(
                appointment,
                "counter",
                "{\"hours\":[{\"day\":\"2026-03-13\",\"fromMinute\":840,\"toMinute\":930}]," + Meetings.said() + "}");
        assertThat(meetings.state(appointment)).isEqualTo("MOVING");
        assertThat(agreed.stand(first)).isTrue();

        meetings.act(appointment, "take-named", "{\"number\":1}");
        UUID second = hours(appointment);
        assertThat(second).isNotEqualTo(first);
        assertThat(agreed.stand(first)).isFalse();
        assertThat(agreed.stand(second)).isTrue();

        meetings.act(appointment, "cancel", "{\"reason\":\"同事生病\"}");
        assertThat(agreed.stand(second)).isFalse();
    }

    @Test
    void theyStoodWhenItTookPlaceAndNotWhenNobodyCame() {
        UUID kept = today(15);
        UUID missed = today(16);
        UUID took = hours(kept);
        UUID nobody = hours(missed);
        meetings.office.at(10, 16, 30);
        meetings.office.comeBack();
        assertThat(agreed.stand(nobody)).isTrue();
        meetings.act(kept, "kept", "{\"reason\":\"见到本人\"}");
        meetings.act(missed, "missed", "{\"absent\":\"BORROWER\",\"reason\":\"没有人\"}");
        assertThat(agreed.stand(took)).isTrue();
        assertThat(agreed.stand(nobody)).isFalse();
    }

    private UUID today(int hour) {
        UUID appointment = meetings.proposed(meetings.somebodyLate(), "NOBODY");
        meetings.act(
                appointment,
                "accept",
                "{\"at\":{\"day\":\"2026-03-10\",\"fromMinute\":%d,\"toMinute\":%d},"
                                .formatted(hour * 60, hour * 60 + 30)
                        + Meetings.said() + "}");
        return appointment;
    }

    private UUID hours(UUID appointment) {
        return db.fetchSingle(BOOKING, BOOKING.APPOINTMENT_ID.eq(appointment).and(BOOKING.STATE.eq("LIVE")))
                .getId();
    }
}
