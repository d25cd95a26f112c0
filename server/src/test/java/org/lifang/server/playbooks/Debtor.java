package org.lifang.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.Answer;
import org.lifang.server.identity.Browser;
import org.lifang.server.paper.Readers;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Somebody who is late, and what the people of the house do about it. */
record Debtor(Lender lender, long borrower, long loan, long phone, long home, String mobile) {

    private static final Pattern FIGURES = Pattern.compile("[0-9]{6}");

    private String of(String rest) {
        return "/borrowers/" + borrower + rest;
    }

    /** The decision that stands, as the office reads it. */
    JsonNode decision() {
        JsonNode all = lender.manager.get(of("/decisions"));
        JsonNode items = all.has("items") ? all.get("items") : all;
        return items.get(0);
    }

    /** Holds the decision that stands to its rule and treatment, and its sentence to these words. */
    void decided(String rule, String treatment, String... words) {
        JsonNode stands = decision();
        assertThat(stands.get("ruleId").asString()).as(stands.toString()).isEqualTo(rule);
        assertThat(stands.get("treatment").asString()).isEqualTo(treatment);
        assertThat(stands.get("reason").asString()).contains(words).doesNotContain("{", "—");
    }

    /** Kinds of messages that were sent. */
    List<String> sent() {
        return lender.manager
                .get("/outbox?borrowerId=" + borrower)
                .get("items")
                .valueStream()
                .filter(each -> each.get("state").asString().equals("SENT"))
                .map(each -> each.get("kind").asString())
                .toList();
    }

    /** The words of the latest message of a kind. */
    String words(String kind) {
        JsonNode message = lender.manager
                .get("/outbox?borrowerId=" + borrower)
                .get("items")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals(kind)
                        && each.get("state").asString().equals("SENT"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + sent()));
        return lender.manager
                .post(
                        "/outbox/" + message.get("id").asString() + "/reveal",
                        "{\"purpose\":\"AUDIT\",\"reason\":\"抽查文字\"}")
                .get("text")
                .asString();
    }

    /** A call with its permit, the person's identity made sure of, ended with a result. */
    void called(String result, String more) {
        Person caller = lender.caller;
        String call = "/calls/"
                + caller.post("/calls", "{\"borrowerId\":" + borrower + "}")
                        .get("id")
                        .asString();
        JsonNode permit = caller.post(
                call + "/permit",
                "{\"script\":\"CALL_SCRIPT\",\"contactPointId\":" + phone + ",\"recorderReady\":true}");
        assertThat(permit.has("permit")).as(permit.toString()).isTrue();
        caller.post(call + "/identity", "{\"method\":\"ID_LAST_FOUR\",\"passed\":true}");
        assertThat(caller.get(call + "/script").get("text").asString()).contains("元");
        caller.post(call + "/close", "{\"result\":\"" + result + "\"" + more + "}");
    }

    /** The rules that stopped a call. */
    List<String> callStopped() {
        Person caller = lender.caller;
        String call = "/calls/"
                + caller.post("/calls", "{\"borrowerId\":" + borrower + "}")
                        .get("id")
                        .asString();
        JsonNode no = caller.post(
                call + "/permit",
                "{\"script\":\"CALL_SCRIPT\",\"contactPointId\":" + phone + ",\"recorderReady\":true}");
        caller.post(call + "/release", "");
        assertThat(no.has("permit")).as(no.toString()).isFalse();
        return no.get("rules").valueStream().map(JsonNode::asString).toList();
    }

    /** A meeting at home is proposed; by text message or on the telephone. */
    UUID proposed(String tell) {
        UUID id = Browser.key();
        JsonNode stands = lender.planner.post(
                of("/appointments"),
                "{\"id\":\"%s\",\"aim\":\"TALK\",\"place\":{\"where\":\"HOME\"},\"tell\":\"%s\"}".formatted(id, tell));
        assertThat(stands.has("state")).as(stands.toString()).isTrue();
        return id;
    }

    JsonNode appointment(UUID id) {
        return lender.planner.get("/appointments/" + id);
    }

    static String said() {
        return "\"said\":{\"language\":\"zh-CN\",\"wordingVersion\":1,\"evidence\":\"录音 7\",\"confirm\":true}";
    }

    /** The borrower says yes to an hour of a day. */
    void agrees(UUID appointment, LocalDate day, int hour) {
        lender.planner.post(
                "/appointments/" + appointment + "/accept",
                "{\"at\":{\"day\":\"%s\",\"fromMinute\":%d,\"toMinute\":%d},%s}"
                        .formatted(day, hour * 60, hour * 60 + 30, said()));
        JsonNode stands = appointment(appointment);
        assertThat(stands.get("state").asString()).as(stands.toString()).isEqualTo("AGREED");
    }

    /** The rules that stop a visit the borrower has just said yes to. */
    List<String> visitStopped(UUID appointment, LocalDate day, int hour) {
        JsonNode stopped = lender.planner.post(
                "/appointments/" + appointment + "/accept",
                "{\"at\":{\"day\":\"%s\",\"fromMinute\":%d,\"toMinute\":%d},%s}"
                        .formatted(day, hour * 60, hour * 60 + 30, said()));
        assertThat(stopped.has("rules")).as(stopped.toString()).isTrue();
        return stopped.get("rules").valueStream().map(JsonNode::asString).toList();
    }

    /** The rules that stop a visit before it is even proposed. */
    List<String> visitRefused() {
        JsonNode no = lender.planner.post(
                of("/appointments"),
                "{\"id\":\"%s\",\"aim\":\"TALK\",\"place\":{\"where\":\"HOME\"},\"tell\":\"NOBODY\"}"
                        .formatted(Browser.key()));
        assertThat(no.has("state")).as(no.toString()).isFalse();
        return no.get("rules").valueStream().map(JsonNode::asString).toList();
    }

    JsonNode made(String kind, String more) {
        return lender.planner.post(of("/documents"), "{\"kind\":\"" + kind + "\"" + more + "}");
    }

    /** What a paper says, read from its pages. */
    String read(JsonNode made) {
        MockHttpServletResponse file =
                lender.planner.file("/documents/" + made.get("id").asString() + "/file", "");
        assertThat(file.getContentType()).as(Answer.text(file)).isEqualTo("application/pdf");
        return Readers.text(file.getContentAsByteArray());
    }

    long owed(String which) {
        return lender.manager
                .get("/loans/" + loan + "/owed")
                .at("/" + which + "/minor")
                .asLong();
    }

    int daysPastDue() {
        return lender.manager.get("/loans/" + loan + "/owed").get("dpd").asInt();
    }

    long overdue() {
        return lender.manager
                .get("/loans/" + loan + "/owed")
                .get("overdue")
                .valueStream()
                .mapToLong(part -> part.get("minor").asLong())
                .sum();
    }

    void pays(long fen) {
        lender.manager.post("/loans/" + loan + "/payments", """
                {"id":"%s","paidOn":"%s","amount":{"minor":%d,"currency":"CNY"},"channel":"BANK"}
                """.formatted(Browser.key(), lender.today(), fen));
    }

    /** The fate of every promise, the latest first. */
    List<String> promises() {
        return Answer.texts(lender.manager.get("/loans/" + loan + "/promises").get("items"), "fate");
    }

    /** Kinds of options that can be offered today. */
    List<String> options() {
        return Answer.texts(lender.planner.get("/loans/" + loan + "/options").get("options"), "kind");
    }

    /** The option of a kind as it is offered today: its arrangement goes back as it is. */
    private JsonNode option(String kind) {
        JsonNode all = lender.planner.get("/loans/" + loan + "/options");
        return all.get("options")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(all.toString()));
    }

    /** The borrower takes an option, with a code that came to their own telephone. */
    UUID takes(String kind) {
        return takes(kind, null);
    }

    /** @param second who approves what the planner may not give alone */
    UUID takes(String kind, @Nullable Person second) {
        UUID id = Browser.key();
        lender.planner.post(
                "/loans/" + loan + "/agreements",
                "{\"id\":\"%s\",\"arrangement\":%s,\"toleranceFen\":100,\"graceDays\":1,\"way\":\"VISIT\"}"
                        .formatted(id, option(kind).get("arrangement")));
        if (second != null) {
            second.post("/agreements/" + id + "/approve", "{\"reason\":\"在权限内，客户承担得起\"}");
        }
        String text = lender.planner.get("/agreements/" + id).get("textSha256").asString();
        lender.planner.post("/agreements/" + id + "/code", "{\"textSha256\":\"" + text + "\"}");
        Matcher figures = FIGURES.matcher(words("ONE_TIME_CODE"));
        assertThat(figures.find()).isTrue();
        lender.planner.post(
                "/agreements/" + id + "/accept-by-code",
                "{\"textSha256\":\"%s\",\"figures\":\"%s\"}".formatted(text, figures.group()));
        assertThat(agreement(id)).isEqualTo("ACTIVE");
        return id;
    }

    String agreement(UUID id) {
        return lender.manager.get("/agreements/" + id).get("state").asString();
    }

    /** The part of what was agreed that is due first. */
    void paysFirst(UUID agreement) {
        pays(lender.manager
                .get("/agreements/" + agreement)
                .at("/standing/parts/0/left/minor")
                .asLong());
    }

    /** All that is left of what was agreed is paid. */
    void paysAgreed(UUID agreement) {
        pays(lender.manager
                .get("/agreements/" + agreement)
                .at("/standing/parts")
                .valueStream()
                .mapToLong(part -> part.at("/left/minor").asLong())
                .sum());
    }

    /** The open holds by kind. */
    List<String> holds() {
        return lender.officer
                .get(of("/holds"))
                .get("items")
                .valueStream()
                .filter(each -> each.get("closed").isNull())
                .map(each -> each.get("kind").asString())
                .toList();
    }

    /** Verdicts of the gate as they stand in the record, the latest first. */
    JsonNode gate() {
        return lender.officer.get(of("/gate-decisions")).get("items");
    }

    /** A complaint about the house, taken down by whoever answers it. */
    UUID complains(String subject, String words) {
        UUID id = Browser.key();
        lender.officer.post(
                "/complaints", """
                {"id":"%s","borrowerId":%d,"channel":"HOTLINE","subject":"%s","receivedOn":"%s","about":[],
                 "handlerId":"%s","text":"%s"}
                """.formatted(id, borrower, subject, lender.today(), lender.officer.id(), words));
        return id;
    }

    void answered(UUID complaint, String result) {
        lender.officer.post(
                "/complaints/" + complaint + "/close",
                "{\"result\":\"%s\",\"toldOn\":\"%s\",\"text\":\"示例：已致歉并改正\"}".formatted(result, lender.today()));
    }

    /** What the borrower says about not being able to pay, and a second person who recognises it. */
    UUID hardshipRecognised() {
        UUID id = Browser.key();
        lender.planner.post(of("/hardships"), """
                {"id":"%s","detail":"INCOME_LOST","askedOn":"%s","askedBy":"BORROWER",
                 "answers":{"WHAT_HAPPENED":"示例：失去工作","COULD_PAY":"三百"}}
                """.formatted(id, lender.today()));
        lender.manager.post(
                "/hardships/" + id + "/decide",
                "{\"decision\":\"RECOGNISED\",\"reasons\":\"示例：材料齐全\",\"reviewOn\":\"%s\"}"
                        .formatted(lender.today().plusDays(60)));
        return id;
    }

    /** Whether somebody still works on it. */
    boolean open() {
        return !lender.manager
                .get("/worklist?size=200")
                .get("items")
                .valueStream()
                .filter(each -> each.get("borrowerId").asLong() == borrower)
                .toList()
                .isEmpty();
    }

    /** How many visits there were. */
    int visits() {
        return lender.manager.get(of("/visits")).get("items").size();
    }

    /** What happened to the case, as its timeline tells it. */
    String timeline() {
        return lender.manager.get(of("/timeline")).toString();
    }
}
