package org.lifang.kernel.contact;

import static org.lifang.kernel.contact.FactsBuilder.entry;
import static org.lifang.kernel.contact.FactsBuilder.hours;
import static org.lifang.kernel.contact.FactsBuilder.times;
import static org.lifang.kernel.contact.FactsBuilder.unanswered;
import static org.lifang.kernel.contact.Proposals.DAY;
import static org.lifang.kernel.contact.Proposals.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.HoursEntry.Kind;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Hours, frequency and people: CN-T, CN-F, CN-W. */
final class ChineseCases {

    static final Supplier<Scene> CALL = () -> new Scene(Proposals.call());
    static final Supplier<Scene> ROBOT = () -> new Scene(Proposals.robot());
    static final Supplier<Scene> SMS = () -> new Scene(Proposals.sms());
    static final Supplier<Scene> LETTER = () -> new Scene(Proposals.letter());
    static final Supplier<Scene> VISIT = () -> new Scene(Proposals.visit());
    static final Supplier<Scene> PLACEMENT = () -> new Scene(Proposals.placement());
    /** The debtor could not be reached on three days in a row, so the friend is asked. */
    static final Supplier<Scene> FRIEND = () -> new Scene(Proposals.askFriend()).log(unanswered(1, 2, 3));

    private ChineseCases() {}

    static List<RuleCase> all() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(hourCases());
        all.addAll(frequencyCases());
        all.addAll(thirdPersonCases());
        all.addAll(peopleCases());
        return all;
    }

    static Supplier<Scene> given(Supplier<Scene> base, UnaryOperator<Scene> change) {
        return () -> change.apply(base.get());
    }

    private static List<RuleCase> hourCases() {
        return List.of(
                RuleCase.of(Rule.CN_T_01, CALL, s -> s.at(22), Code.OUTSIDE_HOURS),
                RuleCase.of(
                        Rule.CN_T_01,
                        given(CALL, s -> s.at(7).hours(hours(Kind.AGREED, 7, 9))),
                        s -> s.at(10),
                        Code.NOT_IN_AGREED_HOURS),
                RuleCase.of(Rule.CN_T_02, CALL, s -> s.at(7), Code.OUTSIDE_HOURS_WITHOUT_CONSENT),
                RuleCase.of(
                        Rule.CN_T_02,
                        given(CALL, s -> s.at(23).hours(hours(Kind.CONSENTED, 22, 24))),
                        s -> s.hours(),
                        Code.OUTSIDE_HOURS_WITHOUT_CONSENT),
                RuleCase.of(Rule.CN_T_05, given(VISIT, s -> s.span(20, 22)), s -> s.span(20, 23), Code.VISIT_ENDS_LATE),
                RuleCase.of(
                        Rule.CN_T_05,
                        given(SMS, s -> s.hours(hours(Kind.QUIET, 12, 14))),
                        s -> s.at(12),
                        Code.QUIET_HOURS),
                RuleCase.of(Rule.CN_T_06, CALL, s -> s.at(8), Code.OUTSIDE_CITY_HOURS),
                RuleCase.of(
                        Rule.CN_T_06,
                        CALL,
                        s -> s.but(p -> p.when(Span.at(DAY + 1, p.when().second()))),
                        Code.CLOSED_WEEKDAY),
                RuleCase.of(
                        Rule.CN_T_06,
                        CALL,
                        s -> {
                            s.facts.holidays(DAY);
                            return s;
                        },
                        Code.CLOSED_HOLIDAY));
    }

    private static List<RuleCase> frequencyCases() {
        List<ContactEntry> week = new ArrayList<>(times(1, DAY - 6, Channel.EMAIL, Outcome.ATTEMPTED));
        week.addAll(times(1, DAY - 3, Channel.SMS, Outcome.ATTEMPTED));
        List<ContactEntry> fullWeek = new ArrayList<>(week);
        fullWeek.addAll(times(1, DAY + 1, Channel.APP_PUSH, Outcome.RESERVED));
        fullWeek.addAll(times(1, DAY + 2, Channel.APP_PUSH, Outcome.RESERVED));
        List<ContactEntry> months = List.of(entry(DAY - 29, 9, Channel.VISIT, Outcome.EFFECTIVE));
        List<ContactEntry> elsewhere = new ArrayList<>(months);
        elsewhere.add(entry(DAY - 8, 9, Channel.VISIT, Outcome.ATTEMPTED));
        List<ContactEntry> busy = new ArrayList<>();
        for (int ago = 1; ago <= 3; ago++) {
            busy.addAll(times(3, DAY - ago, Channel.CALL, Outcome.ATTEMPTED));
        }
        return List.of(
                RuleCase.of(
                        Rule.CN_F_01,
                        given(ROBOT, s -> s.log(times(2, DAY, Channel.ROBOT_CALL, Outcome.CONNECTED))),
                        s -> s.log(times(3, DAY, Channel.ROBOT_CALL, Outcome.CONNECTED)),
                        Code.CALLS_CONNECTED_TODAY),
                RuleCase.of(
                        Rule.CN_F_02,
                        given(CALL, s -> s.log(times(2, DAY, Channel.CALL, Outcome.EFFECTIVE))),
                        s -> s.log(times(3, DAY, Channel.CALL, Outcome.RESERVED)),
                        Code.CONVERSATIONS_TODAY),
                RuleCase.of(
                        Rule.CN_F_03,
                        given(CALL, s -> s.log(times(5, DAY, Channel.CALL, Outcome.ATTEMPTED))),
                        s -> s.log(times(6, DAY, Channel.CALL, Outcome.ATTEMPTED)),
                        Code.CALLS_UNANSWERED_TODAY),
                RuleCase.of(
                        Rule.CN_F_04,
                        CALL,
                        s -> s.log(List.of(entry(DAY, 10, Channel.CALL, Outcome.ATTEMPTED))),
                        Code.CALLS_TOO_CLOSE),
                RuleCase.of(
                        Rule.CN_F_04,
                        given(CALL, s -> s.log(busy.subList(0, 6))),
                        s -> s.log(busy),
                        Code.CALLS_MANY_DAYS),
                RuleCase.of(
                        Rule.CN_F_05,
                        given(SMS, s -> s.log(week)),
                        s -> s.log(times(1, DAY, Channel.INSTANT_MESSAGE, Outcome.ATTEMPTED)),
                        Code.TEXTS_TODAY),
                RuleCase.of(Rule.CN_F_05, given(SMS, s -> s.log(week)), s -> s.log(fullWeek), Code.TEXTS_THIS_WEEK),
                RuleCase.of(
                        Rule.CN_F_06,
                        given(LETTER, s -> s.log(times(1, DAY - 29, Channel.LETTER, Outcome.ATTEMPTED))),
                        s -> s.log(times(2, DAY - 29, Channel.LETTER, Outcome.ATTEMPTED)),
                        Code.LETTERS_LATELY),
                RuleCase.of(
                        Rule.CN_F_07,
                        given(VISIT, s -> s.log(times(1, DAY - 7, Channel.VISIT, Outcome.ATTEMPTED))),
                        s -> s.log(times(1, DAY - 6, Channel.VISIT, Outcome.ATTEMPTED)),
                        Code.VISITS_AT_ADDRESS),
                RuleCase.of(Rule.CN_F_07, given(VISIT, s -> s.log(months)), s -> s.log(elsewhere), Code.VISITS_LATELY),
                RuleCase.of(Rule.CN_F_08, CALL, s -> s.forget(Fact.OVERDUE), Code.NO_BASIS),
                RuleCase.of(
                        Rule.CN_F_08,
                        given(SMS, s -> s.set(Fact.OPTED_OUT, Channel.CALL.bit())),
                        s -> s.set(Fact.OPTED_OUT, Channel.TEXTS),
                        Code.OPTED_OUT),
                RuleCase.of(
                        Rule.CN_F_08,
                        given(CALL, s -> s.purpose(Purpose.SERVICE_ANSWER).yes(Fact.ASKED_FOR)),
                        s -> s.no(Fact.ASKED_FOR),
                        Code.NO_BASIS));
    }

    private static List<RuleCase> thirdPersonCases() {
        Supplier<Scene> payer = given(
                FRIEND,
                s -> s.purpose(Purpose.PAYMENT_INFORMATION)
                        .yes(Fact.WISHES_TO_PAY)
                        .but(p -> p.says(Message.of(TemplateKind.PAYMENT_INFORMATION, 1))));
        Supplier<Scene> heirsWanted =
                given(FRIEND, s -> s.purpose(Purpose.FIND_HEIRS).yes(Fact.DEAD));
        return List.of(
                RuleCase.of(Rule.CN_W_01, FRIEND, s -> s.purpose(Purpose.DEMAND), Code.DEMAND_ON_THIRD_PARTY),
                RuleCase.of(
                        Rule.CN_W_01,
                        given(CALL, s -> s.but(p -> p.to(person(Target.SPOUSE))).yes(Fact.SPOUSE_LIABLE)),
                        s -> s.forget(Fact.SPOUSE_LIABLE),
                        Code.DEMAND_ON_THIRD_PARTY),
                RuleCase.of(Rule.CN_W_03, FRIEND, s -> s.purpose(Purpose.INVITATION), Code.THIRD_PARTY_WITHOUT_GROUND),
                RuleCase.of(Rule.CN_W_03, heirsWanted, s -> s.no(Fact.DEAD), Code.THIRD_PARTY_WITHOUT_GROUND),
                RuleCase.of(
                        Rule.CN_W_04,
                        given(FRIEND, s -> s.set(Fact.UNREACHABLE_DAYS_AGREED, 3)),
                        s -> s.set(Fact.UNREACHABLE_DAYS_AGREED, 4),
                        Code.NOT_UNREACHABLE_BY_CONTRACT),
                RuleCase.of(
                        Rule.CN_W_05,
                        given(FRIEND, s -> s.but(p -> p.says(Message.of(TemplateKind.ASK_CALL_BACK, 1)))),
                        s -> s.but(p -> p.says(Message.of(TemplateKind.CALL_SCRIPT, 1))),
                        Code.ONLY_TWO_REQUESTS),
                RuleCase.of(Rule.CN_W_06, FRIEND, s -> s.forget(Fact.TELLS_DEBT), Code.DEBT_TOLD_TO_THIRD_PARTY),
                RuleCase.of(Rule.CN_W_07, FRIEND, s -> s.yes(Fact.PERSON_REFUSED), Code.PERSON_REFUSED),
                RuleCase.of(Rule.CN_W_07, FRIEND, s -> s.forget(Fact.PERSON_REFUSED), Code.FACT_UNKNOWN),
                RuleCase.of(Rule.CN_W_08, payer, s -> s.no(Fact.WISHES_TO_PAY), Code.NO_WISH_TO_PAY),
                RuleCase.of(
                        Rule.CN_W_09, FRIEND, s -> s.but(p -> p.to(person(Target.OTHER))), Code.UNRELATED_THIRD_PARTY),
                RuleCase.of(
                        Rule.CN_W_09,
                        given(FRIEND, s -> s.but(p -> p.to(person(Target.SPOUSE)))),
                        s -> s.no(Fact.RELATED_DECIDED),
                        Code.RELATION_NOT_DECIDED),
                RuleCase.of(Rule.CN_W_10, FRIEND, s -> s.log(unanswered(1, 2, 4)), Code.NOT_UNREACHABLE),
                RuleCase.of(
                        Rule.CN_W_10,
                        given(FRIEND, s -> s.log(List.of()).set(Fact.NUMBER_INVALID_ON, DAY)),
                        s -> s.set(Fact.NUMBER_INVALID_ON, DAY + 1),
                        Code.NOT_UNREACHABLE),
                RuleCase.of(Rule.CN_W_11, FRIEND, s -> s.amount(100), Code.DEBT_TOLD_TO_THIRD_PARTY),
                RuleCase.of(
                        Rule.CN_W_14,
                        FRIEND,
                        s -> s.forget(Fact.CONTACT_PERSON_AGREED),
                        Code.CONTACT_PERSON_NOT_AGREED),
                RuleCase.of(Rule.CN_W_15, FRIEND, s -> s.purpose(Purpose.NOTICE), Code.UNRELATED_THIRD_PARTY),
                RuleCase.of(
                        Rule.CN_W_16,
                        given(ROBOT, s -> s.but(p -> p.by(new Party(Proposals.AGENCY, 0, false)))),
                        s -> s.but(p -> p.by(Party.LENDER)),
                        Code.RECORD_AGENCY_CALL));
    }

    private static List<RuleCase> peopleCases() {
        Supplier<Scene> guarantor = given(CALL, s -> s.but(p -> p.to(person(Target.GUARANTOR))));
        Supplier<Scene> joint = given(CALL, s -> s.but(p -> p.to(person(Target.JOINT_OBLIGOR))));
        Supplier<Scene> heir =
                given(CALL, s -> s.but(p -> p.to(person(Target.HEIR))).amount(500_000));
        Supplier<Scene> spouse =
                given(CALL, s -> s.but(p -> p.to(person(Target.SPOUSE))).yes(Fact.SPOUSE_LIABLE));
        return List.of(
                RuleCase.of(Rule.CN_W_02, guarantor, s -> s.forget(Fact.GUARANTEE_ON_FILE), Code.NO_GUARANTEE_ON_FILE),
                RuleCase.of(Rule.CN_W_02, joint, s -> s.no(Fact.JOINT_CONTRACT_ON_FILE), Code.NO_GUARANTEE_ON_FILE),
                RuleCase.of(
                        Rule.CN_W_12,
                        CALL,
                        s -> s.but(p -> p.to(Addressee.debtor(Proposals.MOBILE, PointKind.MOBILE, Source.OTHER))),
                        Code.SOURCE_NOT_LAWFUL),
                RuleCase.of(Rule.CN_W_12, CALL, s -> s.forget(Fact.SOURCE_PROVEN), Code.SOURCE_NOT_PROVEN),
                RuleCase.of(Rule.CN_W_17, CALL, s -> s.yes(Fact.DEAD), Code.DEBTOR_DEAD),
                RuleCase.of(Rule.CN_W_17, heir, s -> s.forget(Fact.HEIR_ON_FILE), Code.HEIR_NOT_ON_FILE),
                RuleCase.of(Rule.CN_W_17, heir, s -> s.yes(Fact.HEIR_RENOUNCED), Code.HEIR_RENOUNCED),
                RuleCase.of(Rule.CN_W_17, heir, s -> s.forget(Fact.ESTATE_FEN), Code.FACT_UNKNOWN),
                RuleCase.of(Rule.CN_W_17, heir, s -> s.amount(1_000_001), Code.ABOVE_ESTATE),
                RuleCase.of(Rule.CN_W_18, spouse, s -> s.no(Fact.SPOUSE_LIABLE), Code.SPOUSE_NOT_LIABLE),
                RuleCase.of(Rule.CN_W_19, CALL, s -> s.yes(Fact.PERSON_MINOR), Code.MINOR),
                RuleCase.of(Rule.CN_W_19, CALL, s -> s.yes(Fact.INCAPABLE), Code.DEBTOR_INCAPABLE),
                RuleCase.of(
                        Rule.CN_F_01,
                        given(
                                CALL,
                                s -> s.but(p -> p.style(Style.NOTIFICATION))
                                        .set(Fact.CALLS_A_DAY_AGREED, 4)
                                        .log(times(3, DAY, Channel.ROBOT_CALL, Outcome.CONNECTED))),
                        s -> s.set(Fact.CALLS_A_DAY_AGREED, 2),
                        Code.CALLS_CONNECTED_TODAY));
    }
}
