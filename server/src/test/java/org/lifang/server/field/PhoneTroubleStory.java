package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.field.phone.BrowserLine;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.routing.Teams;
import org.lifang.server.routing.plan.Solving;
import org.lifang.server.visits.Meetings;
import org.lifang.server.visits.visit.VisitJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What goes wrong on one phone stops nobody: a command nobody understands, a fork, two phones, a call for help. */
@LifangTest
class PhoneTroubleStory {

    private static final String PROOF = "ab".repeat(32);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private VisitJson json;

    @Autowired
    private Solving solving;

    private static @Nullable Browser first;
    private static @Nullable Browser second;

    private Meetings meetings;
    private Browser ann;
    private Browser ben;
    private Neighbour who;

    /** The same two in all stories: nobody else is there whom a plan could send. */
    @BeforeEach
    void twoColleagues() {
        clock.set(Meetings.TUESDAY);
        meetings = new Meetings(application);
        meetings.open(0);
        Browser one = first == null ? meetings.colleague() : first;
        Browser two = second == null ? meetings.colleague() : second;
        first = one;
        second = two;
        ann = one;
        ben = two;
        ann.signInAgain();
        ben.signInAgain();
        for (Browser each : List.of(ann, ben)) {
            for (JsonNode device : Answer.ok(each.get("/api/v1/field/devices")).get("items")) {
                each.post("/api/v1/field/devices/" + device.get("id").asString() + "/revoke", "{\"reason\":\"另一个故事\"}");
            }
        }
        who = meetings.somebodyLate();
    }

    private void meeting(int hour) {
        UUID appointment = meetings.proposed(who, "NOBODY");
        meetings.act(
                appointment,
                "accept",
                "{\"at\":{\"day\":\"2026-03-10\",\"fromMinute\":%d,\"toMinute\":%d},"
                                .formatted(hour * 60, hour * 60 + 30)
                        + Meetings.said() + "}");
        solving.solve(Meetings.TUESDAY, Teams.command().actor(), 4_000).orRefuse();
        JsonNode board = Answer.ok(meetings.office.planner.get("/api/v1/planning/days/" + Meetings.TUESDAY));
        Answer.ok(meetings.office.planner.post(
                "/api/v1/planning/plans/" + board.at("/version/id").asString() + "/publish", "{}"));
    }

    private UUID enrolled(Browser who) {
        UUID device = Browser.key();
        Answer.ok(who.post(
                "/api/v1/field/devices",
                "{\"id\":\"%s\",\"name\":\"工作机\",\"publicKey\":\"QUJD\",\"pinProof\":\"%s\"}"
                        .formatted(device, PROOF)));
        return device;
    }

    private static void clockIn(Browser who, UUID device) {
        Answer.ok(who.post(
                "/api/v1/field/clock-in",
                "{\"device\":\"%s\",\"recorder\":true,\"credentials\":true,\"dress\":true}".formatted(device)));
    }

    private static JsonNode day(Browser who, UUID device, String known) {
        return Answer.ok(who.get("/api/v1/field/day?device=" + device + (known.isEmpty() ? "" : "&known=" + known)));
    }

    private JsonNode stop(JsonNode day) {
        return day.get("stops")
                .valueStream()
                .filter(each -> each.get("borrowerId").asLong() == who.borrower())
                .findFirst()
                .orElseThrow(() -> new AssertionError(day.toString()));
    }

    @Test
    void aPoisonedCommandAForkAndACallForHelpBlockNobody() {
        meeting(14);
        UUID device = enrolled(ann);
        UUID other = enrolled(ben);
        clockIn(ann, device);
        clockIn(ben, other);
        JsonNode stop = stop(day(ann, device, ""));
        UUID stopId = UUID.fromString(stop.get("id").asString());
        Phone phone = new Phone(device, new BrowserLine(ann), json, new SplittableRandom(2));
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
        Phone copy = new Phone(device, new BrowserLine(ann), json, new SplittableRandom(3));
        copy.tell(visit, stopId, null, new VisitEvent.SetOff(at));
        JsonNode forked =
                Answer.ok(ann.post("/api/v1/field/sync", new String(copy.body(copy.log()), StandardCharsets.UTF_8)));
        assertThat(forked.get("acknowledged").asLong()).isEqualTo(4);
        assertThat(Answer.texts(forked.get("versions"), "why")).containsExactly("FORKED");

        assertThat(stop(day(ben, other, "")).get("id").asString()).isEqualTo(stopId.toString());
        Phone mate = new Phone(other, new BrowserLine(ben), json, new SplittableRandom(4));
        UUID twin = Browser.key();
        mate.tell(twin, stopId, null, new VisitEvent.SetOff(at));
        assertThat(mate.sync()).isTrue();
        JsonNode both = Answer.ok(meetings.office.manager.get("/api/v1/visits/" + visit));
        assertThat(both.at("/twins/0/id").asString()).isEqualTo(twin.toString());
    }
}
