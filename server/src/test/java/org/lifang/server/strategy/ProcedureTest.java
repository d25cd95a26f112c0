package org.lifang.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every rule of a shipped playbook belongs to one of its stages, and what a stage names is there. */
@LifangTest
class ProcedureTest {

    @Autowired
    private ApplicationContext application;

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
    void everyResultOfACallIsAWordThatTablesKnow() {
        Browser planner = Browser.as(application, Role.PLANNER);
        assertThat(Answer.texts(Answer.ok(planner.get("/api/v1/calls/results")), "result"))
                .containsExactlyElementsOf(CollectionFacts.CALL_RESULTS);
    }
}
