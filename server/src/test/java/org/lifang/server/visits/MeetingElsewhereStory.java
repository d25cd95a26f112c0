package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Meetings that are not at home: at work by consent alone, at an office of the house, by video. */
@LifangTest
class MeetingElsewhereStory {

    @Autowired
    private Neighbours neighbours;

    private final Meetings meetings;

    MeetingElsewhereStory(@Autowired ApplicationContext application) {
        meetings = new Meetings(application);
    }

    @BeforeEach
    void tuesday() {
        meetings.open(2);
    }

    @Test
    void atWorkOnlyOnceTheBorrowerAskedForItThemselves() {
        Neighbour who = meetings.somebodyLate();
        neighbours.address(who.borrower(), "WORKPLACE", "四川省成都市武侯区示例路" + who.borrower() + "号示例公司");
        String proposals = "/api/v1/borrowers/" + who.borrower() + "/appointments";
        Answer.refused(
                meetings.office.planner.post(proposals, meetings.proposal(Browser.key(), "NOBODY", "WORKPLACE", null)),
                422,
                "APPOINTMENT_WORKPLACE_WITHOUT_CONSENT");
        UUID id = meetings.proposed(who, "NOBODY");
        String offer = "/api/v1/appointments/" + id + "/offer";
        Answer.refused(
                meetings.office.planner.post(offer, "{\"place\":{\"where\":\"WORKPLACE\"},\"tell\":\"NOBODY\"}"),
                422,
                "APPOINTMENT_WORKPLACE_WITHOUT_CONSENT");
        String asked = Meetings.said().replaceFirst("\"said\":", "\"askedAtWork\":");
        meetings.act(id, "offer", "{\"place\":{\"where\":\"WORKPLACE\"},\"tell\":\"NOBODY\"," + asked + "}");
        meetings.act(id, "accept", "{\"number\":1," + Meetings.said() + "}");
        JsonNode agreed = meetings.appointment(id);
        assertThat(agreed.get("state").asString()).as(agreed.toString()).isEqualTo("AGREED");
        assertThat(Answer.texts(agreed.get("consents"), "what")).contains("WORKPLACE", "TIME");
    }

    @Test
    void atAnOfficeOfTheHouseNoAddressOfTheBorrowerIsAskedAbout() {
        Neighbour who = meetings.somebodyLate();
        UUID id = Browser.key();
        JsonNode offered = Answer.ok(meetings.office.planner.post(
                "/api/v1/borrowers/" + who.borrower() + "/appointments", """
                {"id":"%s","aim":"TALK","place":{"where":"BRANCH","branchId":"%s"},"tell":"NOBODY"}
                """.formatted(id, meetings.branch)));
        assertThat(offered.has("state")).as(offered.toString()).isTrue();
        meetings.act(id, "accept", "{\"number\":1," + Meetings.said() + "}");
        assertThat(meetings.state(id)).isEqualTo("AGREED");
        assertThat(visits(who)).singleElement().satisfies(visit -> {
            assertThat(visit.get("outcome").asString()).isEqualTo("RESERVED");
            assertThat(visit.toString()).as("no home is named").doesNotContain("\"" + who.home() + "\"");
        });
    }

    @Test
    void byVideoNobodyComesAndNoVisitIsReserved() {
        Neighbour who = meetings.somebodyLate();
        UUID id = Browser.key();
        Answer.ok(meetings.office.planner.post(
                "/api/v1/borrowers/" + who.borrower() + "/appointments",
                meetings.proposal(id, "NOBODY", "VIDEO", null)));
        meetings.act(id, "accept", "{\"number\":1," + Meetings.said() + "}");
        JsonNode agreed = meetings.appointment(id);
        assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
        assertThat(agreed.at("/kept/crew").size()).as("two sit down for it").isEqualTo(2);
        assertThat(visits(who)).isEmpty();
    }

    private List<JsonNode> visits(Neighbour who) {
        return Answer.ok(meetings.office.officer.get("/api/v1/borrowers/" + who.borrower() + "/contacts"))
                .get("items")
                .valueStream()
                .filter(each -> each.get("channel").asString().equals("VISIT"))
                .toList();
    }
}
