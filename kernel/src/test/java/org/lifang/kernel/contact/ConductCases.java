package org.lifang.kernel.contact;

import static org.lifang.kernel.contact.ChineseCases.CALL;
import static org.lifang.kernel.contact.ChineseCases.LETTER;
import static org.lifang.kernel.contact.ChineseCases.PLACEMENT;
import static org.lifang.kernel.contact.ChineseCases.ROBOT;
import static org.lifang.kernel.contact.ChineseCases.SMS;
import static org.lifang.kernel.contact.ChineseCases.VISIT;
import static org.lifang.kernel.contact.ChineseCases.given;
import static org.lifang.kernel.contact.FactsBuilder.times;
import static org.lifang.kernel.contact.Proposals.DAY;
import static org.lifang.kernel.contact.Proposals.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Handover;
import org.lifang.kernel.contact.proposal.Jurisdiction;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Target;

/** Visits, words, collectors, agencies, data, holds and law: CN-V to CN-M. */
final class ConductCases {

    static final Supplier<Scene> START = given(VISIT, Scene::starts);
    static final Supplier<Scene> BY_AGENCY = given(CALL, s -> s.but(p -> p.by(new Party(Proposals.AGENCY, 1, false))));

    private ConductCases() {}

    static List<RuleCase> all() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(visitCases());
        all.addAll(wordCases());
        all.addAll(crewCases());
        all.addAll(agencyCases());
        all.addAll(dataCases());
        all.addAll(holdCases());
        all.addAll(lawCases());
        return all;
    }

    private static Meeting inside(boolean films, boolean tracks) {
        return new Meeting(PlaceKind.HOME, Proposals.HOME, true, films, tracks, Payment.NONE);
    }

    private static List<RuleCase> visitCases() {
        Supplier<Scene> entering =
                given(VISIT, s -> s.but(p -> p.meeting(inside(false, false))).yes(Fact.ENTRY_CONSENT));
        Supplier<Scene> filming =
                given(entering, s -> s.but(p -> p.meeting(inside(true, false))).yes(Fact.FILMING_CONSENT));
        return List.of(
                RuleCase.of(Rule.CN_V_01, VISIT, s -> s.but(p -> p.by(Party.lender(1))), Code.CREW_TOO_SMALL),
                RuleCase.of(Rule.CN_V_01, START, s -> s.member(Clearance.CHECKED_IN, false), Code.CREW_TOO_SMALL),
                RuleCase.of(Rule.CN_V_02, VISIT, s -> s.but(p -> Proposals.sms()), Code.RECORD_CREDENTIALS_SHOWN),
                RuleCase.of(Rule.CN_V_03, START, s -> s.forget(Fact.RECORDER_READY), Code.RECORDER_NOT_READY),
                RuleCase.of(Rule.CN_V_03, VISIT, s -> s.but(p -> Proposals.sms()), Code.RECORD_WHOLE_VISIT),
                RuleCase.of(Rule.CN_V_04, VISIT, s -> s.but(p -> Proposals.sms()), Code.STAY_OUTSIDE),
                RuleCase.of(Rule.CN_V_12, ROBOT, s -> s.but(p -> Proposals.sms()), Code.RECORD_CALL),
                RuleCase.of(Rule.CN_V_13, VISIT, s -> s.but(p -> Proposals.sms()), Code.GIVE_NOTICE),
                RuleCase.of(Rule.CN_V_04, entering, s -> s.forget(Fact.ENTRY_CONSENT), Code.ENTRY_WITHOUT_CONSENT),
                RuleCase.of(Rule.CN_V_06, filming, s -> s.no(Fact.FILMING_CONSENT), Code.FILMING_WITHOUT_CONSENT),
                RuleCase.of(Rule.CN_V_07, START, s -> s.no(Fact.CREDENTIALS_READY), Code.CREDENTIALS_NOT_READY),
                RuleCase.of(Rule.CN_V_08, START, s -> s.forget(Fact.DRESS_CHECKED), Code.DRESS_NOT_CHECKED),
                RuleCase.of(Rule.CN_V_10, SMS, s -> s.forget(Fact.NAMES_LENDER), Code.LENDER_NOT_NAMED),
                RuleCase.of(Rule.CN_V_11, BY_AGENCY, s -> s.no(Fact.NAMES_AGENCY), Code.AGENCY_NOT_NAMED),
                RuleCase.of(Rule.CN_V_11, BY_AGENCY, s -> s.says(Wording.POSES_AS_LENDER), Code.WORDS_AS_LENDER),
                RuleCase.of(
                        Rule.CN_V_12,
                        given(CALL, s -> s.yes(Fact.TELLS_DEBT)),
                        s -> s.forget(Fact.IDENTITY_FIRST),
                        Code.IDENTITY_NOT_FIRST),
                RuleCase.of(
                        Rule.CN_V_12,
                        given(CALL, Scene::starts),
                        s -> s.no(Fact.RECORDER_READY),
                        Code.RECORDER_NOT_READY),
                RuleCase.of(
                        Rule.CN_V_13,
                        given(VISIT, s -> s.set(Fact.VISIT_NOTICE_AT, moment(DAY - 1))),
                        s -> s.set(Fact.VISIT_NOTICE_AT, moment(DAY - 1) + 1),
                        Code.NOTICE_TOO_LATE),
                RuleCase.of(
                        Rule.CN_V_13,
                        given(START, s -> s.forget(Fact.VISIT_NOTICE_AT).yes(Fact.VISIT_AGREED)),
                        s -> s.forget(Fact.VISIT_AGREED),
                        Code.NOTICE_MISSING),
                RuleCase.of(Rule.CN_V_15, SMS, s -> s.no(Fact.SENDER_REGISTERED), Code.SENDER_NOT_REGISTERED),
                RuleCase.of(
                        Rule.CN_V_17,
                        VISIT,
                        s -> s.but(p -> p.meeting(new Meeting(PlaceKind.HOME, 1, false, false, false, Payment.CASH))),
                        Code.PAYMENT_NOT_DESIGNATED));
    }

    private static long moment(int day) {
        return (long) day * Span.DAY_SECONDS + Proposals.TEN;
    }

    private static List<RuleCase> wordCases() {
        return List.of(
                RuleCase.of(Rule.CN_C_01, SMS, s -> s.says(Wording.AUTHORITY), Code.WORDS_OF_AUTHORITY),
                RuleCase.of(Rule.CN_C_02, CALL, s -> s.says(Wording.THREAT), Code.WORDS_OF_THREAT),
                RuleCase.of(Rule.CN_C_03, SMS, s -> s.says(Wording.MISLEADING), Code.WORDS_MISLEADING),
                RuleCase.of(Rule.CN_C_04, SMS, s -> s.says(Wording.EXTRA_CHARGE), Code.WORDS_OF_EXTRA_CHARGE),
                RuleCase.of(Rule.CN_C_05, LETTER, s -> s.forget(Fact.LETTER_SEALED), Code.LETTER_NOT_SEALED),
                RuleCase.of(
                        Rule.CN_C_05,
                        LETTER,
                        s -> s.but(p -> p.meeting(Meeting.at(PlaceKind.PUBLIC, 1))),
                        Code.PUBLIC_PLACE),
                RuleCase.of(Rule.CN_C_05, SMS, s -> s.says(Wording.PUBLIC_EXPOSURE), Code.WORDS_IN_PUBLIC),
                RuleCase.of(Rule.CN_C_06, LETTER, s -> s.no(Fact.LETTER_COMPLETE), Code.LETTER_INCOMPLETE),
                RuleCase.of(Rule.CN_C_07, SMS, s -> s.forget(Fact.WORDING), Code.WORDING_NOT_CHECKED),
                RuleCase.of(Rule.CN_C_08, PLACEMENT, s -> s.forget(Fact.PLACEMENT_TOLD_ON), Code.PLACEMENT_NOT_TOLD));
    }

    private static List<RuleCase> crewCases() {
        CrewMember good = CrewMember.cleared(DAY - 365);
        return List.of(
                RuleCase.of(Rule.CN_H_01, CALL, s -> s.member(Clearance.SCREENED, false), Code.CREW_NOT_SCREENED),
                RuleCase.of(Rule.CN_H_01, VISIT, s -> s.crew(good), Code.CREW_NOT_NAMED),
                RuleCase.of(Rule.CN_H_02, CALL, s -> s.member(Clearance.TAUGHT, false), Code.CREW_NOT_TAUGHT),
                RuleCase.of(
                        Rule.CN_H_03,
                        given(CALL, s -> s.crew(good)),
                        s -> s.crew(CrewMember.cleared(DAY - 366)),
                        Code.CREW_TRAINING_OLD),
                RuleCase.of(Rule.CN_H_04, CALL, s -> s.member(Clearance.UNDERTAKING, false), Code.CREW_NO_UNDERTAKING),
                RuleCase.of(Rule.CN_H_05, CALL, s -> s.member(Clearance.BLACKLISTED, true), Code.CREW_SUSPENDED),
                RuleCase.of(Rule.CN_H_05, CALL, s -> s.crew(good.without(Clearance.SUSPENDED)), Code.FACT_UNKNOWN));
    }

    private static List<RuleCase> agencyCases() {
        return List.of(
                RuleCase.of(
                        Rule.CN_A_02,
                        given(PLACEMENT, s -> s.set(Fact.AGENCY_EVALUATED_ON, DAY - 365)),
                        s -> s.set(Fact.AGENCY_EVALUATED_ON, DAY - 366),
                        Code.AGENCY_NOT_EVALUATED),
                RuleCase.of(
                        Rule.CN_A_02,
                        PLACEMENT,
                        s -> s.but(p -> p.handover(new Handover(false, true))),
                        Code.AGENCY_NOT_EVALUATED_FOR_RENEWAL),
                RuleCase.of(Rule.CN_A_04, BY_AGENCY, s -> s.no(Fact.AGENCY_LISTED), Code.AGENCY_NOT_LISTED),
                RuleCase.of(Rule.CN_A_04, PLACEMENT, s -> s.forget(Fact.AGENCY_PUBLISHED), Code.AGENCY_NOT_PUBLISHED),
                RuleCase.of(
                        Rule.CN_A_05,
                        PLACEMENT,
                        s -> s.set(Fact.AGENCY_INSPECTED_ON, DAY - 400),
                        Code.AGENCY_NOT_INSPECTED),
                RuleCase.of(
                        Rule.CN_A_06,
                        given(BY_AGENCY, s -> s.set(Fact.AGENCY_CONTRACT_ENDS_ON, DAY)),
                        s -> s.set(Fact.AGENCY_CONTRACT_ENDS_ON, DAY - 1),
                        Code.AGENCY_NO_CONTRACT),
                RuleCase.of(Rule.CN_A_07, BY_AGENCY, s -> s.no(Fact.AGENCY_RECORDS_COMPLETE), Code.AGENCY_RECORDS_LATE),
                RuleCase.of(Rule.CN_A_08, BY_AGENCY, s -> s.yes(Fact.AGENCY_PASSED_ON), Code.AGENCY_PASSED_ON),
                RuleCase.of(Rule.CN_A_09, BY_AGENCY, s -> s.forget(Fact.AGENCY_DATA_TERMS), Code.AGENCY_NO_DATA_TERMS),
                RuleCase.of(Rule.CN_A_10, PLACEMENT, s -> s.yes(Fact.AGENCY_VIOLENT_RECORD), Code.AGENCY_VIOLENT),
                RuleCase.of(
                        Rule.CN_A_12,
                        given(SMS, s -> s.yes(Fact.ASSIGNED).set(Fact.ASSIGNMENT_TOLD_ON, DAY)),
                        s -> s.set(Fact.ASSIGNMENT_TOLD_ON, DAY + 1),
                        Code.ASSIGNMENT_NOT_TOLD));
    }

    private static List<RuleCase> dataCases() {
        Supplier<Scene> automated = given(SMS, s -> s.but(p -> p.by(new Party(0, 0, true))));
        return List.of(
                RuleCase.of(
                        Rule.CN_I_01,
                        given(ROBOT, s -> s.log(times(2, DAY, Channel.ROBOT_CALL, Outcome.CONNECTED))),
                        s -> s.log(times(3, DAY, Channel.ROBOT_CALL, Outcome.CONNECTED)),
                        Code.ROBOT_CALLS_COUNT_TOO),
                RuleCase.of(Rule.CN_I_03, ROBOT, s -> s.but(p -> Proposals.sms()), Code.RECORD_ROBOT_CALL),
                RuleCase.of(Rule.CN_I_04, automated, s -> s.no(Fact.MODEL_LOGGED), Code.MODEL_NOT_LOGGED),
                RuleCase.of(Rule.CN_I_04, automated, s -> s.yes(Fact.REVIEW_ASKED), Code.REVIEW_OUTSTANDING),
                RuleCase.of(Rule.CN_P_02, PLACEMENT, s -> s.no(Fact.FEED_MINIMAL), Code.FEED_NOT_MINIMAL),
                RuleCase.of(
                        Rule.CN_P_03,
                        VISIT,
                        s -> s.but(p -> p.meeting(new Meeting(PlaceKind.HOME, 1, false, false, true, Payment.NONE))),
                        Code.TRACKING_WITHOUT_CONSENT),
                RuleCase.of(
                        Rule.CN_P_04,
                        PLACEMENT,
                        s -> s.but(p -> p.handover(new Handover(true, false))),
                        Code.SHARING_WITHOUT_CONSENT),
                RuleCase.of(Rule.CN_P_05, PLACEMENT, s -> s.forget(Fact.IMPACT_ASSESSED), Code.IMPACT_NOT_ASSESSED),
                RuleCase.of(
                        Rule.CN_P_08,
                        given(
                                SMS,
                                s -> s.but(p ->
                                        p.to(Addressee.debtor(Proposals.MOBILE, PointKind.GROUP, Source.CONTRACT)))),
                        s -> s.yes(Fact.TELLS_DEBT),
                        Code.DEBT_IN_PUBLIC),
                RuleCase.of(
                        Rule.CN_P_11,
                        given(SMS, s -> s.yes(Fact.TELLS_DEBT)),
                        s -> s.yes(Fact.POINT_SHARED),
                        Code.DEBT_AT_SHARED_POINT),
                RuleCase.of(
                        Rule.CN_P_11, ChineseCases.FRIEND, s -> s.yes(Fact.TELLS_DEBT), Code.DEBT_TOLD_TO_THIRD_PARTY));
    }

    private static List<RuleCase> holdCases() {
        Supplier<Scene> answer = given(
                SMS,
                s -> s.purpose(Purpose.SERVICE_ANSWER)
                        .yes(Fact.ASKED_FOR, Fact.COMPLAINT_OPEN)
                        .set(Fact.COMPLAINT_SINCE, DAY - 9));
        Supplier<Scene> undisputed =
                given(SMS, s -> s.amount(900).yes(Fact.DISPUTE_OPEN).set(Fact.UNDISPUTED_FEN, 900));
        Supplier<Scene> agreed =
                given(SMS, s -> s.purpose(Purpose.AGREED_REMINDER).yes(Fact.REMINDER_AGREED, Fact.PLAN_PERFORMING));
        return List.of(
                RuleCase.of(Rule.CN_D_01, CALL, s -> s.yes(Fact.COMPLAINT_OPEN), Code.COMPLAINT_OPEN),
                RuleCase.of(Rule.CN_D_01, CALL, s -> s.forget(Fact.COMPLAINT_OPEN), Code.FACT_UNKNOWN),
                RuleCase.of(Rule.CN_D_01, answer, s -> s.set(Fact.COMPLAINT_SINCE, DAY - 10), Code.COMPLAINT_LATE),
                RuleCase.of(Rule.CN_D_06, undisputed, s -> s.amount(901), Code.DISPUTE_OPEN),
                RuleCase.of(Rule.CN_D_07, agreed, s -> s.yes(Fact.CARD_DEBT), Code.PLAN_PERFORMING),
                RuleCase.of(Rule.CN_D_09, agreed, s -> s.purpose(Purpose.DEMAND), Code.PLAN_PERFORMING),
                RuleCase.of(
                        Rule.CN_D_10,
                        given(CALL, s -> s.yes(Fact.HARDSHIP, Fact.HARDSHIP_REVIEWED)),
                        s -> s.no(Fact.HARDSHIP_REVIEWED),
                        Code.HARDSHIP),
                RuleCase.of(Rule.CN_D_10, VISIT, s -> s.yes(Fact.HARDSHIP, Fact.HARDSHIP_REVIEWED), Code.HARDSHIP),
                RuleCase.of(Rule.CN_D_11, answer, s -> s.yes(Fact.SELF_HARM), Code.SELF_HARM));
    }

    private static List<RuleCase> lawCases() {
        Supplier<Scene> guarantor = given(CALL, s -> s.but(p -> p.to(person(Target.GUARANTOR))));
        Supplier<Scene> unagreed = given(
                guarantor,
                s -> s.forget(Fact.GUARANTEE_ENDS_ON).set(Fact.GUARANTEED_DUE_ON, Proposals.day(2026, 5, 20)));
        Supplier<Scene> barred =
                given(SMS, s -> s.purpose(Purpose.SERVICE_ANSWER).yes(Fact.TIME_BARRED, Fact.ASKED_FOR));
        return List.of(
                RuleCase.of(Rule.CN_L_04, SMS, s -> s.but(p -> Proposals.robot()), Code.RECORD_LIMITATION_PROOF),
                RuleCase.of(Rule.CN_L_06, SMS, s -> s.yes(Fact.TIME_BARRED), Code.TIME_BARRED),
                RuleCase.of(Rule.CN_L_06, barred, s -> s.says(Wording.SUIT_WILL_SUCCEED), Code.WORDS_SUIT_WILL_SUCCEED),
                RuleCase.of(Rule.CN_L_07, SMS, s -> s.yes(Fact.NO_CONTACT_ORDER), Code.NO_CONTACT_ORDER),
                RuleCase.of(Rule.CN_L_15, SMS, s -> s.says(Wording.CARD_CRIME), Code.WORDS_CARD_CRIME),
                RuleCase.of(
                        Rule.CN_L_16,
                        given(guarantor, s -> s.set(Fact.GUARANTEE_ENDS_ON, DAY)),
                        s -> s.set(Fact.GUARANTEE_ENDS_ON, DAY - 1),
                        Code.GUARANTEE_PERIOD_ENDED),
                RuleCase.of(
                        Rule.CN_L_16,
                        unagreed,
                        s -> s.set(Fact.GUARANTEED_DUE_ON, Proposals.day(2026, 5, 19)),
                        Code.GUARANTEE_PERIOD_ENDED),
                RuleCase.of(
                        Rule.CN_L_19,
                        given(
                                SMS,
                                s -> s.says(Wording.CREDIT_RECORD)
                                        .yes(Fact.CREDIT_NOTICE_GIVEN, Fact.CREDIT_CLAIM_TRUE)),
                        s -> s.forget(Fact.CREDIT_NOTICE_GIVEN),
                        Code.WORDS_CREDIT_RECORD),
                RuleCase.of(Rule.CN_L_20, SMS, s -> s.yes(Fact.BUREAU_DISPUTE), Code.BUREAU_DISPUTE),
                RuleCase.of(Rule.CN_R_01, SMS, s -> s.yes(Fact.NO_CONTACT_ORDER), Code.RECORD_WHOLE_PROCESS),
                RuleCase.of(Rule.CN_R_02, SMS, s -> s.yes(Fact.NO_CONTACT_ORDER), Code.RECORD_KEPT),
                RuleCase.of(
                        Rule.CN_M_06,
                        given(SMS, s -> s.amount(100)),
                        s -> s.yes(Fact.CHARGES_ABOVE_LINE),
                        Code.CHARGES_ABOVE_LINE),
                RuleCase.of(
                        Rule.CN_M_11,
                        given(
                                SMS,
                                s -> s.amount(100)
                                        .no(Fact.COST_SHEET_COVERS)
                                        .set(Fact.LOAN_MADE_ON, Proposals.day(2026, 7, 31))),
                        s -> s.set(Fact.LOAN_MADE_ON, Proposals.day(2026, 8, 1)),
                        Code.NOT_ON_COST_SHEET),
                RuleCase.of(
                        Rule.LF_J_01,
                        given(SMS, s -> s.but(p -> p.jurisdictions(Jurisdiction.CN.bit()))),
                        s -> s.but(p -> p.jurisdictions(Jurisdiction.CN.bit() | Jurisdiction.IE.bit())),
                        Code.LAW_NOT_LOADED));
    }
}
