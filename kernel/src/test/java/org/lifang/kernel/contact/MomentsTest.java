package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.contact.FactsBuilder.hours;
import static org.lifang.kernel.contact.FactsBuilder.times;
import static org.lifang.kernel.contact.Proposals.DAY;
import static org.lifang.kernel.contact.Proposals.day;
import static org.lifang.kernel.contact.Proposals.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Days;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.HoursEntry.Kind;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Span;

/** Seconds and days at which the answer turns. */
class MomentsTest {

    private static final Gate GATE = Packs.gate(Packs.CN);

    private static Scene at(Channel channel, int day, int second) {
        return new Scene(Proposals.by(channel).when(Span.at(day, second)));
    }

    @ParameterizedTest
    @CsvSource({
        "CALL, 07:59:59, DENY", "CALL, 08:00:00, PERMIT", "CALL, 21:59:59, PERMIT", "CALL, 22:00:00, DENY",
        "SMS, 07:59:59, DENY", "SMS, 08:00:00, PERMIT", "SMS, 21:59:59, PERMIT", "SMS, 22:00:00, DENY",
        "LETTER, 22:00:00, DENY", "EMAIL, 00:00:00, DENY", "APP_PUSH, 23:59:59, DENY",
    })
    void theDayBeginsAtEightAndEndsBeforeTen(Channel channel, String clock, Answer answer) {
        int second = LocalTime.parse(clock).toSecondOfDay();
        assertThat(at(channel, DAY, second).answer(GATE)).isEqualTo(answer);
    }

    @Test
    void aNightCallIsToldWhenItMayBeAskedAgain() {
        Verdict late = at(Channel.SMS, DAY, time(22, 0, 0)).verdict(GATE);
        assertThat(late)
                .isInstanceOfSatisfying(
                        Verdict.Deny.class,
                        deny -> assertThat(deny.retryFrom()).isEqualTo((DAY + 1L) * Span.DAY_SECONDS + time(8, 0, 0)));
        Verdict early = at(Channel.SMS, DAY, time(7, 59, 59)).verdict(GATE);
        assertThat(early)
                .isInstanceOfSatisfying(
                        Verdict.Deny.class,
                        deny -> assertThat(deny.retryFrom()).isEqualTo((long) DAY * Span.DAY_SECONDS + time(8, 0, 0)));
    }

    @Test
    void aVisitMayEndAtTenAndNotASecondLater() {
        Scene visit = new Scene(Proposals.visit());
        visit.but(p -> p.when(Span.of(DAY, time(21, 0, 0), time(22, 0, 0))));
        assertThat(visit.answer(GATE)).isEqualTo(Answer.PERMIT);
        visit.but(p -> p.when(Span.of(DAY, time(21, 0, 0), time(22, 0, 1))));
        assertThat(visit.answer(GATE)).isEqualTo(Answer.DENY);
        visit.but(p -> p.when(new Span(DAY, time(21, 0, 0), DAY + 1, 0)));
        assertThat(visit.answer(GATE)).isEqualTo(Answer.DENY);
    }

    @Test
    void agreedHoursOpenTheEveningAndCloseTheDay() {
        Scene evening = at(Channel.CALL, DAY, time(22, 30, 0)).hours(hours(Kind.AGREED, 22, 23));
        assertThat(evening.answer(GATE)).isEqualTo(Answer.PERMIT);
        Scene noon = at(Channel.CALL, DAY, time(12, 0, 0)).hours(hours(Kind.AGREED, 22, 23));
        assertThat(noon.verdict(GATE))
                .isInstanceOfSatisfying(
                        Verdict.Deny.class,
                        deny -> assertThat(deny.retryFrom()).isEqualTo((long) DAY * Span.DAY_SECONDS + time(22, 0, 0)));
    }

    @Test
    void aCapOfTheDayEndsWithTheDayOnLeapDaysAndAtNewYear() {
        for (int day : List.of(day(2028, 2, 28), day(2028, 2, 29), day(2026, 12, 31), day(2027, 2, 28))) {
            List<ContactEntry> three = times(3, day, Channel.CALL, Outcome.EFFECTIVE);
            Scene today = at(Channel.CALL, day, time(20, 0, 0)).log(three);
            fresh(today, day);
            assertThat(today.verdict(GATE).findings()).extracting(Finding::rule).contains(Rule.CN_F_02);
            Scene tomorrow = at(Channel.CALL, day + 1, time(8, 0, 0)).log(three);
            fresh(tomorrow, day + 1);
            assertThat(tomorrow.answer(GATE)).isEqualTo(Answer.PERMIT);
        }
    }

    private static void asksAgain(Scene scene, int day, int second) {
        assertThat(scene.verdict(GATE))
                .isInstanceOfSatisfying(
                        Verdict.Deny.class,
                        deny -> assertThat(deny.retryFrom()).isEqualTo((long) day * Span.DAY_SECONDS + second));
    }

    @Test
    void aDayThatReservationsFillIsPassedOver() {
        List<ContactEntry> calls = new ArrayList<>(times(3, DAY, Channel.CALL, Outcome.EFFECTIVE));
        calls.addAll(times(3, DAY + 1, Channel.CALL, Outcome.RESERVED));
        asksAgain(at(Channel.CALL, DAY, time(20, 0, 0)).log(calls), DAY + 2, time(8, 0, 0));
        List<ContactEntry> texts = new ArrayList<>(times(1, DAY, Channel.SMS, Outcome.ATTEMPTED));
        texts.addAll(times(1, DAY + 1, Channel.EMAIL, Outcome.RESERVED));
        asksAgain(at(Channel.SMS, DAY, time(20, 0, 0)).log(texts), DAY + 2, time(8, 0, 0));
        texts.addAll(times(1, DAY + 2, Channel.EMAIL, Outcome.RESERVED));
        asksAgain(at(Channel.SMS, DAY, time(20, 0, 0)).log(texts), DAY + 7, time(8, 0, 0));
    }

    @Test
    void quietHoursThatFollowOneAnotherEndWithTheLast() {
        Scene noon = at(Channel.CALL, DAY, time(11, 0, 0)).hours(hours(Kind.QUIET, 9, 12), hours(Kind.QUIET, 12, 15));
        asksAgain(noon, DAY, time(15, 0, 0));
        Scene night = at(Channel.CALL, DAY, time(21, 0, 0)).hours(hours(Kind.QUIET, 20, 24), hours(Kind.QUIET, 0, 9));
        asksAgain(night, DAY + 1, time(9, 0, 0));
    }

    private static void fresh(Scene scene, int day) {
        scene.crew(CrewMember.cleared(day - 1));
    }

    @Test
    void theVisitCapsLookBackSevenAndThirtyDaysAcrossTheEndOfAYear() {
        int first = day(2026, 12, 28);
        List<ContactEntry> one = times(1, first, Channel.VISIT, Outcome.ATTEMPTED);
        for (int later = 0; later <= 7; later++) {
            Scene visit = new Scene(Proposals.visit())
                    .but(p -> p.when(Span.of(p.when().day(), Proposals.TEN, Proposals.TEN + 60)))
                    .log(one);
            int on = first + later;
            visit.but(p -> p.when(Span.of(on, Proposals.TEN, Proposals.TEN + 60)));
            assertThat(visit.verdict(GATE).findings().stream().anyMatch(each -> each.rule() == Rule.CN_F_07))
                    .as(LocalDate.ofEpochDay(on).toString())
                    .isEqualTo(later < 7);
        }
    }

    @Test
    void aReservationAheadClosesTheWeekBeforeIt() {
        List<ContactEntry> ahead = times(1, DAY + 6, Channel.VISIT, Outcome.RESERVED);
        assertThat(new Scene(Proposals.visit()).log(ahead).answer(GATE)).isEqualTo(Answer.DENY);
        List<ContactEntry> later = times(1, DAY + 7, Channel.VISIT, Outcome.RESERVED);
        assertThat(new Scene(Proposals.visit()).log(later).answer(GATE)).isEqualTo(Answer.PERMIT);
    }

    @Test
    void lenderAndAgenciesShareTheCap() {
        List<ContactEntry> three = times(3, DAY, Channel.CALL, Outcome.EFFECTIVE);
        assertThat(three).extracting(ContactEntry::agency).containsExactly(0L, 1L, 2L);
        assertThat(new Scene(Proposals.call()).at(20).log(three).answer(GATE)).isEqualTo(Answer.DENY);
        List<ContactEntry> inbound = new ArrayList<>();
        for (ContactEntry e : three) {
            inbound.add(new ContactEntry(
                    e.day(),
                    e.second(),
                    e.channel(),
                    e.style(),
                    e.purpose(),
                    e.target(),
                    e.person(),
                    e.point(),
                    e.kind(),
                    e.agency(),
                    e.outcome(),
                    true));
        }
        assertThat(new Scene(Proposals.call()).at(20).log(inbound).answer(GATE)).isEqualTo(Answer.PERMIT);
    }

    @Test
    void aGuaranteeOfTheLastOfAugustEndsOnTheLastOfFebruary() {
        assertThat(Days.plusMonths(day(2027, 8, 31), 6)).isEqualTo(day(2028, 2, 29));
        assertThat(Days.plusMonths(day(2026, 8, 31), 6)).isEqualTo(day(2027, 2, 28));
        for (int day = day(1999, 12, 1); day < day(2101, 3, 2); day += 13) {
            for (int months : new int[] {0, 1, 6, 12, 25}) {
                assertThat(Days.plusMonths(day, months)).isEqualTo((int)
                        LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay());
            }
            assertThat(Days.weekday(day))
                    .isEqualTo(LocalDate.ofEpochDay(day).getDayOfWeek().getValue() - 1);
        }
    }

    @Test
    void whatIsUnknownNeverPermits() {
        for (Fact fact : List.of(
                Fact.COMPLAINT_OPEN,
                Fact.NO_CONTACT_ORDER,
                Fact.SELF_HARM,
                Fact.OPTED_OUT,
                Fact.SOURCE_PROVEN,
                Fact.SENDER_REGISTERED,
                Fact.WORDING,
                Fact.OVERDUE)) {
            assertThat(new Scene(Proposals.sms()).forget(fact).answer(GATE))
                    .as(fact.name())
                    .isNotEqualTo(Answer.PERMIT);
        }
    }
}
