package org.lifang.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.IncidentKind;
import org.lifang.kernel.visit.LeaveReason;
import org.lifang.kernel.visit.NextAction;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The playbook that analyses first: who, how much, how long, able to what; then a plan of its own, a visit at the
 * agreed time, and attitude and willingness written down so that the next decision reads them.
 */
@LifangTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhongbangStory {

    @Autowired
    private ApplicationContext application;

    private Lender lender;

    @BeforeAll
    void opens() {
        lender = new Lender(application, "zhongbang");
    }

    /** A hundred days late with a large sum: analysed, planned, visited at the agreed time. */
    private Debtor planned() {
        Debtor who = lender.imported(100, 3_000, 12);
        who.decided("visit-large", "PROPOSE_VISIT", "逾期 100 天", "数额大", "合规检查", "时间由客户商定");
        assertThat(who.sent()).contains("VISIT_PROPOSAL");
        UUID meeting = who.proposed("NOBODY");
        who.agrees(meeting, lender.today().plusDays(2), 15);
        lender.days(2);
        return who;
    }

    private Doorstep atTheDoor(Debtor who) {
        lender.planned(lender.today());
        return Doorstep.at(lender, who, 15).meets();
    }

    @Test
    void willingAtTheDoorAPlanThatFitsAndAnAgreementPaidToTheEnd() {
        Debtor who = planned();
        lender.planned(lender.today());
        JsonNode stop =
                lender.planner.get("/visit-packets?day=" + lender.today()).get(0);
        assertThat(stop.get("borrowerId").asLong()).isEqualTo(who.borrower());
        assertThat(stop.get("packet").isNull()).isTrue();
        JsonNode packet = who.made(
                "VISIT_PACKET", ",\"recordId\":\"" + stop.get("permitId").asString() + "\"");
        assertThat(who.read(packet)).contains("上门催缴通知书", "对账单", "示例·王小明", "上门告知");
        JsonNode prepared =
                lender.planner.get("/visit-packets?day=" + lender.today()).get(0);
        assertThat(prepared.at("/packet/forVisit").asBoolean())
                .as(prepared.toString())
                .isTrue();
        Doorstep.at(lender, who, 15)
                .meets()
                .talks("LESS_INCOME", "WANTS_TO_PAY", "IN_PARTS", "CALM")
                .hands("VISIT_PACKET", packet)
                .ends(LeaveReason.DONE, Result.PLAN_ASKED, NextAction.PREPARE_PLAN, 3);
        lender.nextDay();
        who.decided("willing", "CALL", "1 天前上门时客户愿意还", "电话商定");

        assertThat(who.options()).contains("instalments", "pay-now-with-waiver");
        UUID agreement = who.takes("instalments");
        assertThat(who.holds()).contains("PLAN");
        lender.nextDay();
        assertThat(who.decision().get("ruleId").asString()).isIn("agreed", "nothing-overdue");
        who.paysAgreed(agreement);
        lender.nextDay();
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.holds()).isEmpty();
        assertThat(who.open()).isFalse();
    }

    @Test
    void aPromiseNotKeptIsAskedAboutBeforeAnythingElse() {
        Debtor who = planned();
        atTheDoor(who)
                .talks("FORGOT", "WANTS_TO_PAY", "IN_PARTS", "FRIENDLY")
                .promises(2, 300_000)
                .ends(LeaveReason.DONE, Result.PROMISE, NextAction.WATCH_PROMISE, 2);
        assertThat(who.promises()).containsExactly("OPEN");
        lender.nextDay();
        who.decided("promised", "WAIT", "已承诺还款", "不再催");
        lender.days(3);
        assertThat(who.promises()).containsExactly("BROKEN");
        who.decided("broken", "CALL", "1 次承诺未兑现", "先电话了解原因");
        who.called("PLAN_WANTED", "");
    }

    @Test
    void whoCannotPayIsCaredForAndNotAskedAgain() {
        Debtor who = planned();
        atTheDoor(who)
                .talks("LOST_JOB", "WANTS_TO_PAY_LATER", "NOT_AT_ALL", "UPSET")
                .ends(LeaveReason.DONE, Result.HARDSHIP, NextAction.CARE_REVIEW, 3);
        assertThat(who.holds()).containsExactly("HARDSHIP");
        lender.nextDay();
        who.decided("hardship", "CARE", "已说明困难", "先听");
        assertThat(who.callStopped()).contains("CN-D-10");
    }

    @Test
    void aComplaintAtTheDoorEndsTheVisitAndEverythingWaitsForItsAnswer() {
        Debtor who = planned();
        atTheDoor(who)
                .then(time -> new VisitEvent.Answered(time, Form.ATTITUDE, List.of("ANGRY"), ""))
                .then(time -> new VisitEvent.Incident(time, IncidentKind.COMPLAINT, "示例：认为来访太频繁"))
                .ends(LeaveReason.ASKED_TO_LEAVE, Result.COMPLAINT, NextAction.COMPLAINT_INTAKE, 1);
        assertThat(who.holds()).contains("COMPLAINT");
        lender.nextDay();
        who.decided("complaint", "WAIT", "投诉正在处理", "不催收");
        assertThat(who.callStopped()).contains("CN-D-01");
    }

    @Test
    void aMessageIsEnoughAndNobodyComes() {
        Debtor who = lender.imported(20, 3_000, 12);
        who.decided("early-remind", "REMIND", "逾期 20 天", "先发短信提醒");
        assertThat(who.sent()).contains("OVERDUE_NOTICE");
        who.pays(who.overdue() + 10_000);
        lender.nextDay();
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.visits()).isZero();
        assertThat(who.open()).isFalse();
    }
}
