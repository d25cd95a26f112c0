package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.plans.LateLoan.JULY_20;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What pages ask for besides: the question a browser answers itself, and everything that waits for a second person. */
@LifangTest
class PlanPagesStory {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BookFixture book;

    private Browser manager;
    private Browser planner;
    private LateLoan loan;

    @BeforeEach
    void july() {
        clock.set(JULY_20);
        manager = Browser.as(application, Role.MANAGER);
        planner = Browser.as(application, Role.PLANNER);
        loan = new LateLoan(book, JULY_20);
    }

    @Test
    void aBrowserIsToldEverythingItsOwnKernelNeedsAndHowFarItsReaderMayGo() {
        loan.meansStated(planner, JULY_20);
        JsonNode question = Answer.ok(planner.get(loan.path("/option-question")));
        assertThat(question.get("policy").asString()).startsWith("#").contains("policy house-options");
        assertThat(question.at("/debt/asOf").asString()).isEqualTo(JULY_20.toString());
        assertThat(question.at("/debt/due/principalFen").asLong()).isEqualTo(384_455);
        assertThat(question.at("/debt/coming/0/dueOn").asString()).isEqualTo("2026-08-15");
        assertThat(question.at("/debt/yearlyCost/capPpm").asInt()).isEqualTo(240_000);
        assertThat(question.at("/means/income/fen").asLong()).isEqualTo(600_000);
        assertThat(question.at("/means/income/basis").asString()).isEqualTo("STATED");
        assertThat(question.get("grants")
                        .valueStream()
                        .filter(grant -> grant.get("own").asBoolean())
                        .map(grant -> grant.get("role").asString()))
                .containsExactly("PLANNER");
    }

    @Test
    void everySentenceAPageMayNeedIsThereInBothLanguages() {
        for (String language : new String[] {"zh-CN", "en"}) {
            JsonNode phrases = Answer.ok(planner.speaking(language).get("/api/v1/option-phrases"));
            assertThat(phrases.size()).isGreaterThan(60);
            phrases.forEach(phrase -> assertThat(phrase.get("text").asString())
                    .isNotBlank()
                    .isNotEqualTo(phrase.get("key").asString()));
        }
    }

    @Test
    void whatIsAboveOnePersonsAuthorityWaitsForAnotherAndOneSeesItAsTheirOwn() {
        Browser collector = Browser.as(application, Role.COLLECTOR, Role.REVIEWER);
        UUID id = UUID.randomUUID();
        Answer.ok(collector.post(
                loan.path("/agreements"),
                "{\"id\":\"%s\",\"arrangement\":%s,\"toleranceFen\":0,\"graceDays\":1,\"way\":\"CALL\"}"
                        .formatted(id, LateLoan.arrangement("instalments", 0, 44_887, 0, 24, 156_000))));
        JsonNode own = waiting(collector, id);
        assertThat(own.get("own").asBoolean()).isTrue();
        assertThat(own.get("yes").isNull()).isTrue();
        JsonNode theirs = waiting(manager, id);
        assertThat(theirs.get("own").asBoolean()).isFalse();
        assertThat(theirs.get("says").size()).isPositive();
        assertThat(theirs.get("page").asString()).isEqualTo("/borrowers/" + loan.borrower + "/plans/" + loan.id);
        assertThat(Answer.ok(manager.get("/api/v1/agreements/" + id))
                        .get("needsSecondPerson")
                        .asBoolean())
                .isTrue();
        Answer.ok(manager.post("/api/v1" + theirs.get("yes").asString(), "{\"reason\":\"收入已核实\"}"));
        assertThat(ids(manager)).doesNotContain(id.toString());
    }

    private JsonNode waiting(Browser who, UUID id) {
        return Answer.ok(who.get("/api/v1/approvals"))
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> ids(Browser who) {
        return Answer.texts(Answer.ok(who.get("/api/v1/approvals")).get("items"), "id");
    }
}
