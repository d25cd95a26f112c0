package org.lifang.server.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.payments.Till.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.Together;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.MachineSignature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What a payment provider tells: signed, within minutes, each event once. */
@LifangTest
class NoticeStory {

    private static final String CHANNELS = "/api/v1/money/channels/";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    private Till till;
    private String secret;

    @BeforeEach
    void aProviderWithASecret() {
        clock.set(TODAY);
        till = new Till(application);
        secret = Answer.ok(till.manager.post(CHANNELS + "APP/secret", ""))
                .get("secret")
                .asString();
    }

    private static String body(String event, String kind, String reference, long fen, String words) {
        return """
                {"event":"%s","kind":"%s","reference":"%s","bookedOn":"%s","fen":%d,"currency":"CNY",
                "payer":"示例·付款人","remittance":"%s"}
                """.formatted(event, kind, reference, TODAY, fen, words);
    }

    private MockHttpServletResponse told(String body) {
        return till.notice("APP", secret, clock.instant(), body);
    }

    @Test
    void aSignedNoticePaysTheLoanItNamesAndToldAgainItIsAnsweredTheSame() {
        Till.Late late = till.late(100_000, null);
        String body = body("ev-1", "RECEIVED", "T-1", 30_000, late.no());
        JsonNode first = Answer.ok(told(body));
        assertThat(till.overdue(late)).isEqualTo(70_000);
        assertThat(Answer.ok(told(body))).isEqualTo(first);
        assertThat(till.overdue(late)).isEqualTo(70_000);
        Answer.refused(told(body("ev-1", "RECEIVED", "T-1", 99_000, late.no())), 409, "NOTICE_EVENT_USED");
        Answer.refused(told(body("ev-2", "RECEIVED", "T-1", 30_000, late.no())), 409, "MONEY_REFERENCE_TAKEN");
        Answer.ok(told(body("ev-3", "RETURNED", "T-1", 30_000, "")
                .replace(",\n\"payer\":\"示例·付款人\",\"remittance\":\"\"", "")));
        assertThat(till.overdue(late)).isEqualTo(100_000);
        Answer.refused(told(body("ev-4", "RETURNED", "T-9", 30_000, "x")), 404, "MONEY_UNKNOWN");
    }

    @Test
    void whatIsNotSignedOrOldOrForAnotherChannelIsTurnedAway() {
        String body = body("ev-10", "RECEIVED", "T-10", 100, "x");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        String invalid = "NOTICE_SIGNATURE_INVALID";
        Answer.refused(till.notice("APP", Map.of(), bytes), 401, invalid);
        Answer.refused(till.notice("APP", "another secret", now, body), 401, invalid);
        Answer.refused(till.notice("APP", secret, now.minusSeconds(301), body), 401, invalid);
        Answer.refused(till.notice("APP", secret, now.plusSeconds(301), body), 401, invalid);
        Answer.refused(till.notice("COUNTER", secret, now, body), 401, invalid);
        Answer.refused(till.notice("NOWHERE", secret, now, body), 401, invalid);
        Map<String, String> otherBody = Map.of(
                MachineSignature.TIME, Long.toString(now.getEpochSecond()),
                MachineSignature.SIGNATURE,
                        MachineSignature.of(secret, now.getEpochSecond(), "{}".getBytes(StandardCharsets.UTF_8)));
        Answer.refused(till.notice("APP", otherBody, bytes), 401, invalid);
        Answer.refused(told("{\"event\":\"ev-11\"}"), 422, "NOTICE_INVALID");
        Answer.refused(told("no json"), 422, "NOTICE_INVALID");
        Answer.refused(told(body("ev 12", "RECEIVED", "T-12", 100, "x")), 422, "NOTICE_INVALID");
        Answer.refused(told(body("ev-13", "RECEIVED", "T-13", 0, "x")), 422, "NOTICE_INVALID");
        Answer.refused(told(body("ev-14", "RECEIVED", "T-14", 100, "x".repeat(20_000))), 413, "BODY_TOO_LARGE");
        Answer.ok(till.notice("APP", secret, now.minusSeconds(300), body));
    }

    @Test
    void aRefusedNoticeLeavesItsEventFree() {
        Till.Late late = till.late(100_000, null);
        String body = body("ev-20", "RECEIVED", "T-20", 1_000, late.no())
                .replace(TODAY.toString(), TODAY.plusDays(1).toString());
        Answer.refused(told(body), 422, "MONEY_DATE_OUT_OF_RANGE");
        clock.set(TODAY.plusDays(1));
        till.manager.signInAgain();
        Answer.ok(told(body));
        assertThat(till.overdue(late)).isEqualTo(99_000);
    }

    @Test
    void aSecretIsShownOnceAndANewOneEndsTheOld() {
        UUID key = Browser.key();
        String path = CHANNELS + "APP/secret";
        Answer.ok(till.manager.write(HttpMethod.POST, path, "", key));
        Answer.refused(till.manager.write(HttpMethod.POST, path, "", key), 409, "CHANNEL_SECRET_SHOWN");
        Answer.refused(told(body("ev-30", "RECEIVED", "T-30", 100, "x")), 401, "NOTICE_SIGNATURE_INVALID");
        assertThat(Answer.ok(till.manager.get("/api/v1/money/channels")).toString())
                .contains("\"hasSecret\":true")
                .doesNotContain(secret);
    }

    @Test
    void sixtyFourTimesTheSameNoticeAtOnceIsMoneyOnce() throws Exception {
        Till.Late late = till.late(100_000, null);
        String body = body("ev-40", "RECEIVED", "T-40", 1_000, late.no());
        List<String> answers =
                Together.call(64, caller -> () -> Answer.ok(told(body)).toString());
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(till.overdue(late)).isEqualTo(99_000);
    }
}
