package org.lifang.kernel.contact;

import static org.lifang.kernel.contact.ChineseCases.CALL;
import static org.lifang.kernel.contact.ChineseCases.FRIEND;
import static org.lifang.kernel.contact.ChineseCases.LETTER;
import static org.lifang.kernel.contact.ChineseCases.ROBOT;
import static org.lifang.kernel.contact.ChineseCases.SMS;
import static org.lifang.kernel.contact.ChineseCases.VISIT;
import static org.lifang.kernel.contact.ChineseCases.given;
import static org.lifang.kernel.contact.FactsBuilder.entry;
import static org.lifang.kernel.contact.FactsBuilder.hours;
import static org.lifang.kernel.contact.FactsBuilder.times;
import static org.lifang.kernel.contact.Proposals.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.HoursEntry.Kind;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Target;

/** The packs of other countries. */
final class ForeignCases {

    private static final Supplier<Scene> AT_WORK = given(
            CALL, s -> s.but(p -> p.to(Addressee.debtor(Proposals.MOBILE, PointKind.WORK_PHONE, Source.CONTRACT))));
    private static final Supplier<Scene> VISIT_AT_WORK =
            given(VISIT, s -> s.but(p -> p.meeting(Meeting.at(PlaceKind.WORKPLACE, 3))));

    private ForeignCases() {}

    static List<RuleCase> all() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(american());
        all.addAll(massachusetts());
        all.addAll(british());
        all.addAll(indian());
        all.addAll(irish());
        return all;
    }

    private static List<ContactEntry> daily(int count, Outcome outcome) {
        List<ContactEntry> entries = new ArrayList<>();
        for (int ago = 0; ago < count; ago++) {
            entries.add(entry(DAY - ago, 9, Channel.CALL, outcome));
        }
        return entries;
    }

    private static List<RuleCase> american() {
        return List.of(
                RuleCase.of(Rule.US_T_01, CALL, s -> s.at(21), Code.OUTSIDE_HOURS),
                RuleCase.of(
                        Rule.US_T_02,
                        given(CALL, s -> s.hours(hours(Kind.QUIET, 12, 14))),
                        s -> s.at(13),
                        Code.QUIET_HOURS),
                RuleCase.of(Rule.US_T_02, SMS, s -> s.set(Fact.OPTED_OUT, Channel.SMS.bit()), Code.OPTED_OUT),
                RuleCase.of(
                        Rule.US_F_01,
                        given(CALL, s -> s.log(daily(6, Outcome.ATTEMPTED))),
                        s -> s.log(daily(7, Outcome.ATTEMPTED)),
                        Code.CALLS_LATELY),
                RuleCase.of(
                        Rule.US_F_02,
                        given(CALL, s -> s.log(List.of(entry(DAY - 7, 9, Channel.CALL, Outcome.EFFECTIVE)))),
                        s -> s.log(List.of(entry(DAY - 6, 9, Channel.CALL, Outcome.EFFECTIVE))),
                        Code.TALKED_LATELY),
                RuleCase.of(Rule.US_W_01, FRIEND, s -> s.forget(Fact.TELLS_DEBT), Code.DEBT_TOLD_TO_THIRD_PARTY),
                RuleCase.of(Rule.US_W_01, FRIEND, s -> s.purpose(Purpose.DEMAND), Code.THIRD_PARTY_WITHOUT_GROUND),
                RuleCase.of(Rule.US_W_01, FRIEND, s -> s.log(asked()), Code.INQUIRED_BEFORE),
                RuleCase.of(Rule.US_W_02, AT_WORK, s -> s.yes(Fact.WORKPLACE_BARRED), Code.WORKPLACE_BARRED),
                RuleCase.of(Rule.US_C_01, SMS, s -> s.no(Fact.OPT_OUT_OFFERED), Code.OPT_OUT_NOT_OFFERED),
                RuleCase.of(Rule.US_N_01, SMS, s -> s.no(Fact.VALIDATION_SENT), Code.SEND_VALIDATION_NOTICE),
                RuleCase.of(Rule.US_D_01, SMS, s -> s.yes(Fact.DISPUTE_OPEN), Code.DISPUTE_OPEN),
                RuleCase.of(Rule.US_R_01, SMS, s -> s.yes(Fact.DISPUTE_OPEN), Code.RECORD_KEPT));
    }

    private static List<ContactEntry> asked() {
        ContactEntry call = entry(DAY - 25, 9, Channel.CALL, Outcome.CONNECTED);
        return List.of(new ContactEntry(
                call.day(),
                call.second(),
                call.channel(),
                call.style(),
                Purpose.RESTORE_CONTACT,
                Target.CONTACT_PERSON,
                Proposals.FRIEND,
                Proposals.FRIENDS_MOBILE,
                PointKind.MOBILE,
                0,
                Outcome.CONNECTED,
                false));
    }

    private static List<RuleCase> massachusetts() {
        List<ContactEntry> two = new ArrayList<>(times(1, DAY - 6, Channel.SMS, Outcome.ATTEMPTED));
        two.addAll(times(1, DAY - 1, Channel.CALL, Outcome.ATTEMPTED));
        List<ContactEntry> atWork = two.stream().map(ForeignCases::atWork).toList();
        Supplier<Scene> park = given(
                VISIT,
                s -> s.but(p -> p.meeting(Meeting.at(PlaceKind.PUBLIC, 3))).yes(Fact.VISIT_AGREED));
        return List.of(
                RuleCase.of(Rule.MA_T_01, CALL, s -> s.at(7), Code.OUTSIDE_HOURS),
                RuleCase.of(
                        Rule.MA_F_01,
                        given(CALL, s -> s.log(two.subList(0, 1))),
                        s -> s.log(two),
                        Code.CONTACTS_LATELY),
                RuleCase.of(Rule.MA_F_02, given(AT_WORK, s -> s.log(two)), s -> s.log(atWork), Code.CONTACTS_LATELY),
                RuleCase.of(Rule.MA_V_01, park, s -> s.forget(Fact.VISIT_AGREED), Code.PUBLIC_PLACE),
                RuleCase.of(
                        Rule.MA_V_02,
                        given(VISIT_AT_WORK, s -> s.yes(Fact.WORKPLACE_ASKED)),
                        s -> s.no(Fact.WORKPLACE_ASKED),
                        Code.VISIT_AT_WORK),
                RuleCase.of(Rule.MA_W_01, FRIEND, s -> s.yes(Fact.TELLS_DEBT), Code.DEBT_TOLD_TO_THIRD_PARTY));
    }

    private static ContactEntry atWork(ContactEntry e) {
        return new ContactEntry(
                e.day(),
                e.second(),
                e.channel(),
                e.style(),
                e.purpose(),
                e.target(),
                e.person(),
                e.point(),
                PointKind.WORK_PHONE,
                e.agency(),
                e.outcome(),
                e.inbound());
    }

    private static List<RuleCase> british() {
        Supplier<Scene> entering = given(
                VISIT,
                s -> s.but(p -> p.meeting(new Meeting(PlaceKind.HOME, 1, true, false, false, Payment.NONE)))
                        .yes(Fact.ENTRY_CONSENT));
        return List.of(
                RuleCase.of(Rule.UK_T_01, SMS, s -> s.set(Fact.OPTED_OUT, Channel.ALL), Code.OPTED_OUT),
                RuleCase.of(Rule.UK_V_01, VISIT, s -> s.forget(Fact.VISIT_PURPOSE_TOLD), Code.PURPOSE_NOT_TOLD),
                RuleCase.of(
                        Rule.UK_V_01,
                        VISIT,
                        s -> s.set(Fact.VISIT_NOTICE_AT, (long) DAY * Span.DAY_SECONDS),
                        Code.NOTICE_TOO_LATE),
                RuleCase.of(Rule.UK_V_02, entering, s -> s.no(Fact.ENTRY_CONSENT), Code.ENTRY_WITHOUT_CONSENT),
                RuleCase.of(Rule.UK_V_03, VISIT, s -> s.yes(Fact.HARDSHIP), Code.HARDSHIP),
                RuleCase.of(
                        Rule.UK_I_01,
                        given(CALL, s -> s.yes(Fact.TELLS_DEBT)),
                        s -> s.no(Fact.IDENTITY_FIRST),
                        Code.IDENTITY_NOT_FIRST),
                RuleCase.of(Rule.UK_W_01, FRIEND, s -> s.yes(Fact.TELLS_DEBT), Code.DEBT_TOLD_TO_THIRD_PARTY),
                RuleCase.of(Rule.UK_C_01, LETTER, s -> s.no(Fact.LETTER_SEALED), Code.LETTER_NOT_SEALED),
                RuleCase.of(Rule.UK_D_01, SMS, s -> s.yes(Fact.HARDSHIP), Code.HARDSHIP),
                RuleCase.of(Rule.UK_L_01, SMS, s -> s.yes(Fact.TIME_BARRED), Code.TIME_BARRED_DEMAND));
    }

    private static List<RuleCase> indian() {
        Supplier<Scene> agency = given(CALL, s -> s.but(p -> p.by(new Party(Proposals.AGENCY, 1, false))));
        return List.of(
                RuleCase.of(Rule.IN_T_01, CALL, s -> s.at(19), Code.OUTSIDE_HOURS),
                RuleCase.of(Rule.IN_T_02, SMS, s -> s.at(7), Code.OUTSIDE_HOURS),
                RuleCase.of(Rule.IN_W_01, FRIEND, s -> s.yes(Fact.TELLS_DEBT), Code.UNRELATED_THIRD_PARTY),
                RuleCase.of(
                        Rule.IN_W_02,
                        given(FRIEND, s -> s.purpose(Purpose.SERVICE_ANSWER).yes(Fact.ASKED_FOR)),
                        s -> s.purpose(Purpose.RESTORE_CONTACT),
                        Code.UNRELATED_THIRD_PARTY),
                RuleCase.of(Rule.IN_C_01, SMS, s -> s.says(Wording.THREAT), Code.WORDS_OF_THREAT),
                RuleCase.of(Rule.IN_C_01, SMS, s -> s.forget(Fact.WORDING), Code.WORDING_NOT_CHECKED),
                RuleCase.of(Rule.IN_C_02, SMS, s -> s.no(Fact.NAMES_LENDER), Code.LENDER_NOT_NAMED),
                RuleCase.of(Rule.IN_V_01, VISIT_AT_WORK, s -> s.forget(Fact.OTHER_EFFORTS_FAILED), Code.VISIT_AT_WORK),
                RuleCase.of(Rule.IN_V_02, VISIT, s -> s.yes(Fact.OCCASION), Code.OCCASION),
                RuleCase.of(
                        Rule.IN_V_02,
                        VISIT,
                        s -> {
                            s.facts.holidays(DAY, DAY + 3);
                            return s;
                        },
                        Code.CLOSED_HOLIDAY),
                RuleCase.of(Rule.IN_H_01, CALL, s -> s.member(Clearance.CERTIFIED, false), Code.CREW_NOT_CERTIFIED),
                RuleCase.of(Rule.IN_A_01, agency, s -> s.forget(Fact.PLACEMENT_TOLD_ON), Code.PLACEMENT_NOT_TOLD),
                RuleCase.of(Rule.IN_R_01, ROBOT, s -> s.but(p -> Proposals.sms()), Code.RECORD_CALL));
    }

    private static List<RuleCase> irish() {
        int sunday = DAY + 2;
        List<ContactEntry> three = new ArrayList<>(times(1, DAY - 30, Channel.LETTER, Outcome.ATTEMPTED));
        three.addAll(times(2, DAY - 1, Channel.CALL, Outcome.ATTEMPTED));
        return List.of(
                RuleCase.of(Rule.IE_T_01, CALL, s -> s.at(8), Code.OUTSIDE_HOURS),
                RuleCase.of(
                        Rule.IE_T_01,
                        CALL,
                        s -> s.but(p -> p.when(Span.at(sunday, Proposals.TEN))),
                        Code.CLOSED_WEEKDAY),
                RuleCase.of(
                        Rule.IE_T_01,
                        VISIT,
                        s -> {
                            s.facts.holidays(DAY);
                            return s;
                        },
                        Code.CLOSED_HOLIDAY),
                RuleCase.of(
                        Rule.IE_F_01,
                        given(SMS, s -> s.log(three.subList(1, 3))),
                        s -> s.log(three),
                        Code.CONTACTS_LATELY),
                RuleCase.of(
                        Rule.IE_V_01,
                        given(VISIT_AT_WORK, s -> s.yes(Fact.LIVES_AT_WORK)),
                        s -> s.forget(Fact.LIVES_AT_WORK),
                        Code.VISIT_AT_WORK),
                RuleCase.of(Rule.IE_V_02, VISIT, s -> s.no(Fact.WRITTEN_NOTICE), Code.NOTICE_MISSING),
                RuleCase.of(Rule.IE_V_02, VISIT, s -> s.forget(Fact.OTHER_EFFORTS_FAILED), Code.OTHER_EFFORTS_FIRST),
                RuleCase.of(Rule.IE_W_01, AT_WORK, s -> s.no(Fact.FAMILY_CONSENT), Code.FAMILY_WITHOUT_CONSENT));
    }
}
