package org.lifang.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Crew;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Borrowers whose file is in order, and what was tried with them in thirty days: two contacts a day. */
final class GateFacts {

    private static final int DAY = 20_777;
    private static final int TEN = 36_000;
    private static final int POINTS = 4;

    private GateFacts() {}

    static Facts.Draft inOrder() {
        return Facts.gather()
                .yes(Fact.OVERDUE, Fact.OWED, Fact.COST_SHEET_COVERS, Fact.SOURCE_PROVEN, Fact.SENDER_REGISTERED)
                .yes(Fact.NAMES_LENDER, Fact.IDENTITY_FIRST, Fact.RECORDER_READY, Fact.CREDENTIALS_READY)
                .yes(Fact.DRESS_CHECKED, Fact.LETTER_SEALED, Fact.LETTER_COMPLETE, Fact.MODEL_LOGGED)
                .yes(Fact.VISIT_AGREED, Fact.CONTACT_PERSON_AGREED, Fact.TELLS_DEBT)
                .no(Fact.TIME_BARRED, Fact.CHARGES_ABOVE_LINE, Fact.CARD_DEBT, Fact.ASSIGNED, Fact.PERSON_REFUSED)
                .no(Fact.PERSON_MINOR, Fact.POINT_SHARED, Fact.COMPLAINT_OPEN, Fact.DISPUTE_OPEN, Fact.HARDSHIP)
                .no(Fact.DEAD, Fact.INCAPABLE, Fact.NO_CONTACT_ORDER, Fact.PLAN_PERFORMING, Fact.SELF_HARM)
                .no(Fact.BUREAU_DISPUTE, Fact.REVIEW_ASKED)
                .set(Fact.OPTED_OUT, 0)
                .set(Fact.WORDING, 0)
                .crew(new Crew(List.of(CrewMember.cleared(DAY - 30), CrewMember.cleared(DAY - 60))));
    }

    /** A contact so many days ago; the last week knows neither texts nor visits, so each may be permitted again. */
    static ContactEntry contact(SplittableRandom random, int daysAgo) {
        boolean quiet = daysAgo < 7;
        Channel channel = quiet
                ? random.nextInt(3) == 0 ? Channel.ROBOT_CALL : Channel.CALL
                : List.of(Channel.CALL, Channel.ROBOT_CALL, Channel.SMS, Channel.APP_PUSH, Channel.EMAIL)
                        .get(random.nextInt(5));
        return new ContactEntry(
                DAY - daysAgo,
                28_900 + random.nextInt(5_000),
                channel,
                channel == Channel.CALL ? Style.INTERACTIVE : Style.NOTIFICATION,
                Purpose.DEMAND,
                Target.DEBTOR,
                0,
                1 + random.nextInt(POINTS),
                PointKind.MOBILE,
                random.nextInt(3),
                random.nextInt(4) == 0 ? Outcome.EFFECTIVE : Outcome.ATTEMPTED,
                random.nextInt(8) == 0);
    }

    /** Calls, robot calls, messages and visits in turn. */
    static Proposal permitted(int number) {
        return switch (number % 4) {
            case 0 -> proposal(Channel.CALL, number, Party.lender(1));
            case 1 -> proposal(Channel.ROBOT_CALL, number, Party.LENDER);
            case 2 -> proposal(Channel.SMS, number, Party.LENDER);
            default -> proposal(Channel.VISIT, number, Party.lender(2));
        };
    }

    /** The same at any hour, also for people who owe nothing. */
    static Proposal any(SplittableRandom random, int number) {
        Proposal asked = permitted(number).when(Span.at(DAY, random.nextInt(Span.DAY_SECONDS)));
        return random.nextInt(4) > 0
                ? asked
                : asked.purpose(Purpose.RESTORE_CONTACT)
                        .to(new Addressee(Target.CONTACT_PERSON, 9, 9, PointKind.MOBILE, Source.CONTRACT))
                        .says(Message.of(TemplateKind.ASK_CONTACT, 1));
    }

    private static Proposal proposal(Channel channel, int number, Party by) {
        boolean talk = channel == Channel.CALL || channel == Channel.VISIT;
        PointKind kind = channel == Channel.VISIT ? PointKind.HOME : PointKind.MOBILE;
        Proposal asked = Proposal.planned(
                channel,
                talk ? Style.INTERACTIVE : Style.NOTIFICATION,
                Purpose.DEMAND,
                Addressee.debtor(1 + number % POINTS, kind, Source.CONTRACT),
                Span.at(DAY, TEN + number % 7_200),
                by,
                new Message(TemplateKind.CALL_SCRIPT, 1, 120_000, 1));
        return channel == Channel.VISIT ? asked.meeting(Meeting.at(PlaceKind.HOME, 1)) : asked;
    }
}
