package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.agencies.EntryKind;
import org.lifang.server.commands.Result;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.HoldSource;
import org.lifang.server.complaints.Holds;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What complaints, training and agencies have on record decides at the gate. */
@LifangTest
class RegistersStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Permits permits;

    @Autowired
    private Holds holds;

    @Autowired
    private Street street;

    @Autowired
    private House house;

    @Autowired
    private SettableClock clock;

    private UUID collector = new UUID(0, 0);
    private Case late = new Case(0, 0, 0, 0, 0, 0);

    @BeforeEach
    void somebodyIsLate() {
        clock.set(TUESDAY);
        clock.advance(Duration.between(clock.instant(), at(TUESDAY.atTime(9, 0))));
        collector = street.collector();
        late = street.somebodyLate(TUESDAY);
    }

    @Test
    void anOpenComplaintHoldsTheCallAndItsEndPermitsIt() {
        Browser officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        String self = Answer.ok(officer.get("/api/v1/session")).at("/user/id").asString();
        UUID complaint = UUID.randomUUID();
        Answer.ok(officer.post("/api/v1/complaints", """
                {"id":"%s","borrowerId":%d,"channel":"HOTLINE","subject":"VISIT","receivedOn":"%s","about":[],\
                "handlerId":"%s","text":"示例：一天内多次来电"}\
                """.formatted(complaint, late.borrower(), TUESDAY, self)));
        Asked.Held held = held(Street.call(late, now(), collector));
        assertThat(stopping(held.findings())).containsExactly(Rule.CN_D_01);
        assertThat(held.retryFrom()).as("no clock heals a complaint").isNull();

        Answer.ok(officer.post(
                "/api/v1/complaints/" + complaint + "/close",
                "{\"result\":\"NOT_UPHELD\",\"toldOn\":\"%s\",\"text\":\"已答复\"}".formatted(TUESDAY)));
        permitted(Street.call(late, now(), collector));
    }

    @Test
    void everyKindOfHoldStopsTheCallByItsOwnRule() {
        stops(HoldKind.DISPUTE, Rule.CN_D_06);
        stops(HoldKind.HARDSHIP, Rule.CN_D_10);
        stops(HoldKind.PLAN, Rule.CN_D_09);
        stops(HoldKind.SELF_HARM, Rule.CN_D_11);
        stops(HoldKind.DEATH, Rule.CN_W_17);
    }

    @Test
    void aHoldOfTheHouseIsNoRuleAndStillNobodyIsUrged() {
        open(HoldKind.HOUSE);
        Asked asked = asked(Street.call(late, now(), collector));
        assertThat(asked).isEqualTo(new Asked.NotAsked(Asked.Why.HELD_BY_THE_HOUSE));
    }

    @Test
    void whoIsSuspendedCannotVisitUntilReinstated() {
        UUID partner = street.collector();
        LocalDateTime tomorrow = TUESDAY.plusDays(1).atTime(14, 0);
        Ask visit = Street.visit(late, Stage.PLAN, tomorrow, null, collector, partner);
        house.suspended(partner, TUESDAY);
        assertThat(stopping(denied(visit).findings())).containsExactly(Rule.CN_H_05);
        house.reinstated(partner, TUESDAY);
        permitted(visit);
    }

    @Test
    void ofWhomNothingIsOnRecordNobodyIsCleared() {
        Asked.Denied no = denied(Street.call(late, now(), house.newcomer()));
        assertThat(stopping(no.findings()))
                .contains(Rule.CN_H_01, Rule.CN_H_02, Rule.CN_H_03, Rule.CN_H_04, Rule.CN_H_05);
    }

    @Test
    void anAgencyCallsWhileItsContractLastsAndNotTheDayAfter() {
        House.Charged agency = house.agency(TUESDAY);
        UUID theirs = house.collector(agency);
        permitted(call(agency, theirs, TUESDAY.atTime(9, 5)));

        clock.advance(Duration.ofDays(1));
        Asked.Denied no = denied(call(agency, theirs, TUESDAY.plusDays(1).atTime(9, 5)));
        assertThat(stopping(no.findings())).containsExactly(Rule.CN_A_06);
    }

    @Test
    void aSuspendedAgencyIsNotOnTheListInEarnest() {
        House.Charged agency = house.agency(TUESDAY.plusDays(300));
        UUID theirs = house.collector(agency);
        house.entry(agency.id(), EntryKind.SUSPENDED, TUESDAY);
        Asked.Denied no = denied(call(agency, theirs, TUESDAY.atTime(9, 5)));
        assertThat(stopping(no.findings())).containsExactly(Rule.CN_A_04);
    }

    @Test
    void peopleActForThoseTheyBelongTo() {
        House.Charged agency = house.agency(TUESDAY.plusDays(300));
        House.Charged other = house.agency(TUESDAY.plusDays(300));
        UUID theirs = house.collector(agency);
        Asked.NotAsked doesNotFit = new Asked.NotAsked(Asked.Why.AGENCY_DOES_NOT_FIT);
        assertThat(asked(call(other, theirs, TUESDAY.atTime(9, 5)))).isEqualTo(doesNotFit);
        assertThat(asked(call(agency, collector, TUESDAY.atTime(9, 5)))).isEqualTo(doesNotFit);
        assertThat(asked(Street.call(late, now(), theirs))).isEqualTo(doesNotFit);
        assertThat(asked(call(new House.Charged(UUID.randomUUID(), 999), theirs, TUESDAY.atTime(9, 5))))
                .isEqualTo(new Asked.NotAsked(Asked.Why.AGENCY_UNKNOWN));
    }

    private void stops(HoldKind kind, Rule rule) {
        late = street.somebodyLate(TUESDAY);
        open(kind);
        Asked asked = asked(Street.call(late, now(), collector));
        List<Finding> findings = switch (asked) {
            case Asked.Held held -> held.findings();
            case Asked.Denied denied -> denied.findings();
            case Asked.Permitted permitted -> permitted.findings();
            case Asked.NotAsked no -> throw new AssertionError(no);
        };
        assertThat(stopping(findings)).as(kind.name()).contains(rule);
    }

    private void open(HoldKind kind) {
        holds.open(
                        House.command(),
                        new Holds.Draft(
                                UUID.randomUUID(),
                                late.borrower(),
                                null,
                                kind,
                                null,
                                TUESDAY,
                                null,
                                null,
                                HoldSource.FAMILY,
                                null,
                                "电话里说的",
                                TUESDAY.plusDays(10)))
                .orRefuse();
    }

    private Ask call(House.Charged agency, UUID by, LocalDateTime at) {
        Ask ask = Street.call(late, at, by).by(new Ask.By(agency.number(), List.of(by), Set.of(), false, null));
        Ask.Says says = new Ask.Says(
                TemplateKind.CALL_SCRIPT,
                1,
                0,
                1,
                EnumSet.noneOf(Wording.class),
                true,
                true,
                true,
                true,
                null,
                null,
                null,
                true);
        return new Ask(
                ask.borrower(),
                ask.channel(),
                ask.style(),
                ask.purpose(),
                ask.stage(),
                ask.whom(),
                ask.point(),
                ask.when(),
                ask.by(),
                says,
                ask.conduct(),
                ask.handover(),
                null);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BusinessDates.ZONE).toInstant();
    }

    private Asked asked(Ask ask) {
        return switch (permits.ask(Street.asking(), ask)) {
            case Result.Accepted<Asked> accepted -> accepted.outcome();
            case Result.Refused<Asked> refused -> refused.outcome();
            case Result.KeyReused<Asked> reused -> throw new AssertionError(reused);
        };
    }

    private void permitted(Ask ask) {
        assertThat(asked(ask)).isInstanceOf(Asked.Permitted.class);
    }

    private Asked.Held held(Ask ask) {
        Asked asked = asked(ask);
        assertThat(asked).isInstanceOf(Asked.Held.class);
        return (Asked.Held) asked;
    }

    private Asked.Denied denied(Ask ask) {
        Asked asked = asked(ask);
        assertThat(asked).isInstanceOf(Asked.Denied.class);
        return (Asked.Denied) asked;
    }

    private static List<Rule> stopping(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.action().stops())
                .map(Finding::rule)
                .toList();
    }
}
