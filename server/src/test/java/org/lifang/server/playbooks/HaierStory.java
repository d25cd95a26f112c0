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
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The playbook that reminds first, then looks at the real situation on site, negotiates, and follows up until the
 * borrower has paid as agreed; conflicts and emergencies on site are handled and looked at before anybody goes
 * again.
 */
@LifangTest
@TestInstance(Lifecycle.PER_CLASS)
class HaierStory {

    @Autowired
    private ApplicationContext application;

    private Lender lender;

    @BeforeAll
    void opens() {
        lender = new Lender(application, "haier");
    }

    /** Reminders did not help, so two colleagues go and see how things are. */
    private Debtor assessed() {
        Debtor who = lender.imported(70, 1_600, 10);
        who.decided("assess-on-site", "PROPOSE_VISIT", "提醒后仍未还", "上门评估实际情况");
        assertThat(who.sent()).contains("VISIT_PROPOSAL");
        who.agrees(who.proposed("NOBODY"), lender.today().plusDays(2), 16);
        lender.days(2);
        lender.planned(lender.today());
        return who;
    }

    @Test
    void assessedNegotiatedAndFollowedUntilAllIsPaid() {
        Debtor who = assessed();
        JsonNode packet = who.made("VISIT_PACKET", "");
        Doorstep.at(lender, who, 16)
                .meets()
                .talks("LESS_INCOME", "WANTS_TO_PAY", "IN_PARTS", "FRIENDLY")
                .hands("VISIT_PACKET", packet)
                .ends(LeaveReason.DONE, Result.PLAN_ASKED, NextAction.PREPARE_PLAN, 1);
        lender.nextDay();
        who.decided("assessed", "CALL", "已上门了解情况", "协商还款安排");
        UUID agreement = who.takes("instalments");
        who.paysFirst(agreement);
        lender.days(2);
        assertThat(who.agreement(agreement)).isEqualTo("ACTIVE");
        who.paysAgreed(agreement);
        lender.nextDay();
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.open()).isFalse();
    }

    @Test
    void whatWasPromisedOnSiteAndDidNotComeIsFollowedUpTheSameDay() {
        Debtor who = assessed();
        Doorstep.at(lender, who, 16)
                .meets()
                .talks("FAMILY", "WANTS_TO_PAY_LATER", "LATER", "CALM")
                .promises(1, 100_000)
                .ends(LeaveReason.DONE, Result.PROMISE, NextAction.WATCH_PROMISE, 1);
        lender.days(4);
        assertThat(who.promises()).containsExactly("BROKEN");
        who.decided("broken-visited", "CALL", "承诺未兑现 1 次", "直至按约还清");
        assertThat(who.timeline()).contains("上门：", "客户承诺还款", "承诺未兑现");
    }

    @Test
    void whatIsSeenOnSiteIsHardshipAndThePathChanges() {
        Debtor who = assessed();
        Doorstep.at(lender, who, 16)
                .meets()
                .then(time -> new VisitEvent.Answered(time, Form.DISTRESS, List.of("ELDERLY"), ""))
                .talks("ILLNESS", "WANTS_TO_PAY_LATER", "NOT_AT_ALL", "UPSET")
                .ends(LeaveReason.DONE, Result.HARDSHIP, NextAction.CARE_REVIEW, 3);
        lender.nextDay();
        who.decided("hardship", "CARE", "已说明困难");
        UUID request = who.hardshipRecognised();
        assertThat(who.read(who.made("HARDSHIP_DECISION", ",\"recordId\":\"" + request + "\"")))
                .isNotBlank();
        assertThat(who.options()).contains("hardship-waiver-and-instalments");
    }

    @Test
    void aConflictOnSiteEndsTheVisitIsLookedAtAndTheComplaintHolds() {
        Debtor who = assessed();
        Doorstep.at(lender, who, 16)
                .meets()
                .then(time -> new VisitEvent.Incident(time, IncidentKind.THREATENED, "示例：有人推搡"))
                .then(time -> new VisitEvent.Answered(time, Form.ATTITUDE, List.of("ANGRY"), ""))
                .ends(LeaveReason.NOT_SAFE, Result.UNSAFE, NextAction.SAFETY_REVIEW, 1);
        assertThat(Answer.texts(lender.manager.get("/visit-incidents").get("items"), "kind"))
                .contains("THREATENED");
        lender.nextDay();
        who.decided("look-first", "WAIT", "须先由人复核", "不联系");
        UUID complaint = who.complains("VISIT", "示例：当天言语冲突");
        lender.nextDay();
        who.decided("complaint", "WAIT", "投诉正在处理");
        assertThat(who.callStopped()).contains("CN-D-01");
        who.answered(complaint, "SETTLED");
        assertThat(who.holds()).isEmpty();
    }

    @Test
    void aReminderIsEnough() {
        Debtor who = lender.imported(8, 1_600, 10);
        who.decided("first-reminder", "REMIND", "逾期 8 天", "先行提醒");
        assertThat(who.words("OVERDUE_NOTICE")).contains("到期").doesNotContain("上门", "起诉");
        who.pays(who.overdue() + 5_000);
        lender.nextDay();
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.visits()).isZero();
    }
}
