package org.lifang.server.compliance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.agencies.AgencyStanding;

/** What the database holds that bears on one question, as read by one statement. */
final class Known {

    /** A pack that may be in force. */
    record PackRow(String name, int version, int layer, int effectiveFrom) {}

    /** A number, account or address. */
    record Point(String kind, String source, String consent, long person, boolean shared) {}

    /** A related person. */
    record Person(String role, @Nullable Integer guaranteedDueOn) {}

    /**
     * What makes collection wait; kinds as the register of holds names them.
     *
     * @param undisputedFen disputes: the part nobody disputes; null when nobody has said
     * @param reviewed hardship: a second person let contacts other than visits go on
     */
    record Hold(String kind, int since, @Nullable Long undisputedFen, boolean reviewed) {}

    /** A loan; the revision tells whether its money facts have changed. */
    record Loan(long id, int revision, int disbursedOn, boolean revolving) {}

    /** What somebody established. */
    record Word(Attestable what, long value, long person, long point) {}

    /** What was agreed about numbers; 0 where nothing was. */
    record Agreed(
            @Nullable Integer calls,
            @Nullable Integer dials,
            @Nullable Integer unreachable) {}

    final List<PackRow> packs = new ArrayList<>();
    final List<Loan> loans = new ArrayList<>();
    final List<ContactEntry> log = new ArrayList<>();
    final List<HoursEntry> hours = new ArrayList<>();
    final List<Word> words = new ArrayList<>();
    final List<Long> phones = new ArrayList<>();
    final Set<UUID> employed = new HashSet<>();

    /** Those of them who work for an outside agency or in a team of one. */
    final Set<UUID> outside = new HashSet<>();

    /** The short number of the agency somebody belongs to on the day. */
    final Map<UUID, Long> agencyOf = new HashMap<>();

    final List<Hold> holds = new ArrayList<>();
    final Map<UUID, CrewMember> clearances = new HashMap<>();

    final Set<Channel> optedOut = new HashSet<>();
    boolean borrower;
    boolean refused;

    @Nullable
    Channel replaceable;

    @Nullable
    Integer birthYear;

    @Nullable
    Point point;

    @Nullable
    Person person;

    @Nullable
    Agreed agreed;

    /** How the agency that would act stands; null when the lender acts, or when there is no such agency. */
    @Nullable
    AgencyStanding agency;
}
