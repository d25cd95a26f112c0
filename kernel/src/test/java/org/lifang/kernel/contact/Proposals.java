package org.lifang.kernel.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Handover;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Contacts one would propose on an ordinary Friday at ten. */
public final class Proposals {

    /** Friday 20 November 2026. */
    public static final int DAY = day(2026, 11, 20);

    public static final int TEN = time(10, 0, 0);
    public static final long MOBILE = 11;
    public static final long HOME = 12;
    public static final long FRIENDS_MOBILE = 21;
    public static final long FRIEND = 7;
    public static final long AGENCY = 5;

    private Proposals() {}

    public static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    public static int time(int hour, int minute, int second) {
        return LocalTime.of(hour, minute, second).toSecondOfDay();
    }

    /** A contact with the debtor on that channel that nothing speaks against. */
    public static Proposal by(Channel channel) {
        return switch (channel) {
            case CALL -> call();
            case ROBOT_CALL -> robot();
            case VISIT -> visit();
            case PLACEMENT -> placement();
            case LETTER -> letter();
            case SMS, APP_PUSH, INSTANT_MESSAGE, EMAIL -> text(channel);
        };
    }

    public static Proposal call() {
        return Proposal.planned(
                Channel.CALL,
                Style.INTERACTIVE,
                Purpose.DEMAND,
                Addressee.debtor(MOBILE, PointKind.MOBILE, Source.CONTRACT),
                Span.at(DAY, TEN),
                Party.lender(1),
                Message.of(TemplateKind.CALL_SCRIPT, 1));
    }

    public static Proposal robot() {
        return Proposal.planned(
                Channel.ROBOT_CALL,
                Style.NOTIFICATION,
                Purpose.NOTICE,
                Addressee.debtor(MOBILE, PointKind.MOBILE, Source.CONTRACT),
                Span.at(DAY, TEN),
                Party.LENDER,
                Message.of(TemplateKind.CALL_SCRIPT, 2));
    }

    public static Proposal text(Channel channel) {
        PointKind kind = switch (channel) {
            case EMAIL -> PointKind.EMAIL;
            case APP_PUSH -> PointKind.APP_ACCOUNT;
            case INSTANT_MESSAGE -> PointKind.MESSENGER;
            default -> PointKind.MOBILE;
        };
        return Proposal.planned(
                channel,
                Style.NOTIFICATION,
                Purpose.NOTICE,
                Addressee.debtor(MOBILE, kind, Source.CONTRACT),
                Span.at(DAY, TEN),
                Party.LENDER,
                Message.of(TemplateKind.OVERDUE_NOTICE, 3));
    }

    public static Proposal sms() {
        return text(Channel.SMS);
    }

    public static Proposal letter() {
        return Proposal.planned(
                Channel.LETTER,
                Style.NOTIFICATION,
                Purpose.DEMAND,
                Addressee.debtor(HOME, PointKind.HOME, Source.CONTRACT),
                Span.at(DAY, TEN),
                Party.LENDER,
                Message.of(TemplateKind.LETTER, 4));
    }

    public static Proposal visit() {
        return Proposal.planned(
                        Channel.VISIT,
                        Style.INTERACTIVE,
                        Purpose.INVITATION,
                        Addressee.debtor(HOME, PointKind.HOME, Source.CONTRACT),
                        Span.of(DAY, TEN, TEN + 3600),
                        Party.lender(2),
                        Message.of(TemplateKind.VISIT_SCRIPT, 5))
                .meeting(Meeting.at(PlaceKind.HOME, HOME));
    }

    public static Proposal placement() {
        return new Proposal(
                Channel.PLACEMENT,
                Style.NOTIFICATION,
                Purpose.PLACEMENT,
                Stage.PLAN,
                Addressee.debtor(0, PointKind.UNKNOWN, Source.NONE),
                Span.at(DAY, TEN),
                new Party(AGENCY, 0, false),
                Message.of(TemplateKind.NONE, 0),
                Meeting.NONE,
                Handover.NONE,
                0);
    }

    /** A contact person is asked how the debtor can be reached. */
    public static Proposal askFriend() {
        return Proposal.planned(
                Channel.CALL,
                Style.INTERACTIVE,
                Purpose.RESTORE_CONTACT,
                friend(),
                Span.at(DAY, TEN),
                Party.lender(1),
                Message.of(TemplateKind.ASK_CONTACT, 6));
    }

    public static Addressee friend() {
        return person(Target.CONTACT_PERSON);
    }

    public static Addressee person(Target target) {
        return new Addressee(target, FRIEND, FRIENDS_MOBILE, PointKind.MOBILE, Source.CONTRACT);
    }
}
