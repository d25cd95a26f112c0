package org.lifang.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
 * The playbook that asks first: telephone and text message before anything else, a time the borrower can change,
 * coming on time with credentials, and several options to choose from; opinions and choices are what the next
 * decision reads.
 */
@LifangTest
@TestInstance(Lifecycle.PER_CLASS)
class NingyinStory {

    @Autowired
    private ApplicationContext application;

    private Lender lender;

    @BeforeAll
    void opens() {
        lender = new Lender(application, "ningyin");
    }

    /** Text and telephone first; on the telephone the borrower would rather talk face to face. */
    private Debtor welcomed() {
        Debtor who = lender.imported(50, 2_000, 10);
        who.decided("phone-first", "CALL", "了解原因", "提供还款方案");
        assertThat(who.sent()).contains("INVITATION_TO_TALK");
        who.called("VISIT_WELCOME", ",\"promisedOn\":\"" + lender.today().plusDays(2) + "\"");
        lender.nextDay();
        who.decided("visit-welcome", "PROPOSE_VISIT", "电话中客户愿意见面", "与客户商定时间");
        return who;
    }

    /** We offer, they name another hour, and that one is taken. */
    private void counterProposed(Debtor who) {
        UUID meeting = who.proposed("NOBODY");
        assertThat(who.appointment(meeting).get("offered")).isNotEmpty();
        LocalDate day = lender.today().plusDays(2);
        lender.planner.post(
                "/appointments/" + meeting + "/counter",
                "{\"hours\":[{\"day\":\"%s\",\"fromMinute\":840,\"toMinute\":900}],%s}".formatted(day, Debtor.said()));
        assertThat(who.appointment(meeting).get("state").asString()).isEqualTo("COUNTERED");
        lender.planner.post("/appointments/" + meeting + "/take-named", "{\"number\":1}");
        JsonNode agreed = who.appointment(meeting);
        assertThat(agreed.get("state").asString()).as(agreed.toString()).isEqualTo("AGREED");
        assertThat(agreed.at("/kept/day").asString()).isEqualTo(day.toString());
        assertThat(agreed.at("/kept/fromMinute").asInt()).isBetween(840, 900);
        lender.days(2);
        lender.planned(lender.today());
    }

    @Test
    void theBorrowerNamesTheHourAndChoosesAmongSeveralOptions() {
        Debtor who = welcomed();
        counterProposed(who);
        JsonNode packet = who.made("VISIT_PACKET", "");
        Doorstep.at(lender, who, 14)
                .meets()
                .talks("LESS_INCOME", "WANTS_TO_PAY", "IN_PARTS", "FRIENDLY")
                .hands("VISIT_PACKET", packet)
                .ends(LeaveReason.DONE, Result.PLAN_ASKED, NextAction.PREPARE_PLAN, 1);
        lender.nextDay();
        who.decided("visited-lately", "CALL", "已见面", "意见与选择");
        assertThat(who.options())
                .contains("instalments", "deferral", "longer-term")
                .hasSizeGreaterThan(3);
        assertThat(who.read(who.made("REPAYMENT_OPTIONS", ""))).contains("还款");
        UUID agreement = who.takes("instalments");
        who.paysAgreed(agreement);
        lender.nextDay();
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
        who.decided("nothing-overdue", "NONE", "没有逾期");
    }

    @Test
    void aBrokenPromiseIsTalkedAboutOnTheTelephoneWithAnotherOption() {
        Debtor who = welcomed();
        counterProposed(who);
        Doorstep.at(lender, who, 14)
                .meets()
                .talks("TECHNICAL", "WANTS_TO_PAY", "IN_FULL", "CALM")
                .promises(1, 400_000)
                .ends(LeaveReason.DONE, Result.PROMISE, NextAction.WATCH_PROMISE, 1);
        lender.days(4);
        assertThat(who.promises()).containsExactly("BROKEN");
        who.decided("broken", "CALL", "1 次承诺未兑现", "另选还款方案");
    }

    @Test
    void hardshipToldOnTheTelephoneMeansNobodyComes() {
        Debtor who = lender.imported(50, 2_000, 10);
        who.called("HARDSHIP", ",\"hardship\":true,\"note\":\"说失业了\"");
        assertThat(who.holds()).containsExactly("HARDSHIP");
        lender.nextDay();
        who.decided("hardship", "CARE", "已说明困难", "不安排催收");
        assertThat(who.visitRefused()).contains("CN-D-10");
        UUID request = who.hardshipRecognised();
        assertThat(who.read(who.made("HARDSHIP_DECISION", ",\"recordId\":\"" + request + "\"")))
                .isNotBlank();
        assertThat(who.options()).contains("deferral-then-longer-term");
    }

    @Test
    void aComplaintAboutCallsIsAnsweredBeforeAnybodyCallsAgain() {
        Debtor who = lender.imported(50, 2_000, 10);
        UUID complaint = who.complains("FREQUENCY_OR_HOURS", "示例：一天多次来电");
        assertThat(who.callStopped()).contains("CN-D-01");
        lender.nextDay();
        who.decided("complaint", "WAIT", "投诉正在处理");
        who.answered(complaint, "UPHELD");
        assertThat(who.holds()).isEmpty();
        lender.nextDay();
        who.decided("phone-first", "CALL", "了解原因");
        who.called("LATER", ",\"promisedOn\":\"" + lender.today().plusDays(3) + "\"");
    }

    @Test
    void oneCallSettlesIt() {
        Debtor who = lender.imported(40, 2_000, 10);
        who.called(
                "PROMISE",
                ",\"promisedOn\":\"%s\",\"promised\":{\"minor\":200000,\"currency\":\"CNY\"}"
                        .formatted(lender.today().plusDays(1)));
        lender.nextDay();
        who.pays(who.overdue() + 20_000);
        lender.nextDay();
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.visits()).isZero();
        assertThat(who.open()).isFalse();
    }
}
