package org.lifang.kernel.contact;

import static org.lifang.kernel.contact.Proposals.DAY;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Crew;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Hours;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/** Facts against which no rule speaks, to be made worse one by one. */
public final class FactsBuilder {

    private static final Fact[] GOOD = {
        Fact.OVERDUE,
        Fact.OWED,
        Fact.COST_SHEET_COVERS,
        Fact.GUARANTEE_ON_FILE,
        Fact.JOINT_CONTRACT_ON_FILE,
        Fact.CONTACT_PERSON_AGREED,
        Fact.RELATED_DECIDED,
        Fact.HEIR_ON_FILE,
        Fact.SOURCE_PROVEN,
        Fact.AGENCY_LISTED,
        Fact.AGENCY_PUBLISHED,
        Fact.AGENCY_RECORDS_COMPLETE,
        Fact.AGENCY_DATA_TERMS,
        Fact.FEED_MINIMAL,
        Fact.IMPACT_ASSESSED,
        Fact.RECORDER_READY,
        Fact.CREDENTIALS_READY,
        Fact.DRESS_CHECKED,
        Fact.VISIT_PURPOSE_TOLD,
        Fact.SENDER_REGISTERED,
        Fact.NAMES_LENDER,
        Fact.NAMES_AGENCY,
        Fact.IDENTITY_FIRST,
        Fact.LETTER_SEALED,
        Fact.LETTER_COMPLETE,
        Fact.OPT_OUT_OFFERED,
        Fact.MODEL_LOGGED,
        Fact.OTHER_EFFORTS_FAILED,
        Fact.FAMILY_CONSENT,
        Fact.VALIDATION_SENT,
        Fact.WRITTEN_NOTICE
    };

    private static final Fact[] ABSENT = {
        Fact.TIME_BARRED,
        Fact.CHARGES_ABOVE_LINE,
        Fact.CARD_DEBT,
        Fact.ASSIGNED,
        Fact.PERSON_REFUSED,
        Fact.PERSON_MINOR,
        Fact.HEIR_RENOUNCED,
        Fact.POINT_SHARED,
        Fact.COMPLAINT_OPEN,
        Fact.DISPUTE_OPEN,
        Fact.HARDSHIP,
        Fact.DEAD,
        Fact.INCAPABLE,
        Fact.NO_CONTACT_ORDER,
        Fact.PLAN_PERFORMING,
        Fact.SELF_HARM,
        Fact.BUREAU_DISPUTE,
        Fact.AGENCY_PASSED_ON,
        Fact.AGENCY_VIOLENT_RECORD,
        Fact.TELLS_DEBT,
        Fact.REVIEW_ASKED,
        Fact.WORKPLACE_BARRED,
        Fact.OCCASION
    };

    private FactsBuilder() {}

    /** Everything in order on {@link Proposals#DAY}, nobody ever contacted. */
    public static Facts.Draft good() {
        return Facts.gather()
                .yes(GOOD)
                .no(ABSENT)
                .set(Fact.OPTED_OUT, 0)
                .set(Fact.WORDING, 0)
                .set(Fact.ESTATE_FEN, 1_000_000)
                .set(Fact.GUARANTEE_ENDS_ON, DAY + 30)
                .set(Fact.AGENCY_EVALUATED_ON, DAY - 100)
                .set(Fact.AGENCY_INSPECTED_ON, DAY - 100)
                .set(Fact.AGENCY_CONTRACT_ENDS_ON, DAY + 100)
                .set(Fact.PLACEMENT_TOLD_ON, DAY - 5)
                .set(Fact.VISIT_NOTICE_AT, (long) (DAY - 2) * Span.DAY_SECONDS)
                .crew(crew());
    }

    /** Two collectors with everything in order. */
    public static Crew crew() {
        return new Crew(List.of(CrewMember.cleared(DAY - 30), CrewMember.cleared(DAY - 60)));
    }

    /** Calls to the debtor's mobile that nobody answered on the days before. */
    public static List<ContactEntry> unanswered(int... daysAgo) {
        List<ContactEntry> entries = new ArrayList<>();
        for (int ago : daysAgo) {
            entries.add(entry(DAY - ago, 9, Channel.CALL, Outcome.ATTEMPTED));
        }
        return entries;
    }

    /** A contact with the debtor by the lender, at that hour. */
    public static ContactEntry entry(int day, int hour, Channel channel, Outcome outcome) {
        boolean visit = channel == Channel.VISIT || channel == Channel.LETTER;
        return new ContactEntry(
                day,
                Proposals.time(hour, 0, 0),
                channel,
                channel == Channel.CALL || channel == Channel.VISIT ? Style.INTERACTIVE : Style.NOTIFICATION,
                channel == Channel.VISIT ? Purpose.INVITATION : Purpose.DEMAND,
                Target.DEBTOR,
                0,
                visit ? Proposals.HOME : Proposals.MOBILE,
                visit ? PointKind.HOME : PointKind.MOBILE,
                0,
                outcome,
                false);
    }

    /** So many such contacts on one day, by the lender and two agencies in turn. */
    public static List<ContactEntry> times(int count, int day, Channel channel, Outcome outcome) {
        List<ContactEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ContactEntry one = entry(day, 8 + i, channel, outcome);
            entries.add(new ContactEntry(
                    one.day(),
                    one.second(),
                    one.channel(),
                    one.style(),
                    one.purpose(),
                    one.target(),
                    one.person(),
                    one.point(),
                    one.kind(),
                    i % 3,
                    one.outcome(),
                    one.inbound()));
        }
        return entries;
    }

    /** Hours of that kind on every day of a year around. */
    public static HoursEntry hours(HoursEntry.Kind kind, int fromHour, int toHour) {
        return new HoursEntry(kind, DAY - 100, DAY + 200, HoursEntry.EVERY_DAY, fromHour * 3600, toHour * 3600);
    }

    public static Hours only(HoursEntry... entries) {
        return Hours.of(List.of(entries));
    }
}
