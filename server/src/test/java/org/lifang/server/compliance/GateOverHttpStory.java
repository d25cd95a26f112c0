package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate as a desk sees it: ask, try, read why, record what happened and what people said. */
@LifangTest
class GateOverHttpStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    private Browser officer;
    private Case late;
    private UUID collector;

    @BeforeEach
    void aDesk() {
        clock.set(TODAY);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        late = street.somebodyLate(TODAY);
        collector = street.collector();
    }

    @Test
    void aCallIsTriedAskedForAndSettledAndItsSignatureChecksOutsideTheServer() throws Exception {
        JsonNode tried = Answer.ok(officer.post("/api/v1/gate/ask?dryRun=true", json(call())));
        assertThat(tried.get("verdict").asString()).isEqualTo("PERMIT");
        assertThat(tried.get("permit").isNull())
                .as("what is tried is not signed")
                .isTrue();
        assertThat(decisions()).isEmpty();

        UUID key = Browser.key();
        JsonNode yes = Answer.ok(officer.write(HttpMethod.POST, "/api/v1/gate/ask", json(call()), key));
        JsonNode again = Answer.ok(officer.write(HttpMethod.POST, "/api/v1/gate/ask", json(call()), key));
        assertThat(again).as("the same key, the same answer").isEqualTo(yes);
        assertThat(yes.get("id").asString()).isEqualTo(key.toString());
        assertThat(decisions()).hasSize(1);
        assertThat(genuine(yes.get("permit"))).isTrue();
        JsonNode shown = Answer.ok(officer.get("/api/v1/permits/" + key));
        assertThat(shown.get("expired").asBoolean()).isFalse();

        Answer.ok(officer.post("/api/v1/contacts/" + key + "/settle", json(Map.of("outcome", "CONNECTED"))));
        Answer.refused(
                officer.post("/api/v1/contacts/" + key + "/settle", json(Map.of("outcome", "EFFECTIVE"))),
                409,
                "CONTACT_SETTLED_ALREADY");
        JsonNode log = Answer.ok(officer.get(borrower("/contacts")));
        assertThat(log.at("/items/0/outcome").asString()).isEqualTo("CONNECTED");
        assertThat(log.at("/items/0/counts").asBoolean()).isTrue();
    }

    @Test
    void aThreatInTheRemarkOfAContactWaitsForASecondLook() {
        String id = Answer.ok(officer.post("/api/v1/gate/ask", json(call())))
                .get("id")
                .asString();
        Map<String, Object> told = Map.of("outcome", "CONNECTED", "remark", "我告诉她再不还就打断你的腿");
        Answer.ok(officer.post("/api/v1/contacts/" + id + "/settle", json(told)));
        Browser reviewer = Browser.as(application, Role.REVIEWER);
        JsonNode marked = Answer.ok(reviewer.get("/api/v1/marked-notes")).get("items");
        assertThat(marked).anySatisfy(note -> {
            assertThat(note.get("subject").asString()).isEqualTo(id);
            assertThat(note.at("/findings/0/category").asString()).isEqualTo("THREAT");
        });
    }

    @Test
    void aNoIsAnAnswerWithItsReasonsAndTheyCanBeReadAgain() {
        Map<String, Object> noRecorder = call();
        noRecorder.put("meeting", Map.of("recorderReady", false));
        JsonNode no = Answer.ok(officer.speaking("en").post("/api/v1/gate/ask", json(noRecorder)));
        assertThat(no.get("verdict").asString()).isEqualTo("DENY");
        JsonNode finding = no.at("/findings/0");
        assertThat(finding.get("rule").asString()).isEqualTo("CN-V-12");
        assertThat(finding.get("forCollector").asString()).contains("switch it on");
        assertThat(finding.get("forOfficer").asString()).contains("CN-V-12");
        JsonNode read =
                Answer.ok(officer.get("/api/v1/gate/decisions/" + no.get("id").asString()));
        assertThat(read.get("findings")).isEqualTo(no.get("findings"));
        assertThat(read.get("consulted").size()).isGreaterThan(20);
        officer.speaking("zh-CN");
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        refused(Map.of("contactPointId", late.friendPhone()), 422, "ASK_POINT_UNKNOWN");
        refused(Map.of("contactPointId", late.home()), 422, "ASK_CHANNEL_DOES_NOT_FIT");
        refused(Map.of("personId", late.friend() + 1_000), 422, "ASK_PERSON_UNKNOWN");
        refused(Map.of("target", "GUARANTOR"), 422, "ASK_TARGET_DOES_NOT_FIT");
        refused(Map.of("from", "2026-03-09T09:00:00", "to", "2026-03-09T09:10:00"), 422, "ASK_IN_THE_PAST");
        refused(Map.of("from", "2026-03-12T09:00:00", "to", "2026-03-12T09:10:00"), 422, "ASK_TOO_FAR_AHEAD");
        refused(Map.of("from", "2026-03-10T10:00:00", "to", "2026-03-10T09:10:00"), 422, "ASK_TIMES_OUT_OF_ORDER");
        refused(Map.of("stage", "PLAN"), 422, "ASK_ONLY_AT_THE_START");
        refused(Map.of("insteadOf", UUID.randomUUID().toString()), 409, "ASK_NOTHING_TO_REPLACE");
        refused(Map.of("borrowerId", 999_999_999), 404, "ASK_BORROWER_UNKNOWN");
        assertThat(decisions()).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheBorrowerCannotAskAboutThem() {
        Browser stranger = Browser.as(application, Role.COLLECTOR);
        Answer.refused(stranger.post("/api/v1/gate/ask", json(call())), 404, "BORROWER_UNKNOWN");
        for (String part : List.of("/contacts", "/gate-decisions", "/wishes", "/unreachable")) {
            Answer.refused(stranger.get(borrower(part)), 404, "BORROWER_UNKNOWN");
        }
    }

    @Test
    void aPermitIsTakenBackWithAReason() {
        String id = Answer.ok(officer.post("/api/v1/gate/ask", json(call())))
                .get("id")
                .asString();
        Answer.refused(officer.post("/api/v1/permits/" + id + "/revoke", "{}"), 400, "BODY_INVALID");
        JsonNode done = Answer.ok(officer.post("/api/v1/permits/" + id + "/revoke", json(Map.of("reason", "改期"))));
        assertThat(done.get("unused").asBoolean()).isTrue();
        Answer.refused(officer.get("/api/v1/permits/" + id), 404, "PERMIT_UNKNOWN");
        Answer.refused(
                officer.post("/api/v1/permits/" + id + "/revoke", json(Map.of("reason", "改期"))),
                409,
                "PERMIT_REVOKED_ALREADY");
        Answer.refused(
                officer.post("/api/v1/contacts/" + id + "/settle", json(Map.of("outcome", "CONNECTED"))),
                409,
                "CONTACT_SETTLED_ALREADY");
    }

    @Test
    void whatPeopleSaidIsKeptAndShownWithoutItsEvidence() {
        Map<String, Object> quiet = new HashMap<>(Map.of("kind", "QUIET", "from", "12:00:00", "to", "14:00:00"));
        Answer.refused(officer.post(borrower("/hours"), json(quiet)), 400, "BODY_INVALID");
        quiet.put("evidence", "电话里说的");
        String hours = Answer.ok(officer.post(borrower("/hours"), json(quiet)))
                .get("id")
                .asString();
        Answer.ok(officer.post(
                borrower("/agreements"), json(Map.of("callsADay", 1, "unreachableDays", 5, "evidence", "合同"))));
        Answer.ok(officer.post(borrower("/opt-outs"), json(Map.of("channel", "SMS", "evidence", "短信回复"))));
        Answer.refused(
                officer.post(borrower("/opt-outs"), json(Map.of("channel", "SMS", "evidence", "短信回复"))),
                409,
                "RECORD_OPTED_OUT_ALREADY");
        Answer.ok(officer.post(borrower("/refusals"), json(Map.of("personId", late.friend(), "evidence", "电话里说的"))));
        Answer.refused(
                officer.post(borrower("/refusals"), json(Map.of("personId", late.friend(), "evidence", "电话里说的"))),
                409,
                "RECORD_REFUSED_ALREADY");
        whatWasEstablishedFitsItsSubject();
        Answer.ok(officer.post("/api/v1/hours/" + hours + "/end", json(Map.of("reason", "本人改口"))));
        JsonNode wishes = Answer.ok(officer.get(borrower("/wishes")));
        assertThat(wishes.at("/hours/0/endedAt").isNull()).isFalse();
        assertThat(wishes.get("refusals").size()).isOne();
        assertThat(wishes.toString()).doesNotContain("电话里说的", "evidence");

        Answer.ok(officer.post("/api/v1/gate/ask", json(call())));
        JsonNode second = Answer.ok(officer.post("/api/v1/gate/ask", json(call())));
        assertThat(second.get("verdict").asString())
                .as("one call a day was agreed")
                .isEqualTo("DENY");
    }

    private void whatWasEstablishedFitsItsSubject() {
        Map<String, Object> shared =
                Map.of("contactPointId", late.phone(), "fact", "POINT_SHARED", "value", 1, "evidence", "家人接听");
        Answer.ok(officer.post(borrower("/attestations"), json(shared)));
        Answer.refused(
                officer.post(
                        borrower("/attestations"), json(Map.of("fact", "POINT_SHARED", "value", 1, "evidence", "家人"))),
                422,
                "RECORD_SUBJECT_DOES_NOT_FIT");
        Answer.refused(
                officer.post(borrower("/attestations"), json(Map.of("fact", "DEAD", "value", 1, "evidence", "听说"))),
                422,
                "RECORD_SUBJECT_DOES_NOT_FIT");
    }

    @Test
    void whatTheDebtorBeganGoesIntoTheLog() {
        Answer.ok(officer.post(borrower("/contacts"), json(Map.of("channel", "CALL", "contactPointId", late.phone()))));
        JsonNode log = Answer.ok(officer.get(borrower("/contacts")));
        assertThat(log.at("/items/0/inbound").asBoolean()).isTrue();
        JsonNode reach = Answer.ok(officer.get(borrower("/unreachable")));
        assertThat(reach.get("holds").asBoolean()).isFalse();
        assertThat(reach.get("lastReached").asString()).isEqualTo("2026-03-10");
        assertThat(reach.get("daysNeeded").asInt()).isEqualTo(3);
    }

    @Test
    void everybodysContactsAndDecisionsAreReadPageByPageByThoseWhoOversee() {
        Map<String, Object> noRecorder = call();
        noRecorder.put("meeting", Map.of("recorderReady", false));
        Answer.ok(officer.post("/api/v1/gate/ask", json(noRecorder)));
        clock.advance(Duration.ofMinutes(1));
        late = street.somebodyLate(TODAY);
        Answer.ok(officer.post("/api/v1/gate/ask", json(call())));
        Answer.ok(officer.post(borrower("/contacts"), json(Map.of("channel", "CALL", "contactPointId", late.phone()))));

        String mine =
                "by=" + Answer.ok(officer.get("/api/v1/session")).at("/user/id").asString();
        JsonNode first = Answer.ok(officer.get("/api/v1/gate/decisions?size=1&" + mine));
        assertThat(first.at("/items/0/decision/verdict").asString()).isEqualTo("PERMIT");
        assertThat(first.at("/items/0/borrowerId").asString()).isEqualTo(Long.toString(late.borrower()));
        JsonNode second = Answer.ok(officer.get("/api/v1/gate/decisions?size=1&" + mine + "&after="
                + first.get("next").asString()));
        assertThat(second.at("/items/0/decision/stoppedBy/0").asString()).isEqualTo("CN-V-12");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(rows("/api/v1/gate/decisions?rule=CN-V-12&verdict=DENY&channel=CALL&from=2026-03-10&to=2026-03-10&"
                        + mine))
                .isOne();
        assertThat(rows("/api/v1/gate/decisions?rule=CN-F-01&" + mine)).isZero();

        assertThat(rows("/api/v1/contacts?" + mine)).isEqualTo(2);
        assertThat(rows("/api/v1/contacts?inbound=true&" + mine)).isOne();
        assertThat(rows("/api/v1/contacts?outcome=RESERVED&channel=CALL&from=2026-03-10&" + mine))
                .isOne();
        assertThat(rows("/api/v1/contacts?to=2026-03-09&" + mine)).isZero();
        Browser collecting = Browser.as(application, Role.COLLECTOR);
        assertThat(collecting.get("/api/v1/contacts").getStatus()).isEqualTo(403);
        assertThat(collecting.get("/api/v1/gate/decisions").getStatus()).isEqualTo(403);
    }

    private int rows(String path) {
        return Answer.ok(officer.get(path)).get("items").size();
    }

    private void refused(Map<String, ?> change, int status, String code) {
        Map<String, Object> body = call();
        body.putAll(change);
        Answer.refused(officer.post("/api/v1/gate/ask", json(body)), status, code);
    }

    private List<String> decisions() {
        return Answer.texts(Answer.ok(officer.get(borrower("/gate-decisions"))).get("items"), "id");
    }

    private boolean genuine(JsonNode permit) throws Exception {
        JsonNode key = Answer.ok(officer.get("/api/v1/permit-keys"))
                .valueStream()
                .filter(each ->
                        each.get("id").asString().equals(permit.get("key").asString()))
                .findFirst()
                .orElseThrow();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(key.get("publicKey")))));
        signature.update(bytes(permit.get("payload")));
        return signature.verify(bytes(permit.get("signature")));
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private Map<String, Object> call() {
        return new HashMap<>(Map.of(
                "borrowerId",
                late.borrower(),
                "channel",
                "CALL",
                "style",
                "NOTIFICATION",
                "purpose",
                "NOTICE",
                "contactPointId",
                late.phone(),
                "crew",
                List.of(collector.toString()),
                "text",
                Map.of(
                        "kind",
                        "CALL_SCRIPT",
                        "faults",
                        List.of(),
                        "tellsDebt",
                        true,
                        "namesLender",
                        true,
                        "identityFirst",
                        true,
                        "senderRegistered",
                        true),
                "meeting",
                Map.of("recorderReady", true)));
    }

    private String borrower(String part) {
        return "/api/v1/borrowers/" + late.borrower() + part;
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }
}
