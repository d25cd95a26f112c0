package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.Together;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Days at the appointment desk: on the telephone, by text messages, and with the gate saying no. */
@LifangTest
class DeskStory {

    private final Meetings meetings;

    DeskStory(@Autowired ApplicationContext application) {
        meetings = new Meetings(application);
    }

    @BeforeEach
    void tuesday() {
        meetings.open(4);
    }

    @Test
    void onTheTelephoneTimesAreOfferedAgreedRunLateAndKept() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        assertThat(meetings.office.messages(who.borrower()))
                .as("they are on the telephone")
                .isEmpty();
        JsonNode offered = meetings.appointment(id).get("offered");
        assertThat(offered).isNotEmpty();
        everyTimeLeavesADayToSayNo(offered);
        meetings.act(id, "accept", "{\"number\":1," + Meetings.said() + "}");
        JsonNode agreed = meetings.appointment(id);
        assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
        assertThat(agreed.at("/consents/0/way").asString()).isEqualTo("CALL");
        assertThat(agreed.at("/consents/0/takenBy").asString()).isNotBlank();
        JsonNode read = meetings.act(id, "reveal", "{\"purpose\":\"AUDIT\",\"reason\":\"抽查同意\"}");
        assertThat(read.get("evidence").toString()).contains("录音 20260310-7");

        Answer.refused(act(id, "late", "{\"who\":\"CREW\",\"minutes\":20}"), 409, "APPOINTMENT_NOT_YET");
        Answer.refused(act(id, "kept", "{}"), 409, "APPOINTMENT_NOT_YET");
        int day = Integer.parseInt(agreed.at("/kept/day").asString().substring(8));
        int from = agreed.at("/kept/fromMinute").asInt();
        meetings.office.at(day, from / 60, from % 60);
        meetings.office.comeBack();
        meetings.act(id, "late", "{\"who\":\"CREW\",\"minutes\":20}");
        assertThat(meetings.words(who, "APPOINTMENT_NOTICE")).contains("我们会晚到");
        meetings.act(id, "kept", "{\"reason\":\"见到本人\"}");
        assertThat(meetings.state(id)).isEqualTo("KEPT");
        Answer.refused(act(id, "cancel", "{\"reason\":\"不\"}"), 409, "APPOINTMENT_WRONG_STATE");
    }

    /** CN-V-13: without an agreement nobody comes within a day. */
    private void everyTimeLeavesADayToSayNo(JsonNode offered) {
        LocalDateTime now = Meetings.TUESDAY.atTime(9, 30);
        for (JsonNode each : offered) {
            LocalDateTime begins = LocalDateTime.parse(each.get("day").asString() + "T00:00")
                    .plusMinutes(each.get("fromMinute").asInt());
            assertThat(begins).isAfterOrEqualTo(now.plusHours(24));
        }
    }

    @Test
    void aSoonerTimeMayBeAgreedWhenTheBorrowerNamesIt() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        meetings.act(
                id,
                "accept",
                "{\"at\":{\"day\":\"2026-03-10\",\"fromMinute\":900,\"toMinute\":960}," + Meetings.said() + "}");
        assertThat(meetings.appointment(id).at("/kept/day").asString()).isEqualTo("2026-03-10");
    }

    @Test
    void aNumberByTextMessageAgreesAndUnsubscribingStaysWhatItWas() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        meetings.office.set("receipts-secret", Office.SECRET);
        replies(who, "in-1", "２");
        replies(who, "in-1", "２");
        JsonNode agreed = meetings.appointment(id);
        assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
        assertThat(agreed.at("/consents/0/way").asString()).isEqualTo("SMS");
        assertThat(Answer.texts(agreed.get("story"), "kind")).containsExactly("OFFERED", "ANSWERED_YES", "AGREED");
        assertThat(Answer.ok(meetings.office.officer.get("/api/v1/replies"))
                        .at("/items/0/keyword")
                        .asString())
                .isEqualTo("2");
        replies(who, "in-2", "TD");
        assertThat(meetings.state(id)).as("no messages is not no meeting").isEqualTo("AGREED");
    }

    @Test
    void changeAsksForOtherTimesAndNoIsNo() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        meetings.office.set("receipts-secret", Office.SECRET);
        JsonNode before = meetings.appointment(id).get("offered");
        replies(who, "in-3", "改期");
        JsonNode after = meetings.appointment(id);
        assertThat(after.get("state").asString()).isEqualTo("OFFERED");
        assertThat(after.at("/offered/0/day").asString())
                .isGreaterThan(before.at("/" + (before.size() - 1) + "/day").asString());
        replies(who, "in-4", "N");
        assertThat(meetings.state(id)).isEqualTo("REFUSED");
        Answer.refused(
                meetings.office.planner.post(
                        "/api/v1/borrowers/" + who.borrower() + "/appointments",
                        meetings.proposal(Browser.key(), "NOBODY", "HOME", null)),
                409,
                "APPOINTMENT_DECLINED_BEFORE");
        Answer.ok(meetings.office.planner.post(
                "/api/v1/borrowers/" + who.borrower() + "/appointments",
                meetings.proposal(Browser.key(), "NOBODY", "HOME", "来电说现在方便了")));
    }

    @Test
    void yesToSeveralTimesIsNoAnswerAndAPersonAsks() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "SMS");
        meetings.office.set("receipts-secret", Office.SECRET);
        replies(who, "in-5", "好的");
        JsonNode unclear = meetings.appointment(id);
        assertThat(unclear.get("state").asString()).isEqualTo("OFFERED");
        assertThat(unclear.get("attention").asString()).isEqualTo("UNCLEAR");
        assertThat(Answer.texts(
                        Answer.ok(meetings.office.planner.get("/api/v1/appointments?queue=ATTENTION"))
                                .get("items"),
                        "id"))
                .contains(id.toString());
    }

    @Test
    void aComplaintWhileTheOfferWaitsStopsTheAnswer() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        complaint(who);
        JsonNode stopped = meetings.act(id, "accept", "{\"number\":1," + Meetings.said() + "}");
        assertThat(stopped.get("rules").toString()).contains("CN-D-01");
        JsonNode waits = meetings.appointment(id);
        assertThat(waits.get("state").asString()).isEqualTo("OFFERED");
        assertThat(waits.get("attention").asString()).isEqualTo("GATE");
        assertThat(waits.get("kept").isNull()).isTrue();
    }

    @Test
    void aComplaintAfterTheAgreementIsSeenAtNight() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        meetings.act(id, "accept", "{\"number\":3," + Meetings.said() + "}");
        complaint(who);
        meetings.office.at(11, 0, 40);
        meetings.night(Meetings.TUESDAY.plusDays(1));
        meetings.office.comeBack();
        JsonNode seen = meetings.appointment(id);
        assertThat(seen.get("attention").asString()).isEqualTo("GATE");
        assertThat(seen.get("stoppedBy").toString()).contains("CN-D-01");
    }

    @Test
    void whatNobodyAnswersRunsOutAtNight() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        meetings.office.at(16, 0, 40);
        meetings.night(Meetings.TUESDAY.plusDays(6));
        meetings.office.comeBack();
        assertThat(meetings.state(id)).isEqualTo("EXPIRED");
        assertThat(meetings.proposed(who, "NOBODY")).isNotNull();
    }

    @Test
    void weCancelWithAReasonAndTheBorrowerIsTold() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        meetings.act(id, "accept", "{\"number\":1," + Meetings.said() + "}");
        meetings.act(id, "cancel", "{\"reason\":\"同事生病\"}");
        assertThat(meetings.state(id)).isEqualTo("CANCELLED");
        assertThat(meetings.words(who, "APPOINTMENT_NOTICE")).contains("已取消");
        JsonNode permits = Answer.ok(meetings.office.officer.get("/api/v1/borrowers/" + who.borrower() + "/contacts"));
        assertThat(permits.get("items")
                        .valueStream()
                        .filter(each -> each.get("channel").asString().equals("VISIT"))
                        .map(each -> each.get("outcome").asString()))
                .containsExactly("CANCELLED");
    }

    @Test
    void twoAnswersAtOnceAgreeOnce() throws Exception {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        List<Integer> statuses = Together.call(
                4,
                number -> () -> act(id, "accept", "{\"number\":" + (number + 1) + "," + Meetings.said() + "}")
                        .getStatus());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(meetings.state(id)).isEqualTo("AGREED");
        assertThat(Answer.texts(meetings.appointment(id).get("story"), "kind"))
                .containsExactly("OFFERED", "ANSWERED_YES", "AGREED");
    }

    @Test
    void whoeverHasNoBusinessHereSeesNothing() {
        Neighbour who = meetings.somebodyLate();
        UUID id = meetings.proposed(who, "NOBODY");
        Browser stranger = meetings.colleague();
        Answer.refused(stranger.get("/api/v1/appointments/" + id), 404, "APPOINTMENT_UNKNOWN");
        Answer.refused(
                stranger.post("/api/v1/appointments/" + id + "/cancel", "{\"reason\":\"不\"}"),
                404,
                "APPOINTMENT_UNKNOWN");
        Answer.refused(
                meetings.office.officer.post("/api/v1/appointments/" + id + "/cancel", "{\"reason\":\"不\"}"),
                403,
                "ROLE_NOT_ALLOWED");
        assertThat(meetings.state(id)).isEqualTo("OFFERED");
    }

    @Test
    void aColleaguesCalendarHasIdsOnlyAndCanBeTakenBack() {
        Browser mine = meetings.colleague();
        String path =
                Answer.ok(mine.post("/api/v1/calendar-feed", "")).get("path").asString();
        Browser program = mine;
        assertThat(Answer.text(program.get(path))).contains("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE");
        mine.delete("/api/v1/calendar-feed");
        assertThat(program.get(path).getStatus()).isEqualTo(404);
    }

    private void complaint(Neighbour who) {
        String self = Answer.ok(meetings.office.officer.get("/api/v1/session"))
                .at("/user/id")
                .asString();
        Answer.ok(
                meetings.office.officer.post("/api/v1/complaints", """
                {"id":"%s","borrowerId":%d,"channel":"HOTLINE","subject":"VISIT","receivedOn":"2026-03-10","about":[],
                 "handlerId":"%s","text":"示例：一天内多次来电"}
                """.formatted(Browser.key(), who.borrower(), self)));
    }

    private MockHttpServletResponse act(UUID id, String act, String body) {
        return meetings.office.planner.post("/api/v1/appointments/" + id + "/" + act, body);
    }

    private void replies(Neighbour who, String reference, String text) {
        Answer.ok(meetings.office.machine(
                "/api/v1/receipts/LOCAL", """
                {"replies":[{"reference":"%s%s","from":"%s","text":"%s","at":"2026-03-10T01:31:00Z"}]}
                """.formatted(reference, who.borrower(), who.mobile(), text)));
    }
}
