package org.lifang.kernel.contact.oracle;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.Draws;
import org.lifang.kernel.contact.Contacts;
import org.lifang.kernel.contact.Proposals;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Hours;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Random histories and proposals, drawn so that borders are met and every row of the table has something to say. */
final class Histories {

    private static final int DAY = Proposals.DAY;
    private static final int HOUR = 3_600;
    private static final int[] NEAR = {-1, 0, 1};

    /** A question, and which of the packs it is put to. */
    record Asked(Snapshot snapshot, int packs) {}

    private Histories() {}

    static Asked any(Draws draws, int packs) {
        int chosen = draws.below(packs);
        Snapshot drawn = Contacts.any(draws);
        Proposal proposal = proposal(draws, drawn.proposal());
        Facts.Draft facts = drawn.facts().change();
        if (draws.onceIn(2)) {
            facts.log(log(draws, proposal));
        }
        if (draws.onceIn(3)) {
            facts.hours(hours(draws, proposal.when()));
        }
        if (draws.onceIn(3)) {
            disturb(draws, facts);
        }
        borders(draws, proposal, facts);
        return new Asked(new Snapshot(proposal, facts.build()), chosen);
    }

    private static Proposal proposal(Draws draws, Proposal drawn) {
        Proposal asked = drawn;
        if (draws.onceIn(6)) {
            asked = asked.when(border(draws));
        }
        if (draws.onceIn(8)) {
            asked = thirdPerson(draws, asked);
        }
        if (draws.onceIn(10)) {
            asked = asked.jurisdictions(draws.below(64));
        }
        return asked;
    }

    /** Around opening and closing hours, over midnight, over a year's end, on a leap day. */
    private static Span border(Draws draws) {
        int[] days = {
            DAY, DAY + 1, DAY + 2, Proposals.day(2026, 12, 31), Proposals.day(2028, 2, 29), Proposals.day(2027, 1, 1)
        };
        int[] hours = {7, 8, 9, 19, 21, 22, 23};
        int day = days[draws.below(days.length)];
        int second = hours[draws.below(hours.length)] * HOUR + NEAR[draws.below(3)];
        int[] lengths = {0, 1, HOUR, 2 * HOUR, 13 * HOUR, 26 * HOUR};
        int end = second + lengths[draws.below(lengths.length)];
        return new Span(day, second, day + end / Span.DAY_SECONDS, end % Span.DAY_SECONDS);
    }

    /** Somebody else is asked for the debtor, or has asked. */
    private static Proposal thirdPerson(Draws draws, Proposal drawn) {
        List<Target> targets = List.of(Target.CONTACT_PERSON, Target.SPOUSE, Target.OTHER, Target.HEIR);
        List<Purpose> purposes = List.of(
                Purpose.RESTORE_CONTACT,
                Purpose.RESTORE_CONTACT,
                Purpose.FIND_HEIRS,
                Purpose.PAYMENT_INFORMATION,
                Purpose.SERVICE_ANSWER);
        List<TemplateKind> kinds = List.of(
                TemplateKind.ASK_CONTACT,
                TemplateKind.ASK_CALL_BACK,
                TemplateKind.PAYMENT_INFORMATION,
                TemplateKind.OTHER);
        long amount = draws.onceIn(4) ? 10_000 : 0;
        return drawn.to(new Addressee(
                        draws.oneOf(targets),
                        Proposals.FRIEND,
                        Proposals.FRIENDS_MOBILE,
                        PointKind.MOBILE,
                        Source.RESERVED_CONTACT))
                .purpose(draws.oneOf(purposes))
                .says(new Message(draws.oneOf(kinds), 1, amount, 0));
    }

    private static List<ContactEntry> log(Draws draws, Proposal proposal) {
        List<ContactEntry> entries = new ArrayList<>();
        int day = proposal.when().day();
        if (draws.onceIn(2)) {
            inVain(draws, day, entries);
        }
        for (int left = draws.below(8); left > 0; left--) {
            entries.add(alike(draws, proposal, day));
        }
        return entries;
    }

    /** Calls to the debtor that nobody answered, on days in a row or nearly so. */
    private static void inVain(Draws draws, int day, List<ContactEntry> entries) {
        int last = day - draws.below(10);
        for (int ago = draws.between(1, 5); ago > 0; ago--) {
            if (!draws.onceIn(10)) {
                Outcome outcome = draws.onceIn(15) ? draws.oneOf(List.of(Outcome.values())) : Outcome.ATTEMPTED;
                entries.add(new ContactEntry(
                        last - ago + 1,
                        9 * HOUR + draws.below(10 * HOUR),
                        draws.onceIn(4) ? Channel.ROBOT_CALL : Channel.CALL,
                        Style.INTERACTIVE,
                        Purpose.DEMAND,
                        Target.DEBTOR,
                        0,
                        Proposals.MOBILE,
                        PointKind.MOBILE,
                        draws.below(3),
                        outcome,
                        false));
            }
        }
    }

    /** Contacts like the proposed one, near it in time: those that fill caps. */
    private static ContactEntry alike(Draws draws, Proposal proposal, int day) {
        Addressee to = proposal.to();
        boolean same = !draws.onceIn(4);
        int[] ago = {0, 0, 0, 1, 2, 3, 6, 7, 8, 29, 30, 31, -1, -6, -7};
        int then = day - ago[draws.below(ago.length)];
        int second = draws.onceIn(3)
                ? Math.floorMod(proposal.when().second() + (draws.below(5) - 2) * 900, Span.DAY_SECONDS)
                : 8 * HOUR + draws.below(14 * HOUR);
        return new ContactEntry(
                then,
                second,
                same ? proposal.channel() : draws.oneOf(List.of(Channel.values())),
                same ? proposal.style() : draws.oneOf(List.of(Style.values())),
                same ? proposal.purpose() : draws.oneOf(List.of(Purpose.values())),
                to.target(),
                draws.onceIn(6) ? Proposals.FRIEND : to.person(),
                draws.onceIn(6) ? Proposals.HOME : to.point(),
                same ? to.kind() : draws.oneOf(List.of(PointKind.values())),
                draws.below(3),
                draws.oneOf(List.of(Outcome.values())),
                draws.onceIn(8));
    }

    /** Hours whose borders lie near the contact. */
    private static Hours hours(Draws draws, Span when) {
        List<HoursEntry> entries = new ArrayList<>();
        for (int left = draws.below(4); left > 0; left--) {
            int from = Math.max(0, Math.min(when.second() + (draws.below(9) - 6) * 1_800, Span.DAY_SECONDS - 1));
            int to = draws.onceIn(4) ? Span.DAY_SECONDS : Math.min(from + (1 + draws.below(8)) * 1_800, 86_400);
            entries.add(new HoursEntry(
                    draws.oneOf(List.of(HoursEntry.Kind.values())),
                    Math.max(0, when.day() - draws.below(3)),
                    when.day() + draws.below(3),
                    draws.onceIn(4) ? draws.below(128) : HoursEntry.EVERY_DAY,
                    draws.onceIn(4) ? 0 : from,
                    to));
        }
        return Hours.of(entries);
    }

    /** Many facts at once turned around or forgotten. */
    private static void disturb(Draws draws, Facts.Draft facts) {
        Fact[] all = Fact.values();
        for (int changes = draws.below(25); changes > 0; changes--) {
            Fact fact = all[draws.below(all.length)];
            if (draws.onceIn(3)) {
                facts.forget(fact);
            } else {
                facts.set(fact, value(draws, fact));
            }
        }
    }

    private static long value(Draws draws, Fact fact) {
        return switch (fact.kind()) {
            case FLAG -> draws.below(2);
            case DAY -> DAY - 400L + draws.below(420);
            case MOMENT -> (DAY - 3L) * Span.DAY_SECONDS + draws.below(4 * Span.DAY_SECONDS);
            case COUNT -> draws.below(6);
            case FEN -> 9_999L + draws.below(3);
            case BITS -> 1L << draws.below(fact == Fact.WORDING ? Wording.values().length : Channel.values().length);
        };
    }

    /** Days and amounts right at the border of what a rule lets pass. */
    private static void borders(Draws draws, Proposal proposal, Facts.Draft facts) {
        int near = NEAR[draws.below(3)];
        int day = proposal.when().day();
        switch (draws.below(16)) {
            case 0 -> facts.set(Fact.GUARANTEE_ENDS_ON, day + near);
            case 1 -> facts.forget(Fact.GUARANTEE_ENDS_ON).set(Fact.GUARANTEED_DUE_ON, day - 183 - draws.below(4));
            case 2 -> facts.set(Fact.AGENCY_EVALUATED_ON, day - 365 + near);
            case 3 -> facts.set(Fact.AGENCY_INSPECTED_ON, day - 365 + near);
            case 4 -> facts.set(Fact.AGENCY_CONTRACT_ENDS_ON, day + near);
            case 5 -> facts.set(Fact.PLACEMENT_TOLD_ON, day + near);
            case 6 -> facts.set(Fact.VISIT_NOTICE_AT, proposal.when().moment() - 24 * HOUR + near);
            case 7 -> facts.yes(Fact.COMPLAINT_OPEN).set(Fact.COMPLAINT_SINCE, day - 10 + near);
            case 8 ->
                facts.set(Fact.LOAN_MADE_ON, Proposals.day(2026, 8, 1) + near).no(Fact.COST_SHEET_COVERS);
            case 9 -> facts.set(Fact.ESTATE_FEN, Math.max(0, proposal.says().amountFen() + near));
            case 10 ->
                facts.yes(Fact.DISPUTE_OPEN)
                        .set(Fact.UNDISPUTED_FEN, Math.max(0, proposal.says().amountFen() + near));
            case 11 -> facts.set(Fact.NUMBER_INVALID_ON, day + near);
            case 12 -> facts.yes(Fact.ASSIGNED).set(Fact.ASSIGNMENT_TOLD_ON, day + near);
            case 13 -> facts.set(Fact.UNREACHABLE_DAYS_AGREED, draws.below(6));
            case 14 -> facts.set(Fact.CALLS_A_DAY_AGREED, draws.below(6)).set(Fact.DIALS_A_DAY_AGREED, draws.below(6));
            default -> facts.yes(Fact.WISHES_TO_PAY, Fact.ASKED_FOR, Fact.REMINDER_AGREED);
        }
    }
}
