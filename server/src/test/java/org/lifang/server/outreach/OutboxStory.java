package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.nightly.Nights;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A day of messages: planned at night, asked for at the gate in the morning, sent, and followed to their end. */
@LifangTest
class OutboxStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Nights nights;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient sql;

    private final Office office;

    OutboxStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @BeforeEach
    void tuesdayJustAfterMidnight() {
        office.at(10, 0, 40);
    }

    @Test
    void theNightPlansThreeAndTheMorningSendsOneHoldsOneAndRefusesOne() {
        Neighbour early = neighbours.owing(DUE, TUESDAY);
        Neighbour usual = neighbours.owing(DUE, TUESDAY);
        Neighbour disputes = neighbours.owing(DUE, TUESDAY);
        oneWantsEarlyHours(early);
        onlyWhatIsApprovedPlans();
        nights.run(TUESDAY);
        nights.run(TUESDAY);
        for (Neighbour each : new Neighbour[] {early, usual, disputes}) {
            assertThat(office.messages(each.borrower())).hasSize(1);
            assertThat(state(each)).isEqualTo("PLANNED");
        }
        oneDisputes(disputes);

        office.at(10, 7, 30);
        outbox.tick(clock.instant());
        assertThat(state(early)).isEqualTo("SENT");
        assertThat(state(usual)).isEqualTo("HELD");
        assertThat(office.messages(usual.borrower()).at("/0/stoppedBy/0").asString())
                .isEqualTo("CN-T-01");
        assertThat(Instant.parse(
                        office.messages(usual.borrower()).at("/0/nextAt").asString()))
                .isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
        assertThat(state(disputes)).isEqualTo("REFUSED");
        assertThat(office.messages(disputes.borrower()).at("/0/stoppedBy").toString())
                .contains("CN-D-");

        atEightTheOtherOneGoesOutOnce(usual);
        refusedIsExplained(disputes);
        receiptsInAnyOrder(early, usual);
        aStopStopsTheNext(early, usual);
    }

    private void oneWantsEarlyHours(Neighbour early) {
        Answer.ok(office.planner.post("/api/v1/borrowers/" + early.borrower() + "/hours", """
                {"kind":"AGREED","fromDay":"2026-03-10","untilDay":"2026-03-30","weekdays":127,
                 "from":"07:00","to":"07:45","evidence":"电话里说的"}
                """));
    }

    /** Too late for the night to decide otherwise; the gate is asked again when a message leaves. */
    private void oneDisputes(Neighbour disputes) {
        Answer.ok(office.planner.post("/api/v1/holds", """
                {"id":"%s","borrowerId":%d,"kind":"DISPUTE","since":"2026-03-09","source":"BORROWER",
                 "reason":"说金额不对","reviewOn":"2026-03-30"}
                """.formatted(Browser.key(), disputes.borrower())));
    }

    private void onlyWhatIsApprovedPlans() {
        office.approveTemplate("overdue-notice-sms");
        JsonNode own = Answer.refused(
                office.officer.post("/api/v1/campaigns/overdue-letter/approve", "{}"),
                409,
                "CAMPAIGN_TEMPLATE_NOT_APPROVED");
        assertThat(own.get("detail").asString()).contains("overdue-letter");
        office.approveCampaign("overdue-sms");
        assertThat(Answer.ok(office.planner.get("/api/v1/campaigns/overdue-sms/trial"))
                        .get("planned")
                        .asInt())
                .as("before strategy has decided nobody would be written to")
                .isZero();
    }

    private void atEightTheOtherOneGoesOutOnce(Neighbour usual) {
        office.at(10, 8, 0);
        outbox.tick(clock.instant());
        outbox.tick(clock.instant());
        assertThat(state(usual)).isEqualTo("SENT");
        JsonNode log = Answer.ok(office.officer.get("/api/v1/borrowers/" + usual.borrower() + "/contacts"));
        assertThat(log.at("/items")).hasSize(1);
        assertThat(log.at("/items/0/outcome").asString()).isEqualTo("ATTEMPTED");
        assertThat(log.at("/items/0/channel").asString()).isEqualTo("SMS");
    }

    private void refusedIsExplained(Neighbour disputes) {
        String id = office.messages(disputes.borrower()).at("/0/id").asString();
        JsonNode one = Answer.ok(office.officer.get("/api/v1/outbox/" + id));
        JsonNode last = one.get("events").get(one.get("events").size() - 1);
        JsonNode decision = Answer.ok(office.officer.get(
                "/api/v1/gate/decisions/" + last.get("decisionId").asString()));
        assertThat(decision.at("/decision/verdict").asString()).isNotEqualTo("PERMIT");
        assertThat(decision.at("/findings/0/forOfficer").asString()).isNotBlank();
        Answer.refused(
                office.officer.post("/api/v1/outbox/" + id + "/mark-sent", "{\"reason\":\"不\"}"),
                403,
                "ROLE_NOT_ALLOWED");
        Answer.refused(
                office.manager.post("/api/v1/outbox/" + id + "/mark-sent", "{\"reason\":\"不\"}"),
                409,
                "MESSAGE_WRONG_STATE");
        Answer.ok(office.manager.post("/api/v1/outbox/" + id + "/retry", "{\"reason\":\"争议已处理\"}"));
        outbox.tick(clock.instant());
        assertThat(state(disputes))
                .as("the gate is asked again, and says the same")
                .isEqualTo("REFUSED");
    }

    private void receiptsInAnyOrder(Neighbour early, Neighbour usual) {
        String first = office.messages(early.borrower()).at("/0/id").asString();
        String second = office.messages(usual.borrower()).at("/0/id").asString();
        String delivered = receipt(first, "DELIVERED");
        Answer.refused(office.machine("/api/v1/receipts/LOCAL", delivered), 401, "RECEIPT_SIGNATURE_INVALID");
        office.set("receipts-secret", Office.SECRET);
        long old = clock.instant().getEpochSecond() - 400;
        Answer.refused(
                office.machine("/api/v1/receipts/LOCAL", delivered, old, Office.SECRET),
                401,
                "RECEIPT_SIGNATURE_INVALID");
        for (int twice = 0; twice < 2; twice++) {
            Answer.ok(office.machine("/api/v1/receipts/LOCAL", delivered));
            Answer.ok(office.machine("/api/v1/receipts/LOCAL", receipt(second, "BOUNCED")));
            Answer.ok(office.machine("/api/v1/receipts/LOCAL", receipt(second, "DELIVERED")));
        }
        assertThat(state(early)).isEqualTo("DELIVERED");
        assertThat(state(usual)).isEqualTo("BOUNCED");
        JsonNode events =
                Answer.ok(office.manager.get("/api/v1/outbox/" + first)).get("events");
        assertThat(Answer.texts(events, "kind")).containsExactly("PLANNED", "SENDING", "SENT", "DELIVERED");
        JsonNode shown = Answer.ok(office.manager.post(
                "/api/v1/outbox/" + first + "/reveal", "{\"purpose\":\"AUDIT\",\"reason\":\"抽查文字\"}"));
        assertThat(shown.get("text").asString()).contains("示例·王**", "1,0").doesNotContain("{{");
        assertThat(sql.sql("select encode(text_sealed, 'escape') from outreach.message where id = ?::uuid")
                        .param(first)
                        .query(String.class)
                        .single())
                .doesNotContain("王");
    }

    private void aStopStopsTheNext(Neighbour early, Neighbour usual) {
        String stop = """
                {"replies":[{"reference":"in-1","from":"%s","text":"ＴＤ。","at":"2026-03-10T00:10:00Z"}]}
                """.formatted(early.mobile());
        Answer.ok(office.machine("/api/v1/receipts/LOCAL", stop));
        Answer.ok(office.machine("/api/v1/receipts/LOCAL", stop));
        JsonNode log = Answer.ok(office.officer.get("/api/v1/borrowers/" + early.borrower() + "/contacts"));
        assertThat(log.at("/items")).as("sent, and answered once").hasSize(2);
        JsonNode replies = Answer.ok(office.officer.get("/api/v1/replies"));
        assertThat(replies.at("/items/0/keyword").asString()).isEqualTo("TD");
        assertThat(replies.at("/items/0/people").asInt()).isOne();

        Answer.ok(office.planner.put("/api/v1/campaigns/second-notice", """
                {"kind":"OVERDUE_NOTICE","channel":"SMS","template":"overdue-notice-sms","treatment":"REMIND",
                 "fromDay":6,"toDay":30,"dailyLimit":10,"reason":"第二次告知"}
                """));
        office.approveCampaign("second-notice");
        office.at(11, 0, 40);
        nights.run(TUESDAY.plusDays(1));
        office.at(11, 9, 0);
        office.comeBack();
        outbox.tick(clock.instant());
        assertThat(state(early)).isEqualTo("REFUSED");
        assertThat(office.messages(early.borrower()).at("/0/stoppedBy").toString())
                .contains("CN-F-08");
        assertThat(state(usual)).isEqualTo("SENT");
    }

    @Test
    void aReminderIsNotSentOnceItIsPaidAndNothingGoesBackInTheDatabase() {
        Neighbour soon = neighbours.owing(LocalDate.of(2026, 3, 12), TUESDAY);
        office.approveTemplate("pre-due-reminder-sms");
        office.approveCampaign("pre-due-sms");
        office.plan("pre-due-sms");
        assertThat(state(soon)).isEqualTo("PLANNED");
        office.at(10, 9, 0);
        Answer.ok(office.manager.post("/api/v1/loans/" + soon.loan() + "/payments", """
                {"id":"%s","paidOn":"2026-03-10","amount":{"minor":101300,"currency":"CNY"},"channel":"BANK"}
                """.formatted(Browser.key())));
        outbox.tick(clock.instant());
        assertThat(state(soon)).isEqualTo("CANCELLED");
        assertThat(office.messages(soon.borrower()).at("/0/why").asString()).isEqualTo("NOTHING_OWED");
        String id = office.messages(soon.borrower()).at("/0/id").asString();
        for (String attack : new String[] {
            "update outreach.message set state = 'SENT' where id = ?::uuid",
            "update outreach.message set state = 'PLANNED', due_at = now() where id = ?::uuid",
            "update outreach.message set borrower_id = borrower_id + 1 where id = ?::uuid",
            "delete from outreach.message_event where message_id = ?::uuid",
            "delete from outreach.message where id = ?::uuid"
        }) {
            assertThatThrownBy(() -> sql.sql(attack).param(id).update())
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private String state(Neighbour who) {
        return office.messages(who.borrower()).at("/0/state").asString();
    }

    private static String receipt(String message, String status) {
        return """
                {"receipts":[{"reference":"%s","status":"%s","at":"2026-03-10T00:05:00Z"}]}
                """.formatted(message, status);
    }
}
