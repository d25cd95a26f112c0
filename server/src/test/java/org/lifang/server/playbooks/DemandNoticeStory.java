package org.lifang.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lifang.kernel.visit.LeaveReason;
import org.lifang.kernel.visit.NextAction;
import org.lifang.kernel.visit.Result;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The playbook of the doorstep demand notice: the longest overdue first, a packet with contract, notice, repayment
 * history and the law, and a notice for every visit; what was promised, its day and its sum decide what comes
 * next.
 */
@LifangTest
@TestInstance(Lifecycle.PER_CLASS)
class DemandNoticeStory {

    @Autowired
    private ApplicationContext application;

    private Lender lender;

    @BeforeAll
    void opens() {
        lender = new Lender(application, "demand-notice");
    }

    /** Whom to visit follows from how long they are late; the paper is made before anybody leaves. */
    private Debtor agreed(int daysPastDue) {
        Debtor who = lender.imported(daysPastDue, 1_500, 10);
        who.decided("visit-from-91", "PROPOSE_VISIT", "由长到短", "催缴通知书");
        who.agrees(who.proposed("SMS"), lender.today().plusDays(2), 10);
        lender.days(2);
        return who;
    }

    /** The notice that is handed over: how the sum comes about, until when, the rights, and no word on the envelope. */
    private JsonNode notice(Debtor who) {
        JsonNode notice = who.made("DEMAND_NOTICE", "");
        assertThat(who.read(notice)).contains("上门催缴通知书", "示例·王小明", "四川省成都市锦江区", "1,650.00", "您的权利", "如有困难", "不收现金");
        return notice;
    }

    private Doorstep atTheDoor(Debtor who) {
        JsonNode notice = notice(who);
        lender.planned(lender.today());
        return Doorstep.at(lender, who, 10).meets().hands("DEMAND_NOTICE", notice);
    }

    @Test
    void theLongestOverdueGoFirstAndTheOneWhoPaysAsPromisedIsDone() {
        Debtor later = lender.imported(120, 1_500, 10);
        Debtor longest = lender.imported(370, 1_500, 14);
        longest.decided("visit-from-361", "PROPOSE_VISIT", "逾期 370 天", "由长到短");
        later.decided("visit-from-91", "PROPOSE_VISIT", "逾期 120 天");
        assertThat(lender.worklist()).containsSubsequence(longest.borrower(), later.borrower());

        Debtor who = agreed(100);
        JsonNode packet = who.made("VISIT_PACKET", "");
        assertThat(who.read(packet)).contains("上门催缴通知书", "对账单", "法律摘要", "还款", "民法典");
        atTheDoor(who)
                .talks("LESS_INCOME", "WANTS_TO_PAY", "IN_PARTS", "RESERVED")
                .hands("VISIT_PACKET", packet)
                .ends(LeaveReason.DONE, Result.PLAN_ASKED, NextAction.PREPARE_PLAN, 2);
        lender.nextDay();
        who.decided("visited-lately", "CALL", "1 天前已上门", "按记录电话跟进");
        UUID agreement = who.takes("instalments");
        assertThat(who.read(who.made("REPAYMENT_AGREEMENT", ",\"recordId\":\"" + agreement + "\"")))
                .contains("还款协议");
        who.paysAgreed(agreement);
        lender.nextDay();
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
        who.decided("nothing-overdue", "NONE", "没有逾期");
    }

    @Test
    void thePromisedDayAndSumAreWatchedAndABrokenPromiseBringsALetter() {
        Debtor who = agreed(150);
        atTheDoor(who)
                .talks("FORGOT", "WANTS_TO_PAY_LATER", "LATER", "RESERVED")
                .promises(2, 150_000)
                .ends(LeaveReason.DONE, Result.PROMISE, NextAction.WATCH_PROMISE, 2);
        lender.nextDay();
        who.decided("promised", "WAIT", "已承诺还款");
        lender.days(4);
        assertThat(who.promises()).containsExactly("BROKEN");
        who.decided("visited-broken", "LETTER", "1 次承诺未兑现", "后果与方案");
        assertThat(who.visits()).isOne();
    }

    @Test
    void hardshipToldAtTheDoorStopsTheNoticesAndIsAnsweredInWriting() {
        Debtor who = agreed(110);
        atTheDoor(who)
                .talks("ILLNESS", "WANTS_TO_PAY_LATER", "NOT_AT_ALL", "CALM")
                .ends(LeaveReason.DONE, Result.HARDSHIP, NextAction.CARE_REVIEW, 3);
        assertThat(who.holds()).containsExactly("HARDSHIP");
        lender.nextDay();
        who.decided("hardship", "CARE", "已说明困难");
        UUID request = who.hardshipRecognised();
        assertThat(who.read(who.made("HARDSHIP_DECISION", ",\"recordId\":\"" + request + "\"")))
                .contains("示例·王小明");
        assertThat(who.options()).contains("hardship-waiver-and-instalments");
        UUID agreement = who.takes("deferral-then-instalments", lender.manager);
        assertThat(who.agreement(agreement)).isEqualTo("ACTIVE");
    }

    @Test
    void aDisputeOverTheSumIsAComplaintAndNoNoticeGoesOutBeforeItsAnswer() {
        Debtor who = lender.imported(130, 1_500, 10);
        who.decided("visit-from-91", "PROPOSE_VISIT", "催缴通知书");
        UUID meeting = who.proposed("NOBODY");
        UUID complaint = who.complains("AMOUNT", "示例：金额算错了");
        assertThat(who.holds()).containsExactly("COMPLAINT");
        assertThat(who.visitStopped(meeting, lender.today().plusDays(2), 10)).contains("CN-D-01");
        lender.nextDay();
        who.decided("complaint", "WAIT", "投诉正在处理");
        who.answered(complaint, "NOT_UPHELD");
        lender.nextDay();
        who.decided("visit-from-91", "PROPOSE_VISIT", "由长到短");
        assertThat(who.visits()).isZero();
    }

    @Test
    void whoPaysAfterTheMessageIsNotVisited() {
        Debtor who = lender.imported(95, 1_500, 10);
        assertThat(who.sent()).contains("VISIT_PROPOSAL");
        assertThat(who.words("VISIT_PROPOSAL")).doesNotContain("起诉", "上征信", "公开");
        UUID meeting = who.proposed("NOBODY");
        who.agrees(meeting, lender.today().plusDays(3), 10);
        who.pays(who.owed("payoff"));
        lender.nextDay();
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.appointment(meeting).get("attention").asString()).isNotBlank();
        lender.planner.post("/appointments/" + meeting + "/cancel", "{\"reason\":\"已还清\"}");
        assertThat(who.read(who.made("SETTLEMENT_CERTIFICATE", ""))).contains("结清证明", "已全部结清");
        assertThat(who.open()).isFalse();
        assertThat(who.visits()).isZero();
    }
}
