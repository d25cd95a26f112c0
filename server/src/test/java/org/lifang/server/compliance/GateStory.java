package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.Code;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.Unreachable;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Browser;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;

/** Days in a case at the gate. */
@LifangTest
class GateStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private Permits permits;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Refusals refusals;

    @Autowired
    private OptOuts optOuts;

    @Autowired
    private AgreedHours hours;

    @Autowired
    private Attestations attestations;

    @Autowired
    private Reachability reachability;

    @Autowired
    private Street street;

    @Autowired
    private House house;

    @Autowired
    private SettableClock clock;

    private UUID collector;
    private Case late;

    @BeforeEach
    void somebodyIsLate() {
        at(TUESDAY.atTime(9, 0));
        collector = street.collector();
        late = street.somebodyLate(TUESDAY);
    }

    @Test
    void theThirdCallOfTheDayIsPermittedTheFourthIsNotAndTheNextMorningOneIsAgain() {
        for (int call = 1; call <= 3; call++) {
            Asked.Permitted yes = permitted(Street.call(late, now(), collector));
            clock.advance(Duration.ofMinutes(1));
            settle(yes.decision(), Outcome.CONNECTED);
            clock.advance(Duration.ofMinutes(40));
        }
        Asked.Denied no = denied(Street.call(late, now(), collector));
        assertThat(no.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.CN_F_01);
            assertThat(finding.code()).isEqualTo(Code.CALLS_CONNECTED_TODAY);
        });
        assertThat(no.retryFrom()).isEqualTo(TUESDAY.plusDays(1).atTime(8, 0));
        assertThat(no.packs()).containsExactly("cn-consumer-finance@1");

        at(TUESDAY.plusDays(1).atTime(7, 59, 59));
        denied(Street.call(late, now(), collector));
        at(TUESDAY.plusDays(1).atTime(8, 0));
        permitted(Street.call(late, now(), collector));
    }

    @Test
    void aCancelledReservationGivesItsPlaceBack() {
        Asked.Permitted first = permitted(Street.call(late, now(), collector));
        permitted(Street.call(late, now(), collector));
        permitted(Street.call(late, now(), collector));
        denied(Street.call(late, now(), collector));
        assertThat(contacts.cancel(Street.asking().because("debtor called back"), first.decision())
                        .orRefuse())
                .isEqualTo(new ContactOutcome.Cancelled(first.decision()));
        permitted(Street.call(late, now(), collector));
        assertThat(permits.find(first.decision())).as("its permit is gone too").isNull();
    }

    @Test
    void aFriendIsAskedOnlyWhenTheDebtorCannotBeReachedAndTheirNoIsFinalEverywhere() {
        ofAge(late);
        assertThat(stopping(denied(Street.callFriend(late, now(), collector)).findings()))
                .contains(Rule.CN_W_10);
        for (int day = 0; day < 3; day++) {
            at(TUESDAY.plusDays(day).atTime(10, 0));
            settle(permitted(Street.call(late, now(), collector)).decision(), Outcome.ATTEMPTED);
        }
        at(TUESDAY.plusDays(3).atTime(10, 0));
        Unreachable tested = tested(TUESDAY.plusDays(3));
        assertThat(tested.holds()).isTrue();
        assertThat(tested.evidence()).hasSize(3);
        Asked.Permitted yes = permitted(Street.callFriend(late, now(), collector));

        Recorded.Kept no = (Recorded.Kept) refusals.record(
                        Street.asking(),
                        new Refusals.Said(late.borrower(), late.friend(), TUESDAY.plusDays(3), "said so on the phone"))
                .orRefuse();
        assertThat(no.revoked()).as("what was permitted is taken back").isEqualTo(1);
        assertThat(permits.find(yes.decision())).isNull();
        assertThat(stopping(denied(Street.callFriend(late, now(), collector)).findings()))
                .containsExactly(Rule.CN_W_07);

        at(TUESDAY.plusDays(300).atTime(10, 0));
        assertThat(stopping(denied(Street.callFriend(late, now(), collector)).findings()))
                .contains(Rule.CN_W_07);
    }

    @Test
    void whoRefusedUnderOneBorrowerIsLeftAloneUnderAnother() {
        Case other = street.somebodyLate(TUESDAY);
        long same = street.friend(other.borrower(), "again");
        street.point(late.borrower(), late.friend(), "MOBILE", "the same number");
        long phone = street.point(other.borrower(), same, "MOBILE", "the same number");
        long second = street.point(other.borrower(), same, "MOBILE", "their other number");
        refusals.record(
                        Street.asking(),
                        new Refusals.Said(late.borrower(), late.friend(), TUESDAY, "said so on the phone"))
                .orRefuse();
        for (long point : new long[] {phone, second}) {
            Case known = new Case(other.borrower(), other.loan(), other.phone(), other.home(), same, point);
            assertThat(stopping(
                            denied(Street.callFriend(known, now(), collector)).findings()))
                    .contains(Rule.CN_W_07);
        }
        assertThat(stopping(denied(Street.callFriend(other, now(), collector)).findings()))
                .as("somebody else is not taken for them")
                .doesNotContain(Rule.CN_W_07);
    }

    @Test
    void aVisitNeedsTwoClearedPeopleWhoCheckInAndItsPlanMakesRoomForItsStart() {
        UUID partner = street.collector();
        LocalDateTime tomorrow = TUESDAY.plusDays(1).atTime(14, 0);
        assertThat(stopping(denied(Street.visit(late, Stage.PLAN, tomorrow, null, collector))
                        .findings()))
                .containsExactly(Rule.CN_V_01);
        house.screened(partner, TUESDAY, false);
        assertThat(stopping(denied(Street.visit(late, Stage.PLAN, tomorrow, null, collector, partner))
                        .findings()))
                .containsExactly(Rule.CN_H_01);
        house.screened(partner, TUESDAY, true);
        Asked.Permitted plan = permitted(Street.visit(late, Stage.PLAN, tomorrow, null, collector, partner));

        at(tomorrow);
        Ask absent = Street.visit(late, Stage.START, tomorrow, plan.decision(), collector, partner);
        Ask.By nobodyThere = new Ask.By(0, absent.by().crew(), Set.of(), false, null);
        assertThat(stopping(denied(absent.by(nobodyThere)).findings())).containsExactly(Rule.CN_V_01);
        assertThat(stopping(denied(Street.visit(late, Stage.START, tomorrow, null, collector, partner))
                        .findings()))
                .as("beside the plan it would be a second visit")
                .containsExactly(Rule.CN_F_07);
        Asked.Permitted start = permitted(absent);
        assertThat(permits.find(plan.decision())).isNull();
        ContactPermit permit = found(start);
        assertThat(permit.terms().crew()).containsExactlyInAnyOrder(collector, partner);
        assertThat(permit.terms().place()).isEqualTo(late.home());
        assertThat(permit.expired(clock.instant())).isFalse();
        settle(start.decision(), Outcome.EFFECTIVE);
        denied(Street.visit(late, Stage.PLAN, tomorrow.plusDays(2), null, collector, partner));
    }

    @Test
    void agreedHoursReplaceTheWindowAndQuietHoursAndOptOutsAreKept() {
        record(HoursEntry.Kind.AGREED, 22, 23);
        Asked.Denied morning = denied(Street.call(late, now(), collector));
        assertThat(morning.retryFrom()).isEqualTo(TUESDAY.atTime(22, 0));
        at(TUESDAY.atTime(22, 50));
        Asked.Permitted night = permitted(Street.call(late, now(), collector));
        assertThat(found(night).terms().toSecond())
                .as("the permit ends with the agreed hours")
                .isEqualTo(23 * 3_600 - 1);

        late = street.somebodyLate(TUESDAY);
        at(TUESDAY.plusDays(1).atTime(12, 0));
        record(HoursEntry.Kind.QUIET, 12, 14);
        assertThat(denied(Street.call(late, now(), collector)).retryFrom())
                .isEqualTo(TUESDAY.plusDays(1).atTime(14, 0));
        at(TUESDAY.plusDays(1).atTime(15, 0));
        Asked.Permitted yes = permitted(Street.call(late, now(), collector));
        optOuts.record(
                        Street.asking(),
                        new OptOuts.Said(late.borrower(), 0, Channel.CALL, TUESDAY.plusDays(1), "asked for texts"))
                .orRefuse();
        assertThat(permits.find(yes.decision())).isNull();
        assertThat(stopping(denied(Street.call(late, now(), collector)).findings()))
                .containsExactly(Rule.CN_F_08);
    }

    @Test
    void aDryRunTellsTheSameKeepsNothingAndSignsNothing() {
        var trying = Command.of(Browser.key(), "ask", "gate", "dry", Street.ASKER);
        var dry = new Command(
                trying.key(), trying.kind(), trying.target(), trying.bodyHash(), trying.actor(), null, true);
        for (int i = 0; i < 5; i++) {
            Asked asked = permits.ask(dry, Street.call(late, now(), collector)).orRefuse();
            assertThat(asked).isInstanceOf(Asked.Permitted.class);
            assertThat(((Asked.Permitted) asked).permit()).isNull();
        }
        assertThat(permits.find(dry.key())).isNull();
    }

    @Test
    void whatHappenedOutsideThePermitIsNotTakenForIt() {
        Asked.Permitted yes = permitted(Street.call(late, now(), collector));
        clock.advance(Duration.ofHours(2));
        assertThat(contacts.settle(
                                Street.asking(),
                                new Contacts.Happened(yes.decision(), Outcome.CONNECTED, clock.instant(), null))
                        .toString())
                .contains("OUTSIDE_PERMIT");
        assertThat(contacts.settle(
                                Street.asking(),
                                new Contacts.Happened(
                                        yes.decision(),
                                        Outcome.CONNECTED,
                                        clock.instant().minus(Duration.ofMinutes(110)),
                                        "told late"))
                        .orRefuse())
                .as("told late, but it was in time")
                .isInstanceOf(ContactOutcome.Settled.class);
        assertThat(contacts.cancel(Street.asking().because("never mind"), yes.decision())
                        .toString())
                .contains("SETTLED_ALREADY");
    }

    @Test
    void inboundCallsNeedNoPermitAndMakeTheDebtorReachableAgain() {
        for (int day = 0; day < 3; day++) {
            at(TUESDAY.plusDays(day).atTime(10, 0));
            settle(permitted(Street.call(late, now(), collector)).decision(), Outcome.ATTEMPTED);
        }
        at(TUESDAY.plusDays(3).atTime(9, 0));
        contacts.receive(
                        Street.asking(),
                        new Contacts.Inbound(
                                late.borrower(),
                                Channel.CALL,
                                Ask.Whom.DEBTOR,
                                late.phone(),
                                0,
                                Outcome.EFFECTIVE,
                                clock.instant(),
                                null))
                .orRefuse();
        assertThat(tested(TUESDAY.plusDays(3)).holds()).isFalse();
    }

    private void record(HoursEntry.Kind kind, int from, int to) {
        hours.record(
                        Street.asking(),
                        new AgreedHours.Said(
                                late.borrower(),
                                kind,
                                TUESDAY,
                                TUESDAY.plusDays(30),
                                HoursEntry.EVERY_DAY,
                                from * 3_600,
                                to * 3_600,
                                "said so on the phone"))
                .orRefuse();
    }

    private void ofAge(Case about) {
        attestations
                .record(
                        Street.asking(),
                        new Attestations.Word(
                                about.borrower(),
                                about.friend(),
                                0,
                                "PERSON_MINOR",
                                0,
                                TUESDAY,
                                null,
                                "identity card seen"))
                .orRefuse();
    }

    private void settle(UUID contact, Outcome outcome) {
        contacts.settle(Street.asking(), new Contacts.Happened(contact, outcome, clock.instant(), null))
                .orRefuse();
    }

    private Unreachable tested(LocalDate on) {
        return Objects.requireNonNull(reachability.test(late.borrower(), on)).result();
    }

    private ContactPermit found(Asked.Permitted permitted) {
        return Objects.requireNonNull(permits.find(permitted.decision()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
    }

    private void at(LocalDateTime local) {
        clock.set(local.atZone(BusinessDates.ZONE).toInstant());
    }

    private Asked.Permitted permitted(Ask ask) {
        Asked asked = permits.ask(Street.asking(), ask).orRefuse();
        assertThat(asked).isInstanceOf(Asked.Permitted.class);
        return (Asked.Permitted) asked;
    }

    private Asked.Denied denied(Ask ask) {
        Asked asked = permits.ask(Street.asking(), ask).orRefuse();
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
