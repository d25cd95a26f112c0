package org.lifang.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

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
 * The playbook that analyses first: who, how much, how long, able to what; then a plan of its own, a visit at the agreed
 * time, and attitude and willingness written down so that the next decision reads them.
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
        JsonNode packet = who.made("VISIT_PACKET", "");
        assertThat(who.read(packet)).contains("上门催缴通知书", "对账单", "示例·王小明");
        atTheDoor(who)
                .talks("LESS_INCOME", "WANTS_TO_PAY", "IN_PARTS", "CALM")
                .hands("VISIT_PACKET", packet)
                .ends(LeaveReason.DONE, Result.PLAN_ASKED, NextAction.PREPARE_PLAN, 3);
        lender.nextDay();
        who.decided("willing", "CALL", "1 天前上门时客户愿意还", "电话商定");

        assertThat(who.options()).contains("instalments", "pay-now-with-waiver");
        UUID agreement = who.agreedByCode(Arrangements.payNow(), null);
        who.pays(who.owed("payoff"));
        lender.days(2);
        assertThat(who.agreement(agreement)).isEqualTo("COMPLETED");
        who.decided("nothing-overdue", "NONE", "没有逾期");
        assertThat(who.read(who.made("SETTLEMENT_CERTIFICATE", ""))).contains("结清证明");
    }
}
