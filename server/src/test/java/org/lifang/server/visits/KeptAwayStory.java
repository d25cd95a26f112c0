package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.routing.Place;
import org.lifang.server.routing.Slot;
import org.lifang.server.routing.Slots;
import org.lifang.server.routing.VisitNeed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is complained about is not sent to that door again while the complaint is open, whoever lives there. */
@LifangTest
class KeptAwayStory {

    private static final String HOME = "四川省成都市锦江区示例大道77号";
    private static final LocalDate THURSDAY = Meetings.TUESDAY.plusDays(2);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Slots slots;

    private final Meetings meetings;

    KeptAwayStory(@Autowired ApplicationContext application) {
        meetings = new Meetings(application);
    }

    @Test
    void neitherToThePersonNorToWhoeverLivesAtTheSameAddressUntilItIsClosed() {
        meetings.open(1);
        Browser rude = meetings.colleague();
        UUID person = UUID.fromString(
                Answer.ok(rude.get("/api/v1/session")).at("/user/id").asString());
        Neighbour wife = meetings.somebodyLate();
        long hers = neighbours.address(wife.borrower(), "HOME", HOME);
        Neighbour husband = meetings.somebodyLate();
        long his = neighbours.address(husband.borrower(), "HOME", HOME);
        Neighbour stranger = meetings.somebodyLate();
        assertThat(offers(husband, his)).isNotEmpty();

        UUID complaint = complained(wife, person);
        assertThat(offers(wife, hers)).isEmpty();
        assertThat(offers(husband, his)).as("the same door").isEmpty();
        assertThat(offers(stranger, stranger.home())).as("another door").isNotEmpty();

        meetings.colleague();
        meetings.colleague();
        assertThat(offers(husband, his)).as("somebody else can come").isNotEmpty();

        Answer.ok(meetings.office.officer.post("/api/v1/complaints/" + complaint + "/close", """
                {"result":"NOT_UPHELD","toldOn":"2026-03-10","text":"示例：已核实并答复"}
                """));
        assertThat(offers(wife, hers)).isNotEmpty();
    }

    private List<Slot> offers(Neighbour who, long home) {
        VisitNeed need = new VisitNeed(who.borrower(), new Place.Home(home), 40, Set.of(), null, Set.of(), List.of());
        return slots.offers(need, THURSDAY, THURSDAY, 50);
    }

    private UUID complained(Neighbour who, UUID about) {
        UUID id = Browser.key();
        String self = Answer.ok(meetings.office.officer.get("/api/v1/session"))
                .at("/user/id")
                .asString();
        Answer.ok(meetings.office.officer.post("/api/v1/complaints", """
                {"id":"%s","borrowerId":%d,"channel":"HOTLINE","subject":"VISIT","receivedOn":"2026-03-10",
                 "about":["%s"],"handlerId":"%s","text":"示例：说话不客气"}
                """.formatted(id, who.borrower(), about, self)));
        return id;
    }
}
