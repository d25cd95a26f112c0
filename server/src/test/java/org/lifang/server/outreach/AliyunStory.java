package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.outbox.Outbox;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Handed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text messages leave by a cloud provider, which refuses, throttles, hangs up and reports as providers do. */
@LifangTest
@ExtendWith(OutputCaptureExtension.class)
class AliyunStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private static final String CODES = "/api/v1/provider-templates/ALIYUN";
    private static final String VERSION = "/overdue-notice-sms/zh-CN/1";
    private static final String HOUSE = "示例·安心消费金融";
    private static final String PUSH_SECRET = "push-secret-for-tests";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static boolean prepared;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    private final Office office;

    AliyunStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @BeforeEach
    void tuesdayMorning() {
        office.at(10, 9, 0);
        office.comeBack();
        if (!prepared) {
            office.approveTemplate("overdue-notice-sms");
            office.approveCampaign("overdue-sms");
            office.set("house-name", HOUSE);
            office.set("house-phone", "400-000-0000");
            prepared = true;
        }
        office.set("sms-provider", "ALIYUN");
    }

    @Test
    void aMessageWaitsForEverythingItNeedsAndSaysAtTheProviderWhatItSaysHere(CapturedOutput output) throws Exception {
        unset();
        Neighbour late = owing();
        outbox.tick(clock.instant());
        assertThat(why(late)).isEqualTo("NOT_SET");
        try (CloudStub cloud = new CloudStub()) {
            connect(cloud);
            office.set("aliyun-sign", "别的签名");
            next(Duration.ofMinutes(2));
            assertThat(why(late)).as("another name would stand over our words").isEqualTo("SIGN_DIFFERS");
            office.set("aliyun-sign", HOUSE);
            next(Duration.ofMinutes(6));
            assertThat(why(late)).isEqualTo("NO_TEMPLATE_CODE");
            assertThat(cloud.sends()).isEmpty();
            String theirs = registered();
            next(Duration.ofMinutes(31));
            assertThat(state(late)).isEqualTo("SENT");

            Map<String, String> sent = cloud.sendsTo(late.mobile()).getFirst();
            assertThat(sent).containsEntry("SignName", HOUSE).containsEntry("TemplateCode", "SMS_100001");
            assertThat(sent).containsEntry("OutId", message(late));
            assertThat("【" + HOUSE + "】" + filled(theirs, sent.get("TemplateParam")))
                    .as("the person reads what was approved and kept here")
                    .isEqualTo(words(late));
            theProviderCanTellWhatItHas(late);
        }
        assertThat(output).doesNotContain(late.mobile());
    }

    private void unset() {
        String nothing = "{\"value\":null,\"reason\":\"测试用\"}";
        for (String key : new String[] {"aliyun-key-id", "aliyun-key-secret", "aliyun-sign"}) {
            Answer.ok(office.admin.put("/api/v1/outreach-settings/" + key, nothing));
        }
        Answer.ok(office.admin.put(CODES + VERSION, "{\"code\":null,\"reason\":\"测试用\"}"));
    }

    private void connect(CloudStub cloud) {
        office.set("aliyun-key-id", "key-for-tests");
        office.set("aliyun-key-secret", "secret-for-tests");
        office.set("aliyun-sign", HOUSE);
        office.set("aliyun-endpoint", cloud.address());
    }

    /** Enters the provider's code, and gives the text the provider had to approve. */
    private String registered() {
        Answer.refused(
                office.planner.put(CODES + VERSION, "{\"code\":\"SMS_1\",\"reason\":\"不\"}"), 403, "ROLE_NOT_ALLOWED");
        Answer.refused(office.admin.put(CODES + VERSION, "{\"code\":\"SMS_1\"}"), 422, "SETTING_REASON_MISSING");
        Answer.refused(
                office.admin.put(CODES + VERSION, "{\"code\":\"SMS 1\",\"reason\":\"代码\"}"),
                422,
                "PROVIDER_TEMPLATE_CODE_INVALID");
        Answer.refused(
                office.admin.put(CODES + "/overdue-letter/zh-CN/1", "{\"code\":\"SMS_1\",\"reason\":\"代码\"}"),
                404,
                "PROVIDER_TEMPLATE_UNKNOWN");
        Answer.ok(office.admin.put(CODES + VERSION, "{\"code\":\"SMS_100001\",\"reason\":\"服务商已批准\"}"));
        JsonNode line = Answer.ok(office.admin.get(CODES)).get(0);
        assertThat(line.get("code").asString()).isEqualTo("SMS_100001");
        String theirs = line.get("theirText").asString();
        assertThat(theirs).startsWith("${name}您好").doesNotContain("【", "{{");
        return theirs;
    }

    private static String filled(String theirs, @Nullable String parameters) {
        String text = theirs;
        for (Map.Entry<String, JsonNode> each :
                JSON.readTree(String.valueOf(parameters)).properties()) {
            assertThat(text).contains("${" + each.getKey() + "}");
            text = text.replace("${" + each.getKey() + "}", each.getValue().asString());
        }
        return text;
    }

    private void theProviderCanTellWhatItHas(Neighbour late) {
        Carrier carrier = application.getBeansOfType(Carrier.class).values().stream()
                .filter(each -> each.provider().equals("ALIYUN"))
                .findFirst()
                .orElseThrow();
        UUID sent = UUID.fromString(message(late));
        assertThat(carrier.ask(new Handed(sent, late.mobile(), clock.instant())))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(carrier.ask(new Handed(UUID.randomUUID(), late.mobile(), clock.instant())))
                .as("what it does not know yet it may still have")
                .isNull();
    }

    @Test
    void aProviderThrottlesRefusesAndHangsUp() throws Exception {
        try (CloudStub cloud = new CloudStub()) {
            connect(cloud);
            code();
            Neighbour throttled = owing();
            cloud.next(new CloudStub.Next.Say(200, "isv.BUSINESS_LIMIT_CONTROL"));
            outbox.tick(clock.instant());
            assertThat(state(throttled)).isEqualTo("HELD");
            assertThat(why(throttled)).isEqualTo("ISV_BUSINESS_LIMIT_CONTROL");
            cloud.next(new CloudStub.Next.Say(400, "Throttling.User"));
            next(Duration.ofMinutes(2));
            assertThat(why(throttled)).isEqualTo("THROTTLING_USER");
            next(Duration.ofMinutes(6));
            assertThat(state(throttled)).isEqualTo("SENT");

            Neighbour refused = owing();
            cloud.next(new CloudStub.Next.Say(200, "isv.MOBILE_NUMBER_ILLEGAL"));
            outbox.tick(clock.instant());
            assertThat(state(refused)).isEqualTo("FAILED");
            assertThat(why(refused)).isEqualTo("ISV_MOBILE_NUMBER_ILLEGAL");
            brokenIsNeverSentTwice(cloud);
        }
        Neighbour nobodyThere = owing();
        outbox.tick(clock.instant());
        assertThat(state(nobodyThere)).isEqualTo("HELD");
        assertThat(why(nobodyThere)).isEqualTo("UNREACHABLE");
    }

    @Test
    void whatWasOnItsWayWhenSomebodyOptedOutCountsAndNothingFollows() throws Exception {
        try (CloudStub cloud = new CloudStub()) {
            connect(cloud);
            code();
            Neighbour late = owing();
            cloud.next(new CloudStub.Next.Meanwhile(() -> optOut(late)));
            outbox.tick(clock.instant());
            assertThat(state(late)).isEqualTo("SENT");
            JsonNode log = Answer.ok(office.officer.get("/api/v1/borrowers/" + late.borrower() + "/contacts"))
                    .get("items");
            assertThat(log).hasSize(1);
            assertThat(log.get(0).get("outcome").asString()).isEqualTo("ATTEMPTED");

            Neighbour before = owing();
            optOut(before);
            outbox.tick(clock.instant());
            assertThat(state(before)).isEqualTo("REFUSED");
            assertThat(cloud.sendsTo(before.mobile())).isEmpty();
        }
    }

    private void optOut(Neighbour who) {
        Answer.ok(office.officer.post(
                "/api/v1/borrowers/" + who.borrower() + "/opt-outs", "{\"channel\":\"SMS\",\"evidence\":\"电话里说的\"}"));
    }

    /** The line was in use just before, which is where libraries like to ask once more by themselves. */
    private void brokenIsNeverSentTwice(CloudStub cloud) throws Exception {
        Neighbour before = owing();
        outbox.tick(clock.instant());
        assertThat(state(before)).isEqualTo("SENT");
        Neighbour broken = owing();
        cloud.next(new CloudStub.Next.HangUp());
        outbox.tick(clock.instant());
        assertThat(state(broken)).isEqualTo("UNSURE");
        next(Duration.ofHours(1));
        assertThat(cloud.sendsTo(broken.mobile())).hasSize(1);
        office.set("aliyun-push-secret", PUSH_SECRET);
        Answer.ok(push("reports", report("biz-broken", message(broken), true), PUSH_SECRET));
        assertThat(state(broken)).as("its report says it went out").isEqualTo("DELIVERED");
    }

    @Test
    void reportsAndAnswersComeInTwiceAndOutOfOrder() throws Exception {
        Neighbour arrived;
        Neighbour bounced;
        try (CloudStub cloud = new CloudStub()) {
            connect(cloud);
            code();
            arrived = owing();
            bounced = owing();
            outbox.tick(clock.instant());
        }
        office.set("aliyun-push-secret", PUSH_SECRET);
        String first = report("biz-a", message(arrived), true);
        Answer.refused(push("reports", first, null), 401, "RECEIPT_SECRET_WRONG");
        Answer.refused(push("reports", first, "another-secret"), 401, "RECEIPT_SECRET_WRONG");
        Answer.refused(push("reports", "{}", PUSH_SECRET), 400, "RECEIPT_INVALID");
        for (int twice = 0; twice < 2; twice++) {
            JsonNode heard = Answer.ok(push("reports", report("biz-b", message(bounced), false), PUSH_SECRET));
            assertThat(heard.get("code").asInt()).isZero();
            Answer.ok(push("reports", report("biz-b", message(bounced), true), PUSH_SECRET));
            Answer.ok(push("reports", first, PUSH_SECRET));
        }
        assertThat(state(arrived)).isEqualTo("DELIVERED");
        assertThat(state(bounced)).as("a bounce beats a delivery").isEqualTo("BOUNCED");
        assertThat(why(bounced)).isEqualTo("MOBILE_NOT_ON_SERVICE");
        String answer = """
                [{"phone_number":"86%s","send_time":"2026-03-10 09:30:00","content":"退订","sign_name":"示",
                  "dest_code":"100","sequence_id":1234567890},{"phone_number":"不是号码"}]
                """.formatted(arrived.mobile());
        Answer.ok(push("replies", answer, PUSH_SECRET));
        Answer.ok(push("replies", answer, PUSH_SECRET));
        JsonNode replies = Answer.ok(office.officer.get("/api/v1/replies")).get("items");
        assertThat(replies).hasSize(1);
        assertThat(replies.at("/0/keyword").asString()).isEqualTo("退订");
        assertThat(replies.at("/0/people").asInt()).isOne();
    }

    private static String report(String reference, String message, boolean arrived) {
        return """
                [{"phone_number":"100","send_time":"2026-03-10 09:00:00","report_time":"2026-03-10 09:00:05",
                  "success":%s,"err_code":"%s","err_msg":"m","sms_size":"1","biz_id":"%s","out_id":"%s"}]
                """.formatted(arrived, arrived ? "DELIVERED" : "MOBILE_NOT_ON_SERVICE", reference, message);
    }

    private MockHttpServletResponse push(String what, String body, @Nullable String secret) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post("/api/v1/receipts/aliyun/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8));
        if (secret != null) {
            String both = Base64.getEncoder().encodeToString(("aliyun:" + secret).getBytes(StandardCharsets.UTF_8));
            request = request.header(HttpHeaders.AUTHORIZATION, "Basic " + both);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private void code() {
        Answer.ok(office.admin.put(CODES + VERSION, "{\"code\":\"SMS_100001\",\"reason\":\"服务商已批准\"}"));
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
        return Answer.ok(office.manager.post(
                        "/api/v1/outbox/" + message(who) + "/reveal", "{\"purpose\":\"AUDIT\",\"reason\":\"抽查文字\"}"))
                .get("text")
                .asString();
    }

    private String message(Neighbour who) {
        return office.messages(who.borrower()).at("/0/id").asString();
    }

    private String state(Neighbour who) {
        return office.messages(who.borrower()).at("/0/state").asString();
    }

    private String why(Neighbour who) {
        return office.messages(who.borrower()).at("/0/why").asString();
    }
}
