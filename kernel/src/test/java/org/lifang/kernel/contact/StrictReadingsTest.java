package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.contact.FactsBuilder.entry;
import static org.lifang.kernel.contact.FactsBuilder.hours;
import static org.lifang.kernel.contact.FactsBuilder.times;
import static org.lifang.kernel.contact.FactsBuilder.unanswered;
import static org.lifang.kernel.contact.Proposals.DAY;
import static org.lifang.kernel.contact.Proposals.FRIEND;
import static org.lifang.kernel.contact.Proposals.time;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.HoursEntry.Kind;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Where a second writing of the table and the gate once differed: each with what passes and what does not. */
class StrictReadingsTest {

    private static final Gate CHINA = Packs.gate(Packs.CN);
    private static final Gate AMERICA = Packs.gate("us-reg-f");
    private static final Gate BAY_STATE = Packs.gate("us-massachusetts");

    private static boolean speaks(Gate gate, Rule rule, Scene scene) {
        return scene.verdict(gate).findings().stream()
                .anyMatch(each -> each.rule() == rule && each.action() != Action.RECORD);
    }

    private static Scene visit(int fromHour, int fromMinute, int toHour) {
        return new Scene(Proposals.visit())
                .but(p -> p.when(Span.of(DAY, time(fromHour, fromMinute, 0), time(toHour, 0, 0))));
    }

    private static Scene friend() {
        return new Scene(Proposals.askFriend()).log(unanswered(1, 2, 3));
    }

    private static List<ContactEntry> withFriend(List<ContactEntry> entries) {
        List<ContactEntry> theirs = new ArrayList<>();
        for (ContactEntry e : entries) {
            theirs.add(new ContactEntry(
                    e.day(),
                    e.second(),
                    e.channel(),
                    Style.NOTIFICATION,
                    e.purpose(),
                    Target.CONTACT_PERSON,
                    FRIEND,
                    Proposals.FRIENDS_MOBILE,
                    PointKind.MOBILE,
                    e.agency(),
                    e.outcome(),
                    e.inbound()));
        }
        return theirs;
    }

    @ParameterizedTest
    @CsvSource({
        "us-reg-f, US_T_01, 20, 21",
        "us-massachusetts, MA_T_01, 20, 21",
        "in-rbi, IN_T_02, 18, 19",
        "ie-cca, IE_T_01, 20, 21"
    })
    void aVisitEndsByClosingTimeInEveryLaw(String pack, Rule rule, int begins, int closes) {
        assertThat(speaks(Packs.gate(pack), rule, visit(begins, 0, closes))).isFalse();
        assertThat(speaks(Packs.gate(pack), rule, visit(begins, 30, closes + 1)))
                .isTrue();
    }

    @Test
    void aVisitEndsBeforeTheCityCloses() {
        Gate city = Packs.gate(Packs.number(Packs.shipped(Packs.CN), Param.CN_T_06_CLOSES, time(18, 0, 0)));
        assertThat(speaks(city, Rule.CN_T_06, visit(17, 0, 18))).isFalse();
        assertThat(speaks(city, Rule.CN_T_06, visit(17, 30, 19))).isTrue();
    }

    @Test
    void aVisitStaysWithinTheHoursAgreedForIt() {
        assertThat(visit(17, 0, 19).hours(hours(Kind.AGREED, 17, 19)).answer(CHINA))
                .isEqualTo(Answer.PERMIT);
        assertThat(speaks(CHINA, Rule.CN_T_01, visit(18, 30, 20).hours(hours(Kind.AGREED, 17, 19))))
                .isTrue();
    }

    @Test
    void aVisitOverMidnightMeetsTheQuietOfTheNextDay() {
        Gate kingdom = Packs.gate("uk-conc");
        Scene night = new Scene(Proposals.visit())
                .but(p -> p.when(new Span(DAY, time(23, 30, 0), DAY + 1, time(0, 30, 0))))
                .hours(hours(Kind.QUIET, 1, 7));
        assertThat(speaks(kingdom, Rule.UK_T_01, night)).isFalse();
        assertThat(speaks(kingdom, Rule.UK_T_01, night.hours(hours(Kind.QUIET, 0, 7))))
                .isTrue();
    }

    @Test
    void consentOpensNoHoursInMassachusetts() {
        Scene late = new Scene(Proposals.call()).at(22).hours(hours(Kind.CONSENTED, 21, 23));
        assertThat(speaks(AMERICA, Rule.US_T_01, late)).isFalse();
        assertThat(speaks(BAY_STATE, Rule.MA_T_01, late)).isTrue();
    }

    @Test
    void whatTheDebtorAgreedSaysNothingOfCallsToOthers() {
        Scene debtor = new Scene(Proposals.robot())
                .at(20)
                .set(Fact.CALLS_A_DAY_AGREED, 5)
                .log(times(3, DAY, Channel.ROBOT_CALL, Outcome.CONNECTED));
        assertThat(speaks(CHINA, Rule.CN_F_01, debtor)).isFalse();
        Scene friend = new Scene(Proposals.askFriend().style(Style.NOTIFICATION))
                .at(20)
                .set(Fact.CALLS_A_DAY_AGREED, 5)
                .log(withFriend(times(3, DAY, Channel.CALL, Outcome.CONNECTED)));
        assertThat(speaks(CHINA, Rule.CN_F_01, friend)).isTrue();
        Scene unanswered = new Scene(Proposals.askFriend())
                .at(20)
                .set(Fact.DIALS_A_DAY_AGREED, 9)
                .log(withFriend(times(6, DAY, Channel.CALL, Outcome.ATTEMPTED)));
        assertThat(speaks(CHINA, Rule.CN_F_03, unanswered)).isTrue();
    }

    @Test
    void fewerConversationsMayBeAgreedAndNoMore() {
        Scene talks = new Scene(Proposals.call()).at(20).set(Fact.CALLS_A_DAY_AGREED, 5);
        assertThat(speaks(CHINA, Rule.CN_F_02, talks.log(times(2, DAY, Channel.CALL, Outcome.EFFECTIVE))))
                .isFalse();
        assertThat(speaks(CHINA, Rule.CN_F_02, talks.log(times(3, DAY, Channel.CALL, Outcome.EFFECTIVE))))
                .isTrue();
        talks.set(Fact.CALLS_A_DAY_AGREED, 1).log(times(1, DAY, Channel.CALL, Outcome.EFFECTIVE));
        assertThat(speaks(CHINA, Rule.CN_F_02, talks)).isTrue();
    }

    @Test
    void onlyAnAnswerAskedForGoesByAChannelOptedOutOf() {
        Scene answer = new Scene(Proposals.sms())
                .purpose(Purpose.SERVICE_ANSWER)
                .yes(Fact.ASKED_FOR)
                .set(Fact.OPTED_OUT, Channel.SMS.bit());
        assertThat(speaks(AMERICA, Rule.US_T_02, answer)).isFalse();
        assertThat(speaks(AMERICA, Rule.US_T_02, answer.forget(Fact.ASKED_FOR))).isTrue();
    }

    @Test
    void theContractsDaysWithoutContactAreCountedByTheLog() {
        Scene friend = friend().set(Fact.UNREACHABLE_DAYS_AGREED, 10);
        assertThat(speaks(CHINA, Rule.CN_W_04, friend))
                .as("the log begins three days ago")
                .isTrue();
        List<ContactEntry> talked = new ArrayList<>(unanswered(1, 2, 3));
        talked.add(entry(DAY - 10, 9, Channel.CALL, Outcome.EFFECTIVE));
        assertThat(friend.log(talked).answer(CHINA)).isEqualTo(Answer.PERMIT);
        friend.set(Fact.NUMBER_INVALID_ON, DAY - 1).set(Fact.UNREACHABLE_DAYS_AGREED, 11);
        assertThat(speaks(CHINA, Rule.CN_W_04, friend))
                .as("an invalid number is not what the contract says")
                .isTrue();
    }

    @Test
    void aCallThatMayHaveReachedTheDebtorIsWaitedFor() {
        assertThat(friend().answer(CHINA)).isEqualTo(Answer.PERMIT);
        List<ContactEntry> open = new ArrayList<>(unanswered(1, 2, 3));
        open.add(entry(DAY, 9, Channel.CALL, Outcome.RESERVED));
        assertThat(speaks(CHINA, Rule.CN_W_10, friend().log(open))).isTrue();
        List<ContactEntry> later = new ArrayList<>(unanswered(1, 2, 3));
        later.add(entry(DAY + 1, 9, Channel.CALL, Outcome.RESERVED));
        assertThat(speaks(CHINA, Rule.CN_W_10, friend().log(later))).isFalse();
    }

    @Test
    void whatIsKnownToBeWrongIsNotHiddenByWhatIsUnknown() {
        Scene heir = new Scene(Proposals.call().to(Proposals.person(Target.HEIR))).forget(Fact.HEIR_RENOUNCED);
        assertThat(heir.answer(CHINA)).isEqualTo(Answer.HOLD);
        assertThat(heir.amount(1_000_001).answer(CHINA)).isEqualTo(Answer.DENY);
        Gate stricter = Packs.gate(Packs.action(Packs.shipped(Packs.CN), Rule.CN_W_19, Action.DENY));
        Scene incapable = new Scene(Proposals.call()).forget(Fact.PERSON_MINOR);
        assertThat(incapable.answer(stricter)).isEqualTo(Answer.HOLD);
        assertThat(incapable.yes(Fact.INCAPABLE).answer(stricter)).isEqualTo(Answer.DENY);
    }

    @Test
    void anAmountIsADebtFactWhateverWasSaidOfTheText() {
        assertThat(friend().answer(CHINA)).isEqualTo(Answer.PERMIT);
        Scene tells = friend().amount(50_000);
        for (Rule rule : List.of(Rule.CN_W_06, Rule.CN_W_11, Rule.CN_P_11)) {
            assertThat(speaks(CHINA, rule, tells)).as(rule.id()).isTrue();
        }
        assertThat(speaks(BAY_STATE, Rule.MA_W_01, tells)).isTrue();
        Scene call = new Scene(Proposals.call()).amount(50_000);
        assertThat(call.answer(CHINA)).isEqualTo(Answer.PERMIT);
        assertThat(speaks(CHINA, Rule.CN_V_12, call.forget(Fact.IDENTITY_FIRST)))
                .isTrue();
    }

    @Test
    void nobodyFilmsADwellingFromTheThreshold() {
        Meeting films = new Meeting(PlaceKind.HOME, Proposals.HOME, false, true, false, Payment.NONE);
        Scene visit = new Scene(Proposals.visit()).but(p -> p.meeting(films));
        assertThat(speaks(CHINA, Rule.CN_V_06, visit)).isTrue();
        assertThat(visit.yes(Fact.FILMING_CONSENT).answer(CHINA)).isEqualTo(Answer.PERMIT);
    }

    @Test
    void theDebtIsNotToldInTheStreetUnlessTheDebtorAgreedToMeetThere() {
        Scene street =
                new Scene(Proposals.visit()).yes(Fact.TELLS_DEBT).but(p -> p.meeting(Meeting.at(PlaceKind.PUBLIC, 1)));
        assertThat(speaks(CHINA, Rule.CN_P_08, street)).isTrue();
        assertThat(street.yes(Fact.VISIT_AGREED).answer(CHINA)).isEqualTo(Answer.PERMIT);
    }

    @Test
    void whoWishesToPayIsNotToldOnASharedScreen() {
        Scene pays = new Scene(Proposals.sms())
                .but(p -> p.to(new Addressee(
                                Target.CONTACT_PERSON,
                                FRIEND,
                                Proposals.FRIENDS_MOBILE,
                                PointKind.MOBILE,
                                Source.CONTRACT))
                        .purpose(Purpose.PAYMENT_INFORMATION)
                        .says(Message.of(TemplateKind.PAYMENT_INFORMATION, 1)))
                .yes(Fact.WISHES_TO_PAY, Fact.TELLS_DEBT);
        assertThat(pays.answer(CHINA)).isEqualTo(Answer.PERMIT);
        assertThat(speaks(CHINA, Rule.CN_P_11, pays.yes(Fact.POINT_SHARED))).isTrue();
    }

    @Test
    void theNoticeOfACreditReportNeedsNoNoticeBeforeIt() {
        Scene notice = new Scene(Proposals.sms())
                .purpose(Purpose.CREDIT_NOTICE)
                .says(Wording.CREDIT_RECORD)
                .yes(Fact.CREDIT_CLAIM_TRUE);
        assertThat(notice.answer(CHINA)).isEqualTo(Answer.PERMIT);
        assertThat(speaks(CHINA, Rule.CN_L_19, notice.forget(Fact.CREDIT_CLAIM_TRUE)))
                .isTrue();
    }

    @Test
    void whoMayHaveACardIsNotRemindedWhileAPlanIsKept() {
        Scene reminder = new Scene(Proposals.sms())
                .purpose(Purpose.AGREED_REMINDER)
                .yes(Fact.REMINDER_AGREED, Fact.PLAN_PERFORMING);
        assertThat(reminder.answer(CHINA)).isEqualTo(Answer.PERMIT);
        assertThat(reminder.forget(Fact.CARD_DEBT).answer(CHINA)).isEqualTo(Answer.HOLD);
    }

    @Test
    void aPhoneNobodyDescribedCountsUnderBothCaps() {
        List<ContactEntry> two = new ArrayList<>();
        for (int ago : List.of(10, 20)) {
            ContactEntry e = entry(DAY - ago, 9, Channel.CALL, Outcome.ATTEMPTED);
            two.add(new ContactEntry(
                    e.day(),
                    e.second(),
                    e.channel(),
                    e.style(),
                    e.purpose(),
                    e.target(),
                    0,
                    e.point(),
                    PointKind.UNKNOWN,
                    0,
                    e.outcome(),
                    false));
        }
        Scene mobile = new Scene(Proposals.call()).log(two);
        assertThat(mobile.answer(BAY_STATE)).isEqualTo(Answer.PERMIT);
        Scene unknown = new Scene(Proposals.call())
                .log(two)
                .but(p -> p.to(Addressee.debtor(Proposals.MOBILE, PointKind.UNKNOWN, Source.CONTRACT)));
        assertThat(speaks(BAY_STATE, Rule.MA_F_02, unknown)).isTrue();
    }

    @Test
    void aVisitTooLongForTheHoursIsNotHealedByTheClock() {
        Pack late = Packs.number(Packs.shipped(Packs.CN), Param.CN_T_06_CLOSES, time(18, 0, 0));
        Pack city = Packs.number(late, Param.CN_T_06_OPENS, time(9, 0, 0));
        Verdict fits = visit(17, 30, 19).verdict(Packs.gate(city));
        assertThat(fits)
                .isInstanceOfSatisfying(
                        Verdict.Deny.class,
                        deny -> assertThat(deny.retryFrom()).isEqualTo((DAY + 1L) * Span.DAY_SECONDS + time(9, 0, 0)));
        Pack narrow = Packs.number(city, Param.CN_T_06_OPENS, time(17, 0, 0));
        Verdict never = visit(17, 15, 19).verdict(Packs.gate(narrow));
        assertThat(never)
                .isInstanceOfSatisfying(
                        Verdict.Deny.class, deny -> assertThat(deny.retryFrom()).isEqualTo(Finding.NEVER));
    }
}
