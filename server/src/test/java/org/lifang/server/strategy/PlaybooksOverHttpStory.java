package org.lifang.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.lifang.server.portfolio.SampleBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A manager reads the playbooks, asks them, writes a new version, is told what is wrong with it, and changes over. */
@LifangTest
class PlaybooksOverHttpStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String PLAYBOOKS = "/api/v1/playbooks";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static boolean loaded;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook sample;

    @Autowired
    private Nights nights;

    private final Browser manager;

    PlaybooksOverHttpStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
    }

    @BeforeEach
    void aBookDecidedByTheShippedPlaybook() throws IOException {
        if (loaded) {
            return;
        }
        loaded = true;
        sample.load(9, 150, TODAY, (done, total, rows, section) -> {});
        nights.run(TODAY);
    }

    @Test
    void theShelfIsReadByEverybodyAndEveryVersionShowsItsTable() {
        Browser collector = Browser.as(application, Role.COLLECTOR);
        JsonNode shelf = Answer.ok(collector.get(PLAYBOOKS));
        assertThat(Answer.texts(shelf, "key"))
                .containsExactly("demand-notice", "haier", "jidai-dingli", "ningyin", "zhongbang");
        assertThat(Answer.texts(shelf, "title")).doesNotHaveDuplicates().allMatch(title -> !title.isBlank());
        JsonNode versions = Answer.ok(collector.get(PLAYBOOKS + "/haier"));
        assertThat(versions.at("/0/state").asString()).isEqualTo("PUBLISHED");
        JsonNode version = Answer.ok(collector.get(PLAYBOOKS + "/haier/versions/1"));
        assertThat(version.get("dmn").asString()).isEqualTo(ShippedPlaybook.HAIER.dmn());
        assertThat(version.get("findings").size()).isZero();
        JsonNode table = version.get("table");
        assertThat(table.get("hitPolicy").asString()).isEqualTo("FIRST");
        table.get("rules").forEach(rule -> {
            assertThat(rule.get("cells").size()).isEqualTo(table.get("inputs").size());
            assertThat(rule.get("outputs").size())
                    .isEqualTo(table.get("outputs").size());
        });
        JsonNode facts = Answer.ok(collector.get(PLAYBOOKS + "/facts"));
        assertThat(Answer.texts(facts, "name")).containsAll(Answer.texts(table.get("inputs"), "name"));
        Answer.refused(collector.get(PLAYBOOKS + "/nobody"), 404, "PLAYBOOK_UNKNOWN");
        Answer.refused(collector.get(PLAYBOOKS + "/haier/versions/99"), 404, "PLAYBOOK_VERSION_UNKNOWN");
        assertThat(collector.get(PLAYBOOKS + "/haier/versions/first").getStatus())
                .isEqualTo(400);
    }

    @Test
    void typedFactsAreAnsweredByARuleOrByThePersonWhoMustLook() {
        JsonNode answer = Answer.ok(ask("haier", 1, Map.of("dpd", 45, "overdueFen", 320_000, "contactable", true)));
        assertThat(answer.get("ruleId").asString()).isEqualTo("call");
        assertThat(answer.get("treatment").asString()).isEqualTo("CALL");
        assertThat(answer.get("reason").asString()).isEqualTo("逾期 45 天、金额 3,200.00 元，电话协商还款安排。");
        manager.speaking("en");
        assertThat(Answer.ok(ask("haier", 1, Map.of("dpd", 45, "overdueFen", 320_000, "contactable", true)))
                        .get("reason")
                        .asString())
                .contains("45", "3,200.00");
        manager.speaking("zh-CN");

        int onlyReminds = version(drafted("jidai-dingli", withoutRule("call-large", "call"), "只留提醒"));
        JsonNode nothing = Answer.ok(
                ask("jidai-dingli", onlyReminds, Map.of("dpd", 45, "overdueFen", 320_000, "contactable", true)));
        assertThat(nothing.get("ruleId").asString()).isEqualTo("no-rule");
        assertThat(nothing.get("treatment").asString()).isEqualTo("WAIT");
        assertThat(nothing.get("reason").asString()).contains("没有适用的规则");

        JsonNode unknown = Answer.refused(ask("haier", 1, Map.of("moonPhase", 1)), 422, "PLAYBOOK_FACT_UNKNOWN");
        assertThat(unknown.get("detail").asString()).contains("moonPhase");
        Answer.refused(ask("haier", 1, Map.of("dpd", "forty")), 422, "PLAYBOOK_FACT_VALUE");
        Answer.refused(ask("haier", 1, Map.of("dpd", -1)), 422, "PLAYBOOK_FACT_VALUE");
        JsonNode empty = Answer.refused(manager.post(path("haier", 1) + "/try", "{}"), 400, "BODY_INVALID");
        assertThat(empty.at("/findings/0/field").asString()).isEqualTo("facts");
    }

    @Test
    void aDraftWithFaultsIsKeptWithItsFindingsAndPublishingItIsRefused() {
        String faulty = ShippedPlaybook.NINGYIN.dmn().replaceFirst("\\[[0-9]+\\.\\.[0-9]+]", "dpd mod 7");
        JsonNode preview = Answer.ok(draft("ningyin", faulty, "试写", "?dryRun=true"));
        assertThat(preview.get("findings").size()).isOne();
        JsonNode draft = drafted("ningyin", faulty, "改为每周");
        assertThat(version(draft)).as("the preview kept nothing").isEqualTo(version(preview));
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        JsonNode finding =
                Answer.ok(manager.get(path("ningyin", version(draft)))).at("/findings/0");
        assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.get("code").asString()).isEqualTo("strategy.dmn.test-form");
        assertThat(finding.get("row").asInt()).isPositive();
        assertThat(finding.get("message").asString()).contains("dpd mod 7");

        JsonNode no = Answer.refused(publish("ningyin", version(draft), TODAY, "上线"), 422, "PLAYBOOK_REFUSED");
        assertThat(no.at("/findings/0/message").asString())
                .isEqualTo(finding.get("message").asString());
        Answer.refused(manager.post(path("ningyin", version(draft)) + "/dry-run", ""), 422, "PLAYBOOK_REFUSED");
        Answer.refused(ask("ningyin", version(draft), Map.of("dpd", 1)), 422, "PLAYBOOK_REFUSED");

        JsonNode nonsense = drafted("ningyin", "this is not XML", "手误");
        assertThat(nonsense.get("table").isNull()).isTrue();
        assertThat(nonsense.at("/findings/0/code").asString()).isEqualTo("strategy.dmn.not-xml");
        Answer.refused(draft("ningyin", faulty, " ", ""), 422, "PLAYBOOK_REASON_MISSING");
        Answer.refused(draft("nobody", faulty, "试写", ""), 404, "PLAYBOOK_UNKNOWN");
        JsonNode empty = Answer.refused(manager.post(PLAYBOOKS + "/ningyin/versions", "{}"), 400, "BODY_INVALID");
        assertThat(empty.at("/findings/0/field").asString()).isEqualTo("dmn");
    }

    @Test
    void aGoodVersionIsTriedOnTheBookPublishedAndPutToUse() {
        String before = inUse();
        String gentler = ShippedPlaybook.HAIER
                .dmn()
                .replace("\"CALL\"", "\"LETTER\"")
                .replace("\"NONE\",\"REMIND\",\"LETTER\",\"LETTER\"", "\"NONE\",\"REMIND\",\"CALL\",\"LETTER\"");
        int version = version(drafted("haier", gentler, "先写信"));
        JsonNode run = Answer.ok(manager.post(path("haier", version) + "/dry-run", ""));
        long borrowers = run.get("borrowers").asLong();
        assertThat(borrowers).isPositive();
        assertThat(run.get("changed").asLong()).isBetween(1L, borrowers);
        assertThat(sum(run, "before")).isEqualTo(borrowers);
        assertThat(sum(run, "after")).isEqualTo(borrowers);
        assertThat(run.at("/byTreatment/CALL/after").asLong(0)).isZero();
        assertThat(inUse()).as("a dry run changes nothing").isEqualTo(before);

        Answer.refused(publish("haier", version, TODAY.minusDays(1), "上线"), 422, "PLAYBOOK_EFFECTIVE_IN_THE_PAST");
        Answer.refused(publish("haier", version, TODAY, ""), 422, "PLAYBOOK_REASON_MISSING");
        JsonNode dateless = Answer.refused(
                manager.post(path("haier", version) + "/publish", "{\"reason\":\"上线\"}"), 400, "BODY_INVALID");
        assertThat(dateless.at("/findings/0/field").asString()).isEqualTo("effectiveOn");
        Answer.ok(publish("haier", version, TODAY, "三月起先写信"));
        Answer.refused(publish("haier", version, TODAY, "三月起先写信"), 409, "PLAYBOOK_NOT_A_DRAFT");
        JsonNode published = Answer.ok(manager.get(path("haier", version)));
        assertThat(published.get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.get("effectiveOn").asString()).isEqualTo(TODAY.toString());

        Answer.refused(manager.post(PLAYBOOKS + "/haier/use", "{\"reason\":null}"), 422, "PLAYBOOK_REASON_MISSING");
        Answer.refused(manager.post(PLAYBOOKS + "/nobody/use", "{\"reason\":\"换\"}"), 404, "PLAYBOOK_UNKNOWN");
        Answer.ok(manager.post(PLAYBOOKS + "/haier/use", "{\"reason\":\"换用先写信的策略\"}"));
        assertThat(inUse()).isEqualTo("haier");
        Browser auditor = Browser.as(application, Role.AUDITOR);
        JsonNode lines = Answer.ok(auditor.get("/api/v1/audit?size=200"));
        assertThat(Answer.texts(lines.get("items"), "action"))
                .contains("strategy.draft", "strategy.publish", "strategy.use");
        assertThat(Answer.texts(lines.get("items"), "reason")).contains("先写信", "三月起先写信", "换用先写信的策略");
    }

    private String inUse() {
        return Answer.ok(manager.get(PLAYBOOKS))
                .valueStream()
                .filter(playbook -> playbook.get("inUse").asBoolean())
                .map(playbook -> playbook.get("key").asString())
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static long sum(JsonNode run, String side) {
        return run.get("byTreatment")
                .valueStream()
                .mapToLong(move -> move.get(side).asLong())
                .sum();
    }

    /** The table without some of its rules, so that nobody answers for their cases. */
    private static String withoutRule(String... ids) {
        String dmn = ShippedPlaybook.HAIER.dmn();
        for (String id : ids) {
            dmn = dmn.replaceFirst("(?s)<rule id=\"" + id + "\">.*?</rule>", "");
        }
        return dmn;
    }

    private static int version(JsonNode version) {
        return version.get("version").asInt();
    }

    private JsonNode drafted(String key, String dmn, String reason) {
        return Answer.ok(draft(key, dmn, reason, ""));
    }

    private MockHttpServletResponse draft(String key, String dmn, String reason, String query) {
        return manager.post(PLAYBOOKS + "/" + key + "/versions" + query, json(Map.of("dmn", dmn, "reason", reason)));
    }

    private MockHttpServletResponse publish(String key, int version, LocalDate on, String reason) {
        return manager.post(
                path(key, version) + "/publish", json(Map.of("effectiveOn", on.toString(), "reason", reason)));
    }

    private MockHttpServletResponse ask(String key, int version, Map<String, Object> facts) {
        Map<String, Object> typed = new HashMap<>(facts);
        typed.putIfAbsent("lastPaymentDays", null);
        return manager.post(path(key, version) + "/try", json(Map.of("facts", typed)));
    }

    private static String path(String key, int version) {
        return PLAYBOOKS + "/" + key + "/versions/" + version;
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }
}
