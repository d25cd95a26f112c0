package org.lifang.kernel.contact;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.Draws;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Crew;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.FactKind;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Hours;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Handover;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.Payment;
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

/** Random questions: proposals of every kind against files mostly in order, with thirty days of history. */
public final class Contacts {

    private static final int[] BORDERS = {28_799, 28_800, 79_199, 79_200, 0, 86_399, 36_000, 32_400, 75_600};

    private Contacts() {}

    /** A proposal with its facts; the simplest is an ordinary call that is permitted. */
    public static Snapshot any(Draws draws) {
        return new Snapshot(proposal(draws), facts(draws));
    }

    public static Proposal proposal(Draws draws) {
        Channel channel = draws.oneOf(List.of(Channel.values()));
        Proposal ordinary = Proposals.by(channel);
        Proposal asked = new Proposal(
                channel,
                draws.onceIn(4) ? draws.oneOf(List.of(Style.values())) : ordinary.style(),
                draws.onceIn(2) ? draws.oneOf(List.of(Purpose.values())) : ordinary.purpose(),
                draws.oneOf(List.of(Stage.values())),
                draws.onceIn(2) ? someone(draws) : ordinary.to(),
                when(draws),
                draws.onceIn(3) ? new Party(draws.below(3), draws.below(4), draws.onceIn(3)) : ordinary.by(),
                new Message(
                        draws.onceIn(2)
                                ? draws.oneOf(List.of(TemplateKind.values()))
                                : ordinary.says().kind(),
                        1,
                        draws.onceIn(3) ? draws.below(2_000_000) : 0,
                        0),
                draws.onceIn(3) ? meeting(draws) : ordinary.meeting(),
                new Handover(draws.onceIn(8), draws.onceIn(8)),
                draws.onceIn(10) ? 1 << draws.below(6) : 0);
        return asked;
    }

    private static Addressee someone(Draws draws) {
        Target target = draws.oneOf(List.of(Target.values()));
        return new Addressee(
                target,
                target == Target.DEBTOR ? 0 : Proposals.FRIEND,
                draws.below(3),
                draws.oneOf(List.of(PointKind.values())),
                draws.onceIn(3) ? draws.oneOf(List.of(Source.values())) : Source.CONTRACT);
    }

    private static Span when(Draws draws) {
        int day = Proposals.DAY + draws.below(8);
        int second = draws.onceIn(2) ? BORDERS[draws.below(BORDERS.length)] : 30_000 + draws.below(40_000);
        int length = draws.onceIn(3) ? draws.below(4 * 3_600) : 0;
        int end = second + length;
        return new Span(day, second, day + end / Span.DAY_SECONDS, end % Span.DAY_SECONDS);
    }

    private static Meeting meeting(Draws draws) {
        return new Meeting(
                draws.oneOf(List.of(PlaceKind.values())),
                1,
                draws.onceIn(2),
                draws.onceIn(2),
                draws.onceIn(3),
                draws.oneOf(List.of(Payment.values())));
    }

    /** Facts mostly in order: a few are turned around or forgotten. */
    public static Facts facts(Draws draws) {
        Facts.Draft draft = FactsBuilder.good();
        Fact[] all = Fact.values();
        for (int changes = draws.below(6); changes > 0; changes--) {
            Fact fact = all[draws.below(all.length)];
            if (draws.onceIn(3)) {
                draft.forget(fact);
            } else {
                draft.set(fact, value(fact, draws));
            }
        }
        if (draws.onceIn(4)) {
            draft.set(Fact.UNREACHABLE_DAYS_AGREED, 1 + draws.below(9));
        }
        if (draws.onceIn(4)) {
            draft.forget(Fact.OTHER_EFFORTS_FAILED);
        }
        return draft.log(log(draws))
                .hours(hours(draws))
                .crew(crew(draws))
                .holidays(
                        draws.onceIn(4) ? new int[] {Proposals.DAY, Proposals.DAY + 1, Proposals.DAY + 3} : new int[0])
                .build();
    }

    private static long value(Fact fact, Draws draws) {
        return switch (fact.kind()) {
            case FLAG -> draws.below(2);
            case DAY -> Proposals.DAY - 400L + draws.below(500);
            case MOMENT -> (Proposals.DAY - 3L) * Span.DAY_SECONDS + draws.below(4 * Span.DAY_SECONDS);
            case COUNT -> draws.below(9);
            case FEN -> draws.below(2_000_000);
            case BITS -> draws.below(1 << (fact == Fact.WORDING ? Wording.values().length : Channel.values().length));
        };
    }

    /** Up to sixty contacts in forty days, some of them reserved ahead. */
    public static List<ContactEntry> log(Draws draws) {
        List<ContactEntry> entries = new ArrayList<>();
        for (int left = draws.below(60); left > 0; left--) {
            entries.add(entry(draws));
        }
        if (draws.onceIn(3)) {
            Channel voice = draws.oneOf(List.of(Channel.CALL, Channel.ROBOT_CALL));
            entries.addAll(
                    FactsBuilder.times(draws.below(6), Proposals.DAY, voice, draws.oneOf(List.of(Outcome.values()))));
        }
        return entries;
    }

    private static ContactEntry entry(Draws draws) {
        boolean ahead = draws.onceIn(8);
        Target target = draws.onceIn(6) ? Target.CONTACT_PERSON : Target.DEBTOR;
        return new ContactEntry(
                ahead ? Proposals.DAY + draws.below(9) : Proposals.DAY - draws.below(draws.onceIn(2) ? 3 : 40),
                28_800 + draws.below(50_000),
                draws.oneOf(List.of(Channel.values())),
                draws.oneOf(List.of(Style.values())),
                draws.oneOf(List.of(Purpose.values())),
                target,
                target == Target.DEBTOR ? 0 : Proposals.FRIEND,
                draws.onceIn(2) ? Proposals.MOBILE : draws.below(3),
                draws.oneOf(List.of(PointKind.values())),
                draws.below(3),
                ahead ? Outcome.RESERVED : draws.oneOf(List.of(Outcome.values())),
                !ahead && draws.onceIn(8));
    }

    private static Hours hours(Draws draws) {
        List<HoursEntry> entries = new ArrayList<>();
        for (int left = draws.below(3); left > 0; left--) {
            int from = draws.below(23);
            entries.add(new HoursEntry(
                    draws.oneOf(List.of(HoursEntry.Kind.values())),
                    Proposals.DAY - 10,
                    Proposals.DAY + draws.below(20),
                    draws.onceIn(3) ? draws.below(128) : HoursEntry.EVERY_DAY,
                    from * 3_600,
                    (from + 1 + draws.below(24 - from)) * 3_600));
        }
        return Hours.of(entries);
    }

    private static Crew crew(Draws draws) {
        List<CrewMember> members = new ArrayList<>();
        for (int left = draws.onceIn(6) ? draws.below(4) : 2; left > 0; left--) {
            CrewMember member = CrewMember.cleared(Proposals.DAY - draws.below(draws.onceIn(4) ? 500 : 300));
            Clearance property = draws.oneOf(List.of(Clearance.values()));
            members.add(draws.onceIn(8) ? member.with(property, draws.onceIn(2)) : member);
        }
        return new Crew(members);
    }

    /** Whether stating this fact can only make the gate stricter. */
    public static boolean isHold(Fact fact) {
        return fact.kind() == FactKind.FLAG
                && List.of(
                                Fact.COMPLAINT_OPEN,
                                Fact.DISPUTE_OPEN,
                                Fact.HARDSHIP,
                                Fact.NO_CONTACT_ORDER,
                                Fact.PLAN_PERFORMING,
                                Fact.SELF_HARM,
                                Fact.BUREAU_DISPUTE,
                                Fact.PERSON_REFUSED,
                                Fact.PERSON_MINOR,
                                Fact.TIME_BARRED,
                                Fact.CHARGES_ABOVE_LINE,
                                Fact.CARD_DEBT,
                                Fact.AGENCY_PASSED_ON,
                                Fact.AGENCY_VIOLENT_RECORD,
                                Fact.HEIR_RENOUNCED,
                                Fact.TELLS_DEBT,
                                Fact.POINT_SHARED,
                                Fact.WORKPLACE_BARRED,
                                Fact.OCCASION)
                        .contains(fact);
    }
}
