package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.Together;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** One crew, one time, two people who say yes to it at the same moment. */
@LifangTest
class LastSlotStory {

    private final Meetings meetings;

    LastSlotStory(@Autowired ApplicationContext application) {
        meetings = new Meetings(application);
    }

    @Test
    void ofTwoWhoTakeTheLastTimeOneHasItAndTheOtherIsOfferedOthers() throws Exception {
        meetings.open(2);
        Neighbour one = meetings.somebodyLate();
        Neighbour other = meetings.somebodyLate();
        List<UUID> ids = List.of(meetings.proposed(one, "NOBODY"), meetings.proposed(other, "NOBODY"));
        String at = "{\"at\":{\"day\":\"2026-03-12\",\"fromMinute\":900,\"toMinute\":915}," + Meetings.said() + "}";
        List<JsonNode> answers = Together.call(
                2,
                number -> () -> Answer.ok(
                        meetings.office.planner.post("/api/v1/appointments/" + ids.get(number) + "/accept", at)));
        assertThat(answers).filteredOn(answer -> answer.has("state")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.has("instead"))
                .singleElement()
                .satisfies(gone -> assertThat(gone.get("instead")).isNotEmpty());
        assertThat(ids.stream().map(meetings::state)).containsExactlyInAnyOrder("AGREED", "OFFERED");
        UUID late = ids.stream()
                .filter(id -> meetings.state(id).equals("OFFERED"))
                .findFirst()
                .orElseThrow();
        meetings.act(late, "accept", "{\"number\":1," + Meetings.said() + "}");
        assertThat(meetings.state(late))
                .as("what is offered instead can be had")
                .isEqualTo("AGREED");
    }
}
