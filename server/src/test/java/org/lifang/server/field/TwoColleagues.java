package org.lifang.server.field;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lifang.server.Answer;
import org.lifang.server.SettableClock;
import org.lifang.server.field.phone.BrowserLine;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.routing.Teams;
import org.lifang.server.routing.plan.Solving;
import org.lifang.server.visits.Meetings;
import org.lifang.server.visits.visit.VisitJson;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two colleagues with phones on a Tuesday, the same two in all stories of a class: a plan has nobody else to send. */
final class TwoColleagues {

    static final String PROOF = "ab".repeat(32);

    final Meetings meetings;
    final Browser ann;
    final Browser ben;
    private final ApplicationContext application;

    /** {@code pair} is kept by a class of stories from one story to the next; empty at first. */
    TwoColleagues(ApplicationContext application, List<Browser> pair) {
        this.application = application;
        application.getBean(SettableClock.class).set(Meetings.TUESDAY);
        meetings = new Meetings(application);
        meetings.open(0);
        while (pair.size() < 2) {
            pair.add(meetings.colleague());
        }
        ann = pair.get(0);
        ben = pair.get(1);
        comeBack();
        for (Browser each : List.of(ann, ben)) {
            for (JsonNode device : Answer.ok(each.get("/api/v1/field/devices")).get("items")) {
                each.post("/api/v1/field/devices/" + device.get("id").asString() + "/revoke", "{\"reason\":\"另一个故事\"}");
            }
        }
    }

    /** They sign in again, as after some hours. */
    void comeBack() {
        ann.signInAgain();
        ben.signInAgain();
    }

    /** Meets somebody at home at that hour, on a plan that is published. */
    UUID meeting(Neighbour who, int hour) {
        UUID appointment = agreed(who, hour * 60);
        publish();
        return appointment;
    }

    UUID agreed(Neighbour who, int minute) {
        UUID appointment = meetings.proposed(who, "NOBODY");
        meetings.act(
                appointment,
                "accept",
                "{\"at\":{\"day\":\"2026-03-10\",\"fromMinute\":%d,\"toMinute\":%d},".formatted(minute, minute + 30)
                        + Meetings.said() + "}");
        return appointment;
    }

    void publish() {
        application
                .getBean(Solving.class)
                .solve(Meetings.TUESDAY, Teams.command().actor(), 4_000)
                .orRefuse();
        JsonNode board = Answer.ok(meetings.office.planner.get("/api/v1/planning/days/" + Meetings.TUESDAY));
        Answer.ok(meetings.office.planner.post(
                "/api/v1/planning/plans/" + board.at("/version/id").asString() + "/publish", "{}"));
    }

    UUID enrolled(Browser who) {
        UUID device = Browser.key();
        Answer.ok(who.post(
                "/api/v1/field/devices",
                "{\"id\":\"%s\",\"name\":\"工作机\",\"publicKey\":\"QUJD\",\"pinProof\":\"%s\"}"
                        .formatted(device, PROOF)));
        return device;
    }

    Phone phone(UUID device, Browser who, int seed) {
        return new Phone(
                device, new BrowserLine(who), application.getBean(VisitJson.class), new SplittableRandom(seed));
    }

    static void clockIn(Browser who, UUID device) {
        Answer.ok(who.post(
                "/api/v1/field/clock-in",
                "{\"device\":\"%s\",\"recorder\":true,\"credentials\":true,\"dress\":true}".formatted(device)));
    }

    static JsonNode day(Browser who, UUID device, String known) {
        return Answer.ok(who.get("/api/v1/field/day?device=" + device + (known.isEmpty() ? "" : "&known=" + known)));
    }

    static JsonNode stop(JsonNode day, Neighbour at) {
        return day.get("stops")
                .valueStream()
                .filter(each -> each.get("borrowerId").asLong() == at.borrower())
                .findFirst()
                .orElseThrow(() -> new AssertionError(day.toString()));
    }

    static UUID id(Browser who) {
        return UUID.fromString(
                Answer.ok(who.get("/api/v1/session")).at("/user/id").asString());
    }
}
