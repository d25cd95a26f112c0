package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A day at the call desk: whose turn it is, may they be called, is it them, what may be said, and what came of it. */
@LifangTest
class CallDeskStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final Instant MORNING = Instant.parse("2026-03-10T01:00:00Z");
    private static final String CALLS = "/api/v1/calls";

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Templates templates;

    private final Office office;
    private final Browser colleague;
    private final Browser collector;

    CallDeskStory(@Autowired ApplicationContext application, @Autowired SettableClock clock) {
        clock.set(MORNING);
        office = new Office(application);
        // Whoever is a planner too sees the whole book, whoever has the case.
        colleague = Browser.as(application, Role.COLLECTOR, Role.PLANNER);
        collector = Browser.as(application, Role.COLLECTOR, Role.PLANNER);
    }

    @Test
    void nobodyHearsOfADebtBeforeItIsSureThatTheyAreTheOne() {
        scriptApproved();
        office.at(10, 7, 50);
        Neighbour late = turn(1);
        cleared();
        assertThat(queue()).contains(String.valueOf(late.borrower()));
        String id = claim(collector, late);
        Answer.refused(colleague.post(CALLS, "{\"borrowerId\":" + late.borrower() + "}"), 409, "CALL_TAKEN");
        Neighbour other = turn(2);
        Answer.refused(collector.post(CALLS, "{\"borrowerId\":" + other.borrower() + "}"), 409, "CALL_OPEN_ALREADY");
        Answer.refused(collector.get(CALLS + "/" + id + "/facts"), 409, "CALL_IDENTITY_NOT_CHECKED");
        Answer.refused(collector.get(CALLS + "/" + id + "/script"), 409, "CALL_NOT_PERMITTED");

        JsonNode stopped = Answer.ok(collector.post(CALLS + "/" + id + "/permit", wish(late.phone(), true)));
        assertThat(stopped.get("verdict").asString()).isEqualTo("DENY");
        assertThat(stopped.get("rules").toString()).contains("CN-T-01");
        office.at(10, 8, 1);
        JsonNode yes = Answer.ok(collector.post(CALLS + "/" + id + "/permit", wish(late.phone(), true)));
        assertThat(yes.has("permit")).as(yes.toString()).isTrue();

        onlyTheOpeningIsSaidBeforeTheCheck(id);
        whatWasHeardIsKeptAndHolds(id, late);
    }

    private void onlyTheOpeningIsSaidBeforeTheCheck(String id) {
        JsonNode opening = Answer.ok(collector.get(CALLS + "/" + id + "/script"));
        assertThat(opening.get("whole").asBoolean()).isFalse();
        assertThat(opening.get("text").asString()).contains("本人").doesNotContain("元", "到期");
        Answer.refused(collector.get(CALLS + "/" + id + "/facts"), 409, "CALL_IDENTITY_NOT_CHECKED");
        Answer.refused(
                collector.post(CALLS + "/" + id + "/close", "{\"result\":\"PROMISE\"}"),
                422,
                "CALL_IDENTITY_NOT_CHECKED");
        Answer.ok(collector.post(CALLS + "/" + id + "/identity", "{\"method\":\"ID_LAST_FOUR\",\"passed\":true}"));
        Answer.refused(
                collector.post(CALLS + "/" + id + "/identity", "{\"method\":\"BIRTHDAY\",\"passed\":false}"),
                409,
                "CALL_CHECKED_ALREADY");
        Answer.refused(
                collector.post(CALLS + "/" + id + "/close", "{\"result\":\"NOT_DIALLED\"}"), 422, "CALL_WAS_DIALLED");
        JsonNode facts = Answer.ok(collector.get(CALLS + "/" + id + "/facts"));
        assertThat(facts.at("/overdue/minor").asLong()).isGreaterThanOrEqualTo(101_300);
        assertThat(Answer.ok(collector.get(CALLS + "/" + id + "/script"))
                        .get("text")
                        .asString())
                .contains("元", "到期");
    }

    private void whatWasHeardIsKeptAndHolds(String id, Neighbour late) {
        Answer.refused(
                collector.post(CALLS + "/" + id + "/close", "{\"result\":\"PROMISE\"}"), 422, "CALL_DATE_NEEDED");
        JsonNode closed = Answer.ok(collector.post(CALLS + "/" + id + "/close", """
                {"result":"PROMISE","promisedOn":"2026-03-15","promised":{"minor":50000,"currency":"CNY"},
                 "nextOn":"2026-03-16","hardship":true,"note":"说失业了，愿意先还一部分"}
                """));
        assertThat(closed.get("hold").isNull())
                .as("hardship that was told holds")
                .isFalse();
        JsonNode holds = Answer.ok(office.officer.get("/api/v1/borrowers/" + late.borrower() + "/holds"));
        assertThat(Answer.texts(holds.get("items"), "kind")).containsExactly("HARDSHIP");
        JsonNode log = Answer.ok(office.officer.get("/api/v1/borrowers/" + late.borrower() + "/contacts"));
        assertThat(log.at("/items/0/outcome").asString()).isEqualTo("EFFECTIVE");
        assertThat(queue()).doesNotContain(String.valueOf(late.borrower()));
        Answer.refused(collector.get(CALLS + "/" + id + "/facts"), 409, "CALL_IDENTITY_NOT_CHECKED");
        assertThat(sql.sql("select encode(note_sealed, 'escape') from outreach.call where id = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("失业");
    }

    @Test
    void theTelephonySystemDialsAndTellsWhatBecameOfIt() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer telephony = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        telephony.createContext("/dial", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        telephony.start();
        scriptApproved();
        try {
            Neighbour late = turn(1);
            cleared();
            String id = claim(collector, late);
            Answer.refused(collector.post(CALLS + "/" + id + "/dial", ""), 409, "CALL_NOT_PERMITTED");
            Answer.ok(collector.post(CALLS + "/" + id + "/permit", wish(late.phone(), true)));
            Answer.refused(collector.post(CALLS + "/" + id + "/dial", ""), 409, "CALL_NO_TELEPHONY");
            office.set(
                    "telephony-url",
                    "http://127.0.0.1:" + telephony.getAddress().getPort() + "/dial");
            office.set("telephony-secret", Office.SECRET);
            Answer.ok(collector.post(CALLS + "/" + id + "/dial", ""));
            Answer.refused(collector.post(CALLS + "/" + id + "/dial", ""), 409, "CALL_DIALLED_ALREADY");
            assertThat(asked)
                    .singleElement()
                    .asString()
                    .contains(id, late.mobile())
                    .doesNotContain("101300");
            String told = """
                    {"events":[{"call":"%s","state":"ANSWERED","reference":"t-1","at":"2026-03-10T01:00:30Z"}]}
                    """.formatted(id);
            Answer.ok(office.machine("/api/v1/telephony/calls", told));
            Answer.ok(office.machine("/api/v1/telephony/calls", told));
            assertThat(Answer.ok(collector.get(CALLS + "/current")).get("telephony"))
                    .hasSize(1);
            Answer.ok(collector.post(CALLS + "/" + id + "/close", "{\"result\":\"HUNG_UP\"}"));
            assertThat(queue()).as("nobody is called again at once").doesNotContain(String.valueOf(late.borrower()));
        } finally {
            telephony.stop(0);
        }
    }

    @Test
    void aScriptNobodyApprovedIsNotReadToAnybody() {
        Neighbour late = turn(1);
        cleared();
        String permit = CALLS + "/" + claim(collector, late) + "/permit";
        String friend = """
                {"script":"ASK_CONTACT","personId":%d,"contactPointId":%d,"recorderReady":true}
                """.formatted(late.friend(), late.friendPhone());
        assertThat(stoppedBy(permit, friend)).contains("CN-C-07", "CN-W-10");
        office.approveTemplate("ask-contact-call");
        assertThat(stoppedBy(permit, friend)).contains("CN-W-10").doesNotContain("CN-C-07", "CN-W-06", "CN-V-10");
    }

    private List<String> stoppedBy(String permit, String wish) {
        JsonNode stopped = Answer.ok(collector.post(permit, wish));
        assertThat(stopped.get("verdict").asString()).isEqualTo("DENY");
        return stopped.get("rules").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void everyResultIsNamedInBothLanguages() {
        for (JsonNode each : Answer.ok(collector.get(CALLS + "/results"))) {
            assertThat(each.get("text").asString()).doesNotContain("outreach.");
            assertThat(each.get("actionText").asString()).doesNotContain("outreach.");
            assertThat(each.get("nextActionText").asString()).doesNotContain("outreach.");
        }
        collector.speaking("en");
        for (JsonNode each : Answer.ok(collector.get(CALLS + "/results"))) {
            assertThat(each.get("text").asString()).doesNotContain("outreach.").isNotBlank();
        }
    }

    /** On whichever of these days it was. */
    private void scriptApproved() {
        if (templates.shape("call-script", "zh-CN", TUESDAY) == null) {
            office.approveTemplate("call-script");
        }
    }

    private List<String> queue() {
        return Answer.texts(Answer.ok(collector.get(CALLS + "/queue")).get("items"), "borrowerId");
    }

    /** Somebody strategy has decided to call. */
    private Neighbour turn(int priority) {
        Neighbour late = neighbours.owing(LocalDate.of(2026, 2, 20), TUESDAY);
        neighbours.decide(late.borrower(), "CALL", priority, LocalDate.of(2026, 2, 20), TUESDAY);
        return late;
    }

    private void cleared() {
        office.clear(collector, TUESDAY.minusDays(30));
    }

    private static String claim(Browser who, Neighbour late) {
        return Answer.ok(who.post(CALLS, "{\"borrowerId\":" + late.borrower() + "}"))
                .get("id")
                .asString();
    }

    private static String wish(long point, boolean recorder) {
        return """
                {"script":"CALL_SCRIPT","contactPointId":%d,"recorderReady":%s}
                """.formatted(point, recorder);
    }
}
