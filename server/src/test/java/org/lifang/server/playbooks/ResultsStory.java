package org.lifang.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lifang.kernel.visit.LeaveReason;
import org.lifang.kernel.visit.NextAction;
import org.lifang.kernel.visit.Result;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What came of a playbook is counted by the decision that stood when it happened. */
@LifangTest
@TestInstance(Lifecycle.PER_CLASS)
class ResultsStory {

    @Autowired
    private ApplicationContext application;

    private Lender lender;

    @BeforeAll
    void opens() {
        lender = new Lender(application, "haier");
    }

    private JsonNode results(String query) {
        return lender.manager.get("/results" + query);
    }

    private JsonNode line(String playbook, String segment) {
        JsonNode all = results("");
        return all.get("lines")
                .valueStream()
                .filter(each -> each.get("playbook").asString("").equals(playbook)
                        && each.get("segment").asString().equals(segment))
                .findFirst()
                .orElseThrow(() -> new AssertionError(all.toString()));
    }

    @Test
    void aMessageAVisitAPromiseKeptAComplaintAndACureEachCountOnce() {
        JsonNode empty = results("");
        assertThat(empty.get("lines")).isEmpty();
        assertThat(empty.get("definitions").size()).isEqualTo(11);
        assertThat(empty.get("definitions").toString())
                .doesNotContain("reporting.")
                .contains("每人每次 60.00 元");

        Debtor who = visitedAndKept();
        lender.imported(70, 1_600, 10).complains("SERVICE", "示例：短信太多");
        counted(line("haier", "M3"));

        who.pays(who.owed("payoff"));
        lender.nextDay();
        assertThat(line("haier", "M3").get("cured").asInt()).isOne();
        lender.manager.post("/playbooks/ningyin/use", "{\"reason\":\"换一套试试\"}");
        lender.nextDay();
        assertThat(line("haier", "M3").get("visits").asInt())
                .as("what happened under one playbook stays with it")
                .isOne();
        assertThat(results("?from=2026-01-01&to=2026-01-31").get("lines")).isEmpty();
        Answer.refused(
                lender.manager.browser().get("/api/v1/results?from=2026-03-10&to=2026-03-09"),
                400,
                "RESULTS_DATES_INVALID");
    }

    /** Visited, with a promise that is kept. */
    private Debtor visitedAndKept() {
        Debtor who = lender.imported(70, 1_600, 10);
        who.agrees(who.proposed("NOBODY"), lender.today().plusDays(2), 16);
        lender.days(2);
        lender.planned(lender.today());
        Doorstep.at(lender, who, 16)
                .meets()
                .talks("LESS_INCOME", "WANTS_TO_PAY", "IN_PARTS", "FRIENDLY")
                .promises(1, 100_000)
                .ends(LeaveReason.DONE, Result.PROMISE, NextAction.WATCH_PROMISE, 1);
        who.pays(100_000);
        lender.days(3);
        return who;
    }

    private static void counted(JsonNode before) {
        assertThat(before.get("visits").asInt()).as(before.toString()).isOne();
        assertThat(before.get("met").asInt()).isOne();
        assertThat(before.get("agreed").asInt()).isOne();
        assertThat(before.get("kept").asInt()).isOne();
        assertThat(before.get("failed").asInt()).isZero();
        assertThat(before.get("complaints").asInt()).isOne();
        assertThat(before.get("contacts").asInt()).isPositive();
        assertThat(before.at("/cost/minor").asInt()).isGreaterThanOrEqualTo(12_000);
        assertThat(before.get("cured").asInt()).isZero();
    }
}
