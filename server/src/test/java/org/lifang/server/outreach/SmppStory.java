package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Text messages leave by a message centre that is down, wants a password, throttles, refuses, breaks and reports. */
@LifangTest
@ExtendWith(OutputCaptureExtension.class)
@Timeout(180)
class SmppStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private static boolean prepared;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    private final Office office;

    SmppStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @BeforeEach
    void tuesdayMorning() {
        office.at(10, 9, 0);
        office.comeBack();
        if (!prepared) {
            office.approveTemplate("overdue-notice-sms");
            office.approveCampaign("overdue-sms");
            office.set("house-name", "示例·安心消费金融");
            office.set("house-phone", "400-000-0000");
            office.set("smpp-host", "127.0.0.1");
            office.set("smpp-security", "NONE");
            office.set("smpp-system-id", "lifang");
            office.set("smpp-source", "1069000000");
            prepared = true;
        }
        Answer.refused(
                office.admin.put("/api/v1/outreach-settings/sms-provider", "{\"value\":\"SMPPX\",\"reason\":\"错字\"}"),
                422,
                "SETTING_INVALID");
        office.set("sms-provider", "SMPP");
        office.set("smpp-password", CentreStub.PASSWORD);
        office.set("smpp-long", "UDH");
    }

    @Test
    void aLongTextWaitsForTheCentreArrivesWholeIsConfirmedAndAnswered(CapturedOutput output) throws Exception {
        int port = CentreStub.freePort();
        office.set("smpp-port", String.valueOf(port));
        Neighbour late = owing();
        outbox.tick(clock.instant());
        assertThat(why(late)).isEqualTo("UNREACHABLE");
        assertThat(state(late)).isEqualTo("HELD");
        try (CentreStub centre = new CentreStub(port)) {
            office.set("smpp-password", "wrong-1");
            next(Duration.ofMinutes(2));
            assertThat(why(late)).isEqualTo("LOGIN_REFUSED");
            office.set("smpp-password", CentreStub.PASSWORD);
            next(Duration.ofMinutes(6));
            assertThat(state(late)).isEqualTo("SENT");
            assertThat(centre.takenFor(late.mobile())).hasSizeGreaterThan(1);
            assertThat(centre.textFor(late.mobile())).isEqualTo(words(late)).contains("示例·王**", "400-000-0000");
            assertThat(centre.takenFor(late.mobile()).getFirst().getDestAddress())
                    .isEqualTo("86" + late.mobile());

            centre.receipt(centre.lastFor(late.mobile()), "ENROUTE");
            assertThat(state(late)).isEqualTo("SENT");
            centre.receipt(centre.lastFor(late.mobile()), "DELIVRD");
            centre.receipt(centre.lastFor(late.mobile()), "DELIVRD");
            assertThat(state(late)).isEqualTo("DELIVERED");
            aStopIsTakenOnce(centre, late);
            aLostLineIsBoundAgain(centre);
            asOnePieceIfWanted(centre);
        }
        assertThat(output).doesNotContain(late.mobile());
    }

    private void aStopIsTakenOnce(CentreStub centre, Neighbour late) throws Exception {
        centre.answer("86" + late.mobile(), "退订");
        centre.answer("86" + late.mobile(), "退订");
        JsonNode replies = Answer.ok(office.officer.get("/api/v1/replies")).get("items");
        assertThat(replies).hasSize(1);
        assertThat(replies.at("/0/keyword").asString()).isEqualTo("退订");
        assertThat(replies.at("/0/people").asInt()).isOne();
        assertThat(replies.toString()).doesNotContain(late.mobile());
        JsonNode log = Answer.ok(office.officer.get("/api/v1/borrowers/" + late.borrower() + "/contacts"));
        assertThat(Answer.texts(log.get("items"), "outcome")).contains("CONNECTED");
    }

    private void aLostLineIsBoundAgain(CentreStub centre) {
        int before = centre.binds();
        centre.cut();
        while (centre.binds() == before) {
            outbox.tick(clock.instant());
        }
        Neighbour next = owing();
        outbox.tick(clock.instant());
        assertThat(state(next)).isEqualTo("SENT");
    }

    private void asOnePieceIfWanted(CentreStub centre) {
        office.set("smpp-long", "PAYLOAD");
        Neighbour whole = owing();
        outbox.tick(clock.instant());
        assertThat(state(whole)).isEqualTo("SENT");
        assertThat(centre.takenFor(whole.mobile())).hasSize(1);
        assertThat(centre.textFor(whole.mobile())).isEqualTo(words(whole));
    }

    @Test
    void aCentreThrottlesRefusesStopsHalfwayAndBreaks() throws Exception {
        int port = CentreStub.freePort();
        office.set("smpp-port", String.valueOf(port));
        try (CentreStub centre = new CentreStub(port)) {
            Neighbour throttled = owing();
            centre.next(SMPPConstant.STAT_ESME_RTHROTTLED);
            outbox.tick(clock.instant());
            assertThat(state(throttled)).isEqualTo("HELD");
            assertThat(why(throttled)).isEqualTo("SMPP_0058");
            next(Duration.ofMinutes(2));
            assertThat(state(throttled)).isEqualTo("SENT");

            Neighbour refused = owing();
            centre.next(SMPPConstant.STAT_ESME_RINVDSTADR);
            outbox.tick(clock.instant());
            assertThat(state(refused)).isEqualTo("FAILED");
            assertThat(why(refused)).isEqualTo("SMPP_000B");

            Neighbour half = owing();
            centre.next(SMPPConstant.STAT_ESME_ROK);
            centre.next(SMPPConstant.STAT_ESME_RMSGQFUL);
            outbox.tick(clock.instant());
            assertThat(state(half)).as("its first part cannot be taken back").isEqualTo("UNSURE");
            assertThat(why(half)).isEqualTo("PARTLY");

            Neighbour broken = owing();
            centre.hangUpNext();
            outbox.tick(clock.instant());
            assertThat(state(broken)).isEqualTo("UNSURE");
            next(Duration.ofHours(1));
            assertThat(centre.takenFor(broken.mobile())).hasSize(1);
        }
    }

    private Neighbour owing() {
        Neighbour late = neighbours.owing(DUE, TUESDAY);
        neighbours.decide(late.borrower(), "REMIND", 5, DUE, TUESDAY);
        office.plan("overdue-sms");
        return late;
    }

    private void next(Duration later) {
        office.later(later);
        outbox.tick(clock.instant());
    }

    private String words(Neighbour who) {
        String id = office.messages(who.borrower()).at("/0/id").asString();
        return Answer.ok(office.manager.post(
                        "/api/v1/outbox/" + id + "/reveal", "{\"purpose\":\"AUDIT\",\"reason\":\"抽查文字\"}"))
                .get("text")
                .asString();
    }

    private String state(Neighbour who) {
        return office.messages(who.borrower()).at("/0/state").asString();
    }

    private String why(Neighbour who) {
        return office.messages(who.borrower()).at("/0/why").asString();
    }
}
