package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.field.TwoColleagues.clockIn;
import static org.lifang.server.field.TwoColleagues.day;
import static org.lifang.server.field.TwoColleagues.stop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.visits.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What goes wrong on one phone stops nobody: a command nobody understands, a fork, two phones, a call for help. */
@LifangTest
class PhoneTroubleStory {

    private static final List<Browser> PAIR = new ArrayList<>();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    private TwoColleagues two;
    private Meetings meetings;
    private Browser ann;
    private Browser ben;
    private Neighbour who;

    @BeforeEach
    void twoColleagues() {
        two = new TwoColleagues(application, PAIR);
        meetings = two.meetings;
        ann = two.ann;
        ben = two.ben;
        who = meetings.somebodyLate();
    }

    @Test
    void aPoisonedCommandAForkAndACallForHelpBlockNobody() {
        two.meeting(who, 14);
        UUID device = two.enrolled(ann);
        UUID other = two.enrolled(ben);
        clockIn(ann, device);
        clockIn(ben, other);
        JsonNode stop = stop(day(ann, device, ""), who);
        UUID stopId = UUID.fromString(stop.get("id").asString());
        Phone phone = two.phone(device, ann, 2);
        long at = clock.instant().toEpochMilli();
        UUID visit = Browser.key();
        phone.tell(visit, stopId, null, new VisitEvent.SetOff(at));
        phone.keep("VISIT", at, "{\"nonsense\":1}");
        phone.keep("UNHEARD_OF", at, "{}");
        phone.tell(visit, stopId, null, new VisitEvent.Panic(at + 1_000, null, true));
        Phone.Kept panic = phone.log().getLast();
        String urgent = new String(phone.body(List.of(panic)), StandardCharsets.UTF_8)
                .replace("\"commands\":", "\"commands\":[],\"urgent\":");
        Answer.ok(ann.post("/api/v1/field/sync", urgent));
        assertThat(Answer.ok(meetings.office.manager.get("/api/v1/visit-incidents"))
                        .at("/items/0/kind")
                        .asString())
                .isEqualTo("PANIC");
        int open = Answer.ok(meetings.office.manager.get("/api/v1/visit-incidents"))
                .get("items")
                .size();
        assertThat(phone.sync()).isTrue();
        JsonNode log = Answer.ok(meetings.office.manager.get("/api/v1/field/devices/" + device + "/log"));
        assertThat(Answer.texts(log.get("items"), "state")).containsExactly("APPLIED", "POISON", "POISON", "APPLIED");
        assertThat(Answer.ok(meetings.office.manager.get("/api/v1/visit-incidents"))
                        .get("items")
                        .size())
                .as("told twice, it is one")
                .isEqualTo(open);
        aForkIsKeptAndTwoPhonesAtOneStopAreTwins(device, other, stopId, visit, at);
    }

    private void aForkIsKeptAndTwoPhonesAtOneStopAreTwins(UUID device, UUID other, UUID stopId, UUID visit, long at) {
        Phone copy = two.phone(device, ann, 3);
        copy.tell(visit, stopId, null, new VisitEvent.SetOff(at));
        JsonNode forked =
                Answer.ok(ann.post("/api/v1/field/sync", new String(copy.body(copy.log()), StandardCharsets.UTF_8)));
        assertThat(forked.get("acknowledged").asLong()).isEqualTo(4);
        assertThat(Answer.texts(forked.get("versions"), "why")).containsExactly("FORKED");

        assertThat(stop(day(ben, other, ""), who).get("id").asString()).isEqualTo(stopId.toString());
        Phone mate = two.phone(other, ben, 4);
        UUID twin = Browser.key();
        mate.tell(twin, stopId, null, new VisitEvent.SetOff(at));
        assertThat(mate.sync()).isTrue();
        JsonNode both = Answer.ok(meetings.office.manager.get("/api/v1/visits/" + visit));
        assertThat(both.at("/twins/0/id").asString()).isEqualTo(twin.toString());
    }
}
