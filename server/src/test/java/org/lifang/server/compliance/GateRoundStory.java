package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.compliance.tables.ContactTable.CONTACT;
import static org.lifang.server.compliance.tables.DecisionTable.DECISION;
import static org.lifang.server.compliance.tables.PermitTable.PERMIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.Together;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A planner's round: many borrowers asked about at once are answered as if they had been asked about in turn. */
@LifangTest
class GateRoundStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDateTime NINE = TODAY.atTime(9, 0);
    private static final int CAP = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Permits permits;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    private UUID collector;

    @BeforeEach
    void nineInTheMorning() {
        clock.set(TODAY);
        collector = street.collector();
    }

    @Test
    void everyQuestionIsAnsweredForItselfAndAgainUnderItsKey() {
        Browser planner = Browser.as(application, Role.PLANNER);
        Case fine = street.somebodyLate(TODAY);
        Case unrecorded = street.somebodyLate(TODAY);
        Case wrongNumber = street.somebodyLate(TODAY);
        Map<String, Object> silent = call(unrecorded);
        silent.put("meeting", Map.of("recorderReady", false));
        Map<String, Object> wrong = call(wrongNumber);
        wrong.put("contactPointId", fine.phone());
        Map<String, Object> nobody = call(fine);
        nobody.put("borrowerId", 999_999_999);
        String round = round(List.of(call(fine), silent, wrong, nobody));

        JsonNode told = Answer.ok(planner.post("/api/v1/gate/asks", round));
        assertThat(told.at("/0/answer/verdict").asString()).isEqualTo("PERMIT");
        assertThat(told.at("/0/answer/permit/signature").asString()).isNotEmpty();
        assertThat(told.at("/0/answer/id")).isEqualTo(told.at("/0/key"));
        assertThat(told.at("/1/answer/findings/0/rule").asString()).isEqualTo("CN-V-12");
        assertThat(told.at("/2/unasked/code").asString()).isEqualTo("ASK_POINT_UNKNOWN");
        assertThat(told.at("/2/answer").isNull()).isTrue();
        assertThat(told.at("/3/unasked/code").asString()).isEqualTo("ASK_BORROWER_UNKNOWN");
        assertThat(told.at("/3/unasked/message").asString()).isNotEmpty();

        JsonNode again = Answer.ok(planner.post("/api/v1/gate/asks", round));
        assertThat(again).as("the same keys, the same answers").isEqualTo(told);
        assertThat(db.fetchCount(DECISION, DECISION.BORROWER_ID.eq(fine.borrower())))
                .isOne();
        UUID key = UUID.fromString(told.at("/0/key").asString());
        assertThat(db.fetchCount(PERMIT, PERMIT.ID.eq(key))).isOne();
        JsonNode shown = Answer.ok(planner.get("/api/v1/permits/" + key));
        assertThat(shown.at("/permit/payload")).isEqualTo(told.at("/0/answer/permit/payload"));
    }

    @Test
    void aKeyUsedForAnotherQuestionIsToldAndTheRestIsAnswered() {
        Browser planner = Browser.as(application, Role.PLANNER);
        Case first = street.somebodyLate(TODAY);
        Case second = street.somebodyLate(TODAY);
        Case third = street.somebodyLate(TODAY);
        UUID key = Browser.key();
        Answer.ok(planner.post("/api/v1/gate/asks", json(Map.of("asks", List.of(one(key, call(first)))))));
        JsonNode told = Answer.ok(planner.post(
                "/api/v1/gate/asks",
                json(Map.of("asks", List.of(one(key, call(second)), one(Browser.key(), call(third)))))));
        assertThat(told.at("/0/unasked/code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(told.at("/1/answer/verdict").asString()).isEqualTo("PERMIT");
        assertThat(db.fetchCount(DECISION, DECISION.BORROWER_ID.eq(second.borrower())))
                .isZero();
    }

    @Test
    void aRoundThatMakesNoSenseIsRefusedAsAWhole() {
        Browser planner = Browser.as(application, Role.PLANNER);
        Case late = street.somebodyLate(TODAY);
        Case other = street.somebodyLate(TODAY);
        UUID key = Browser.key();
        refused(planner, List.of(), 400, "BODY_INVALID");
        refused(planner, List.of(one(UUID.randomUUID(), call(late))), 400, "IDEMPOTENCY_KEY_INVALID");
        refused(planner, List.of(one(key, call(late)), one(key, call(other))), 422, "ASKS_SAME_KEY");
        refused(planner, List.of(one(key, call(late)), one(Browser.key(), call(late))), 422, "ASKS_SAME_BORROWER");
        refused(planner, Collections.nCopies(AskBodies.MOST + 1, one(key, call(late))), 400, "BODY_INVALID");
        Answer.refused(
                Browser.as(application, Role.REVIEWER).post("/api/v1/gate/asks", round(List.of(call(late)))),
                403,
                "ROLE_NOT_ALLOWED");
        JsonNode unseen = Answer.ok(
                Browser.as(application, Role.COLLECTOR).post("/api/v1/gate/asks", round(List.of(call(late)))));
        assertThat(unseen.at("/0/unasked/code").asString()).isEqualTo("ASK_BORROWER_UNKNOWN");
        assertThat(db.fetchCount(DECISION, DECISION.BORROWER_ID.eq(late.borrower())))
                .isZero();
    }

    @Test
    void togetherTheyAreAnsweredAsOneByOne() {
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            List<Ask> asks = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                Case late = street.somebodyLate(TODAY);
                for (int before = random.nextInt(CAP + 1); before > 0; before--) {
                    permits.ask(Street.asking(), Street.call(late, NINE, collector));
                }
                asks.add(question(late, random));
            }
            List<Asked> oneByOne = asks.stream().map(this::tried).toList();
            List<Result<Asked>> together = permits.askAll(keys(asks.size()), asks);
            for (int i = 0; i < asks.size(); i++) {
                assertThat(said(together.get(i))).as(asks.get(i).toString()).isEqualTo(plain(oneByOne.get(i)));
            }
        }
    }

    @Test
    void roundsAndSingleQuestionsAtOnceKeepTheCap() throws Exception {
        List<Case> people = IntStream.range(0, 6)
                .mapToObj(any -> street.somebodyLate(TODAY))
                .toList();
        Together.call(24, caller -> () -> {
            List<Case> order = new ArrayList<>(people);
            Collections.shuffle(order, new Random(caller));
            List<Ask> asks = order.stream()
                    .map(late -> Street.call(late, NINE, collector))
                    .toList();
            return caller % 3 == 0
                    ? List.of(permits.ask(Street.asking(), asks.getFirst()))
                    : permits.askAll(keys(asks.size()), asks);
        });
        for (Case late : people) {
            assertThat(db.fetchCount(CONTACT, CONTACT.BORROWER_ID.eq(late.borrower())))
                    .isEqualTo(CAP);
        }
    }

    /** In order, at the wrong hour, to the friend, at home in some days, or about somebody else's number. */
    private Ask question(Case late, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Street.callFriend(late, NINE, collector);
            case 1 -> Street.call(late, TODAY.atTime(22, 30), collector);
            case 2 ->
                Street.visit(
                        late,
                        org.lifang.kernel.contact.proposal.Stage.PLAN,
                        NINE.plusDays(random.nextInt(9)),
                        null,
                        collector,
                        street.collector());
            case 3 -> Street.call(late, NINE, UUID.randomUUID());
            case 4 ->
                Street.call(
                        new Case(
                                late.borrower(),
                                late.loan(),
                                late.friendPhone(),
                                late.home(),
                                late.friend(),
                                late.phone()),
                        NINE,
                        collector);
            default -> Street.call(late, NINE, collector);
        };
    }

    private Asked tried(Ask ask) {
        Command command = Street.asking();
        Command dry = new Command(
                command.key(), command.kind(), command.target(), command.bodyHash(), command.actor(), null, true);
        return switch (permits.ask(dry, ask)) {
            case Result.Accepted<Asked> accepted -> accepted.outcome();
            case Result.Refused<Asked> refused -> refused.outcome();
            case Result.KeyReused<Asked> reused -> throw new AssertionError("a new key");
        };
    }

    private static String said(Result<Asked> result) {
        return switch (result) {
            case Result.Accepted<Asked> accepted -> plain(accepted.outcome());
            case Result.Refused<Asked> refused -> plain(refused.outcome());
            case Result.KeyReused<Asked> reused -> "key reused";
        };
    }

    /** Without what differs between two answers to the same question. */
    private static String plain(Asked asked) {
        return switch (asked) {
            case Asked.Permitted yes -> "permitted " + yes.packs() + yes.findings();
            case Asked.Held held -> "held " + held.packs() + held.findings() + held.retryFrom();
            case Asked.Denied no -> "denied " + no.packs() + no.findings() + no.retryFrom();
            case Asked.NotAsked no -> no.toString();
        };
    }

    private static List<Command> keys(int count) {
        return IntStream.range(0, count).mapToObj(any -> Street.asking()).toList();
    }

    private Map<String, Object> call(Case about) {
        Map<String, Object> call = new HashMap<>();
        call.put("borrowerId", about.borrower());
        call.put("channel", "CALL");
        call.put("style", "NOTIFICATION");
        call.put("purpose", "NOTICE");
        call.put("contactPointId", about.phone());
        call.put("crew", List.of(collector.toString()));
        call.put(
                "text",
                Map.of(
                        "kind",
                        "CALL_SCRIPT",
                        "templateId",
                        1,
                        "faults",
                        List.of(),
                        "tellsDebt",
                        true,
                        "namesLender",
                        true,
                        "identityFirst",
                        true,
                        "senderRegistered",
                        true));
        call.put("meeting", Map.of("recorderReady", true));
        return call;
    }

    private static Map<String, Object> one(UUID key, Map<String, Object> ask) {
        return Map.of("key", key.toString(), "ask", ask);
    }

    private static String round(List<Map<String, Object>> asks) {
        return json(Map.of(
                "asks", asks.stream().map(ask -> one(Browser.key(), ask)).toList()));
    }

    private static void refused(Browser who, List<Map<String, Object>> asks, int status, String code) {
        Answer.refused(who.post("/api/v1/gate/asks", json(Map.of("asks", asks))), status, code);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
