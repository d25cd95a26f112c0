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
 * The playbook that leaves a chance to settle without a visit: message, call, e-mail first; visits only where it
 * is long and large, with contract and repayment record in hand; on the spot a longer term; hardship gets more
 * time or less interest.
 */
@LifangTest
@TestInstance(Lifecycle.PER_CLASS)
class JidaiDingliStory {

    @Autowired
    private ApplicationContext application;

    private Lender lender;

    @BeforeAll
    void opens() {
        lender = new Lender(application, "jidai-dingli");
    }

    /** Long and large, and yet the telephone comes first. */
    private Debtor chance() {
        Debtor who = lender.imported(100, 9_000, 12);
        who.decided("chance-first", "CALL", "尚未通过话", "不上门解决的机会");
        return who;
    }

    /** The call did not settle it, so a visit is proposed, with evidence in hand. */
    private Debtor visited() {
        Debtor who = chance();
        who.called("LATER", ",\"promisedOn\":\"" + lender.today().plusDays(1) + "\"");
        lender.nextDay();
        who.decided("visit-large", "PROPOSE_VISIT", "数额很大", "合同与还款记录");
        who.agrees(who.proposed("SMS"), lender.today().plusDays(2), 11);
        lender.days(2);
        lender.planned(lender.today());
        return who;
    }

    @Test
    void onlyLongAndLargeIsVisitedAndALongerTermIsFoundOnTheSpot() {
        Debtor small = lender.imported(100, 800, 12);
        small.decided("small-by-phone", "CALL", "数额不大", "电话沟通即可");
        Debtor who = visited();
        JsonNode packet = who.made("VISIT_PACKET", "");
        assertThat(who.read(packet)).contains("借款合同", "各期应还与已还", "10,080.00");
        Doorstep.at(lender, who, 11)
                .meets()
                .talks("BUSINESS_FAILED", "WANTS_TO_PAY", "IN_PARTS", "CALM")
                .hands("VISIT_PACKET", packet)
                .ends(LeaveReason.DONE, Result.PLAN_ASKED, NextAction.PREPARE_PLAN, 1);
        lender.nextDay();
        who.decided("visited-lately", "CALL", "已上门", "现场商量的方案");
        assertThat(who.options()).contains("longer-term", "instalments");
        UUID agreement = who.takes("longer-term");
        lender.nextDay();
        assertThat(who.daysPastDue()).isZero();
        who.paysAgreed(agreement);
        lender.days(40);
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
        assertThat(who.open()).isFalse();
    }

    @Test
    void aBrokenPromiseLeadsToALongerTermBeforeAnotherVisit() {
        Debtor who = visited();
        Doorstep.at(lender, who, 11)
                .meets()
                .talks("TOO_MUCH_DEBT", "WANTS_TO_PAY_LATER", "LATER", "RESERVED")
                .promises(1, 900_000)
                .ends(LeaveReason.DONE, Result.PROMISE, NextAction.WATCH_PROMISE, 1);
        lender.days(4);
        assertThat(who.promises()).containsExactly("BROKEN");
        who.decided("broken-large", "CALL", "1 次承诺未兑现", "延长期限");
    }

    @Test
    void hardshipGetsMoreTimeOrLessInterest() {
        Debtor who = chance();
        who.called("HARDSHIP", ",\"hardship\":true,\"note\":\"工厂停工\"");
        lender.nextDay();
        who.decided("hardship", "CARE", "展期或减免", "不安排催收");
        UUID request = who.hardshipRecognised();
        assertThat(who.read(who.made("HARDSHIP_DECISION", ",\"recordId\":\"" + request + "\"")))
                .isNotBlank();
        assertThat(who.options()).contains("deferral-then-longer-term", "hardship-waiver");
        UUID agreement = who.takes("hardship-waiver", lender.manager);
        JsonNode waived = lender.manager.get("/agreements/" + agreement);
        assertThat(waived.get("text").asString()).contains("减免");
        who.paysAgreed(agreement);
        lender.nextDay();
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
    }

    @Test
    void aComplaintStopsMessagesCallsAndVisits() {
        Debtor who = chance();
        UUID complaint = who.complains("PRIVACY", "示例：担心邻居知道");
        assertThat(who.callStopped()).contains("CN-D-01");
        assertThat(who.visitRefused()).contains("CN-D-01");
        lender.nextDay();
        who.decided("complaint", "WAIT", "投诉正在处理");
        who.answered(complaint, "PARTLY_UPHELD");
        lender.nextDay();
        who.decided("chance-first", "CALL", "机会");
    }

    @Test
    void theChanceIsTakenAndNobodyComes() {
        Debtor who = chance();
        assertThat(who.sent()).contains("INVITATION_TO_TALK");
        who.called("PLAN_WANTED", "");
        UUID agreement = who.takes("pay-now-with-waiver");
        who.paysAgreed(agreement);
        lender.nextDay();
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.visits()).isZero();
        assertThat(who.open()).isFalse();
    }
}
