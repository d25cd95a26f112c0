package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The officer takes a permit back in the moment in which the provider has the text: it goes out, so it counts. */
@LifangTest
class AtTheProviderStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FileCarrier carrier;

    private final Office office;

    AtTheProviderStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @AfterEach
    void nothingHappensAnyMore() {
        carrier.meanwhile(() -> {});
    }

    @Test
    void whatIsOnItsWayCountsThoughItsPermitIsTakenBack() {
        office.at(10, 9, 0);
        office.set("sms-provider", FileCarrier.NAME);
        Neighbour late = neighbours.owing(DUE, TUESDAY);
        neighbours.decide(late.borrower(), "REMIND", 5, DUE, TUESDAY);
        office.approveTemplate("overdue-notice-sms");
        office.approveCampaign("overdue-sms");
        office.plan("overdue-sms");
        carrier.meanwhile(() -> takenBack(late));
        outbox.tick(clock.instant());
        assertThat(office.messages(late.borrower()).at("/0/state").asString()).isEqualTo("SENT");
        assertThat(contact(late).get("outcome").asString()).isEqualTo("ATTEMPTED");
    }

    private void takenBack(Neighbour late) {
        String permit = contact(late).get("id").asString();
        Answer.ok(office.officer.post("/api/v1/permits/" + permit + "/revoke", "{\"reason\":\"收回未用的许可\"}"));
        JsonNode meanwhile = contact(late);
        assertThat(meanwhile.get("outcome").asString()).isEqualTo("RESERVED");
        assertThat(meanwhile.get("counts").asBoolean())
                .as("nobody can call it back")
                .isTrue();
    }

    private JsonNode contact(Neighbour late) {
        return Answer.ok(office.officer.get("/api/v1/borrowers/" + late.borrower() + "/contacts"))
                .at("/items/0");
    }
}
