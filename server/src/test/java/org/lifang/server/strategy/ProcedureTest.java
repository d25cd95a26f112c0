package org.lifang.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lifang.server.strategy.tables.PlaybookVersionTable.PLAYBOOK_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every rule of a shipped playbook belongs to one of its stages, and what a stage names is there. */
@LifangTest
class ProcedureTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PlaybookShelf shelf;

    @Autowired
    private PlaybookStore store;

    @Autowired
    private DSLContext db;

    @ParameterizedTest
    @EnumSource
    void everyRuleStandsInOneStageOrAsideOfThem(ShippedPlaybook playbook) {
        Procedure procedure = Objects.requireNonNull(Procedure.of(playbook.key()));
        List<String> placed = new ArrayList<>(procedure.aside());
        procedure.stages().forEach(stage -> placed.addAll(stage.rules()));
        List<String> rules = new CompiledPlaybooks()
                .of(playbook.dmn()).compiled().table().rules().stream()
                        .map(rule -> rule.id())
                        .toList();
        assertThat(placed).containsExactlyInAnyOrderElementsOf(rules);
    }

    @ParameterizedTest
    @EnumSource
    void whatAStageNamesIsThereInBothLanguages(ShippedPlaybook playbook) {
        Browser planner = Browser.as(application, Role.PLANNER);
        List<String> templates = Answer.texts(Answer.ok(planner.get("/api/v1/templates")), "key");
        for (String language : List.of("zh-CN", "en")) {
            planner.speaking(language);
            JsonNode stages = Answer.ok(planner.get("/api/v1/playbooks/" + playbook.key() + "/procedure"));
            assertThat(stages.size()).isBetween(5, 6);
            for (JsonNode stage : stages) {
                assertThat(stage.toString()).doesNotContain("strategy.", "documents.", "plans.");
                assertThat(templates)
                        .containsAll(stage.get("templates")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            }
        }
    }

    @Test
    void aHousesOwnPlaybookHasNoShippedStages() {
        Answer.refused(
                Browser.as(application, Role.PLANNER).get("/api/v1/playbooks/our-own/procedure"),
                404,
                "PLAYBOOK_WITHOUT_PROCEDURE");
    }

    @Test
    void everyWordOfAFactIsNamedInBothLanguages() {
        Browser planner = Browser.as(application, Role.PLANNER);
        for (String language : List.of("zh-CN", "en")) {
            planner.speaking(language);
            for (JsonNode fact : Answer.ok(planner.get("/api/v1/playbooks/facts"))) {
                assertThat(fact.get("titles").size())
                        .isEqualTo(fact.get("words").size());
                assertThat(fact.get("titles").toString()).doesNotContain("strategy.", "visits.", "outreach.");
            }
        }
    }

    @Test
    void aNewerTableWaitsAsADraftUnlessTheHouseHasMadeItsOwn() {
        older("ningyin");
        shelf.run(new DefaultApplicationArguments());
        shelf.run(new DefaultApplicationArguments());
        assertThat(store.versions("ningyin"))
                .extracting(PlaybookStore.Version::version, PlaybookStore.Version::state)
                .containsExactly(tuple(2, "DRAFT"), tuple(1, "PUBLISHED"));
        assertThat(store.versions("ningyin").getFirst().dmn()).isEqualTo(ShippedPlaybook.NINGYIN.dmn());

        older("haier");
        Answer.ok(Browser.as(application, Role.MANAGER)
                .post(
                        "/api/v1/playbooks/haier/versions",
                        JsonMapper.builder()
                                .build()
                                .writeValueAsString(Map.of(
                                        "dmn",
                                        ShippedPlaybook.HAIER.dmn().replace("[1..15]", "[1..10]"),
                                        "reason",
                                        "本机构"))));
        shelf.run(new DefaultApplicationArguments());
        assertThat(store.versions("haier")).hasSize(2);
    }

    /** As a house that was set up with an earlier product. */
    private void older(String key) {
        db.update(PLAYBOOK_VERSION)
                .set(PLAYBOOK_VERSION.DMN, DSL.replace(PLAYBOOK_VERSION.DMN, "先", "首先"))
                .where(PLAYBOOK_VERSION.PLAYBOOK.eq(key))
                .execute();
    }

    @Test
    void everyResultOfACallIsAWordThatTablesKnow() {
        Browser planner = Browser.as(application, Role.PLANNER);
        assertThat(Answer.texts(Answer.ok(planner.get("/api/v1/calls/results")), "result"))
                .containsExactlyElementsOf(CollectionFacts.CALL_RESULTS);
    }
}
