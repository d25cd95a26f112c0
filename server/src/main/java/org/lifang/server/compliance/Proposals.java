package org.lifang.server.compliance;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Handover;
import org.lifang.kernel.contact.proposal.Jurisdiction;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.server.compliance.Asked.NotAsked;
import org.lifang.server.compliance.Asked.Why;

/** Makes the kernel's question of ours, once it is sure that people and numbers are what the question says. */
final class Proposals {

    private static final Map<Channel, Set<String>> FITTING = Map.of(
            Channel.CALL, Set.of("MOBILE", "PHONE"),
            Channel.ROBOT_CALL, Set.of("MOBILE", "PHONE"),
            Channel.SMS, Set.of("MOBILE"),
            Channel.INSTANT_MESSAGE, Set.of("WECHAT"),
            Channel.EMAIL, Set.of("EMAIL"),
            Channel.LETTER, Set.of("HOME", "WORKPLACE", "POSTAL"),
            Channel.VISIT, Set.of("HOME", "WORKPLACE"));

    /** The debtor's own account in the lender's app, and the lender's own office, need no number from anywhere. */
    private static final Set<Channel> WITHOUT_POINT = Set.of(Channel.APP_PUSH, Channel.PLACEMENT);

    private static final String GUARANTOR = "GUARANTOR";

    private Proposals() {}

    /** Why the question makes no sense; null when it does. */
    static @Nullable NotAsked fault(Ask ask, Known known) {
        if (!known.borrower) {
            return new NotAsked(Why.BORROWER_UNKNOWN);
        }
        if (ask.insteadOf() != null && known.replaceable != ask.channel()) {
            return new NotAsked(Why.NOTHING_TO_REPLACE);
        }
        NotAsked side = agencyFault(ask, known);
        if (side != null) {
            return side;
        }
        if (ask.purpose().collects() && Holdings.byTheHouse(known)) {
            return new NotAsked(Why.HELD_BY_THE_HOUSE);
        }
        long person = ask.whom().person();
        if (person != 0 && known.person == null) {
            return new NotAsked(Why.PERSON_UNKNOWN);
        }
        if ((person == 0) != (ask.whom().target() == Target.DEBTOR)
                || (ask.whom().target() == Target.GUARANTOR && !guarantor(known))) {
            return new NotAsked(Why.TARGET_DOES_NOT_FIT);
        }
        if (WITHOUT_POINT.contains(ask.channel())) {
            return ask.point() == 0 && person == 0 ? null : new NotAsked(Why.CHANNEL_DOES_NOT_FIT);
        }
        if (atOurs(ask)) {
            return person == 0 ? null : new NotAsked(Why.POINT_UNKNOWN);
        }
        Known.Point point = known.point;
        if (point == null || point.person() != person) {
            return new NotAsked(Why.POINT_UNKNOWN);
        }
        if (!FITTING.getOrDefault(ask.channel(), Set.of()).contains(point.kind())) {
            return new NotAsked(Why.CHANNEL_DOES_NOT_FIT);
        }
        return null;
    }

    /** Whether the borrower comes to an office of the house, as they chose: no address of theirs is used for that. */
    static boolean atOurs(Ask ask) {
        return ask.channel() == Channel.VISIT
                && ask.point() == 0
                && ask.conduct().place() == PlaceKind.LENDER_OFFICE;
    }

    /** People act for those they belong to; only a placement is the lender's own act about an agency. */
    private static @Nullable NotAsked agencyFault(Ask ask, Known known) {
        long agency = ask.by().agency();
        if (agency == 0) {
            return known.outside.isEmpty() ? null : new NotAsked(Why.AGENCY_DOES_NOT_FIT);
        }
        if (known.agency == null) {
            return new NotAsked(Why.AGENCY_UNKNOWN);
        }
        boolean theirs = ask.channel() == Channel.PLACEMENT
                || known.agencyOf.values().stream().allMatch(of -> of == agency);
        return theirs ? null : new NotAsked(Why.AGENCY_DOES_NOT_FIT);
    }

    private static boolean guarantor(Known known) {
        return known.person != null && known.person.role().equals(GUARANTOR);
    }

    static Proposal of(Ask ask, Known known) {
        LocalMoment from = LocalMoment.of(ask.when().from());
        LocalMoment to = LocalMoment.of(ask.when().to());
        boolean visit = ask.channel() == Channel.VISIT;
        Ask.Conduct conduct = ask.conduct();
        return new Proposal(
                ask.channel(),
                ask.style(),
                ask.purpose(),
                ask.stage(),
                addressee(ask, known),
                visit ? Span.of(from.day(), from.second(), to.second()) : Span.at(from.day(), from.second()),
                new Party(ask.by().agency(), ask.by().crew().size(), ask.by().automated()),
                new Message(
                        ask.says().kind(),
                        ask.says().template(),
                        ask.says().amountFen(),
                        ask.says().languages()),
                new Meeting(
                        conduct.place(),
                        visit ? ask.point() : 0,
                        conduct.enters(),
                        conduct.films(),
                        conduct.tracks(),
                        conduct.payment()),
                new Handover(ask.handover().newController(), ask.handover().renewal()),
                Jurisdiction.CN.bit());
    }

    private static Addressee addressee(Ask ask, Known known) {
        Known.Point point = known.point;
        if (point != null) {
            return new Addressee(
                    ask.whom().target(),
                    ask.whom().person(),
                    ask.point(),
                    pointKind(point.kind()),
                    Source.valueOf(point.source()));
        }
        boolean app = ask.channel() == Channel.APP_PUSH;
        boolean chosen = app || atOurs(ask);
        return new Addressee(
                ask.whom().target(),
                ask.whom().person(),
                0,
                app ? PointKind.APP_ACCOUNT : PointKind.UNKNOWN,
                chosen ? Source.LEFT_BY_BORROWER : Source.NONE);
    }

    /** Books do not say whether a landline stands at home or at work. */
    static PointKind pointKind(String kind) {
        return switch (kind) {
            case "MOBILE" -> PointKind.MOBILE;
            case "EMAIL" -> PointKind.EMAIL;
            case "WECHAT" -> PointKind.MESSENGER;
            case "HOME" -> PointKind.HOME;
            case "WORKPLACE" -> PointKind.WORKPLACE;
            case "POSTAL" -> PointKind.OTHER_ADDRESS;
            default -> PointKind.UNKNOWN;
        };
    }
}
