package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/** What was tried with one borrower and the people around, by the lender and every agency; the latest first. */
public final class ContactLog implements Serializable {

    /** The most entries a log may hold. */
    public static final int MOST_ENTRIES = 4_096;

    /** Nobody was ever contacted. */
    public static final ContactLog EMPTY = of(List.of());

    private static final Channel[] CHANNELS = Channel.values();
    private static final Purpose[] PURPOSES = Purpose.values();
    private static final Target[] TARGETS = Target.values();
    private static final PointKind[] KINDS = PointKind.values();

    private final long[] words;
    private final long[] persons;
    private final long[] points;
    private final long[] agencies;

    private ContactLog(List<ContactEntry> latestFirst) {
        int size = latestFirst.size();
        words = new long[size];
        persons = new long[size];
        points = new long[size];
        agencies = new long[size];
        for (int i = 0; i < size; i++) {
            ContactEntry entry = latestFirst.get(i);
            words[i] = Entries.pack(entry);
            persons[i] = entry.person();
            points[i] = entry.point();
            agencies[i] = entry.agency();
        }
    }

    /**
     * The log of these entries, in whatever order they come.
     *
     * @throws IllegalArgumentException when there are more than {@link #MOST_ENTRIES}
     */
    public static ContactLog of(List<ContactEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("more than " + MOST_ENTRIES + " entries");
        }
        List<ContactEntry> sorted = new ArrayList<>(entries);
        sorted.sort(ContactLog::latestFirst);
        return new ContactLog(sorted);
    }

    private static int latestFirst(ContactEntry a, ContactEntry b) {
        int byWord = Long.compare(Entries.pack(b), Entries.pack(a));
        if (byWord != 0) {
            return byWord;
        }
        int byPerson = Long.compare(b.person(), a.person());
        if (byPerson != 0) {
            return byPerson;
        }
        int byPoint = Long.compare(b.point(), a.point());
        return byPoint != 0 ? byPoint : Long.compare(b.agency(), a.agency());
    }

    /** How many entries there are. */
    public int size() {
        return words.length;
    }

    /** An entry in one {@code long}, see {@link Entries}. */
    public long word(int at) {
        return words[at];
    }

    /** Whom an entry concerns; 0 is the debtor. */
    public long person(int at) {
        return persons[at];
    }

    /** The number, account or address an entry used. */
    public long point(int at) {
        return points[at];
    }

    /** An entry. */
    public ContactEntry entry(int at) {
        long word = words[at];
        return new ContactEntry(
                Entries.day(word),
                Entries.second(word),
                CHANNELS[Entries.channel(word)],
                (word & Entries.STYLE) != 0 ? Style.INTERACTIVE : Style.NOTIFICATION,
                PURPOSES[Entries.purpose(word)],
                TARGETS[Entries.target(word)],
                persons[at],
                points[at],
                KINDS[Entries.kind(word)],
                agencies[at],
                Entries.outcome(word),
                (word & Entries.INBOUND) != 0);
    }

    /** All entries, the latest first. */
    public List<ContactEntry> entries() {
        List<ContactEntry> entries = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    /** The latest day of any entry, −1 when there is none. */
    public int lastDay() {
        return words.length == 0 ? -1 : Entries.day(words[0]);
    }

    /**
     * Counts entries of the days from first to last, both included.
     *
     * @param which what is counted
     * @param key the person, or the contact point where the question is about one
     */
    public int count(int first, int last, Counted which, long key) {
        long[] keys = which.byPoint() ? points : persons;
        int channels = which.channels();
        int kinds = which.kinds();
        long mask = which.mask();
        long value = which.value();
        long anyOf = which.anyOf();
        int found = 0;
        for (int i = 0; i < words.length; i++) {
            long word = words[i];
            int day = Entries.day(word);
            if (day < first) {
                break;
            }
            if (day <= last
                    && (channels >>> Entries.channel(word) & 1) != 0
                    && (kinds >>> Entries.kind(word) & 1) != 0
                    && (word & mask) == value
                    && (word & anyOf) != 0
                    && keys[i] == key) {
                found++;
            }
        }
        return found;
    }

    /** The most that any so many consecutive days with this day among them hold. */
    public int mostAround(int day, int days, Counted which, long key) {
        int most = count(day - days + 1, day, which, key);
        int latest = Math.min(lastDay(), day + days - 1);
        for (int end = day + 1; end <= latest; end++) {
            most = Math.max(most, count(end - days + 1, end, which, key));
        }
        return most;
    }
}
