package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/**
 * What was tried with one borrower and the people around, by the lender and every agency: calls, texts, letters,
 * visits, placements, of each the latest first.
 */
public final class ContactLog implements Serializable {

    /** The most entries a log may hold. */
    public static final int MOST_ENTRIES = 4_096;

    private static final Channel[] CHANNELS = Channel.values();
    private static final Purpose[] PURPOSES = Purpose.values();
    private static final Target[] TARGETS = Target.values();
    private static final PointKind[] KINDS = PointKind.values();
    /** Channels asked about together lie together, so that a question about visits need not pass by every call. */
    private static final int[] ROOMS = {
        Channel.VOICE, Channel.TEXTS, Channel.LETTER.bit(), Channel.VISIT.bit(), Channel.PLACEMENT.bit()
    };

    /** Nobody was ever contacted. */
    public static final ContactLog EMPTY = of(List.of());

    private final long[] words;
    private final long[] persons;
    private final long[] points;
    private final long[] agencies;
    private final int lastDay;
    private final int debtorReachedOn;
    private final int debtorTriedFrom;
    private final boolean debtorReserved;
    private final int voiceEnd;
    private final int textsEnd;
    private final int letterEnd;
    private final int visitEnd;

    private ContactLog(List<ContactEntry> inOrder) {
        int size = inOrder.size();
        words = new long[size];
        persons = new long[size];
        points = new long[size];
        agencies = new long[size];
        int last = -1;
        int reached = -1;
        int tried = -1;
        boolean reserved = false;
        int[] ends = new int[ROOMS.length];
        for (int i = 0; i < size; i++) {
            ContactEntry entry = inOrder.get(i);
            words[i] = Entries.pack(entry);
            persons[i] = entry.person();
            points[i] = entry.point();
            agencies[i] = entry.agency();
            last = Math.max(last, entry.day());
            if (entry.target() == Target.DEBTOR) {
                reached = Entries.heard(words[i]) ? Math.max(reached, entry.day()) : reached;
                tried = tried < 0 ? entry.day() : Math.min(tried, entry.day());
                reserved |= entry.outcome() == ContactEntry.Outcome.RESERVED;
            }
            for (int room = room(entry); room < ends.length; room++) {
                ends[room] = i + 1;
            }
        }
        lastDay = last;
        debtorReachedOn = reached;
        debtorTriedFrom = tried;
        debtorReserved = reserved;
        voiceEnd = ends[0];
        textsEnd = ends[1];
        letterEnd = ends[2];
        visitEnd = ends[3];
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
        sorted.sort(ContactLog::inOrder);
        return new ContactLog(sorted);
    }

    private static int room(ContactEntry entry) {
        int room = 0;
        while (!entry.channel().in(ROOMS[room])) {
            room++;
        }
        return room;
    }

    private static int inOrder(ContactEntry a, ContactEntry b) {
        int byRoom = Integer.compare(room(a), room(b));
        if (byRoom != 0) {
            return byRoom;
        }
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

    /** All entries: calls first, then texts, letters, visits, placements; of each the latest first. */
    public List<ContactEntry> entries() {
        List<ContactEntry> entries = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    /** The latest day of any entry, −1 when there is none. */
    public int lastDay() {
        return lastDay;
    }

    /** The latest day on which the debtor was reached or called; −1 when never. */
    public int debtorReachedOn() {
        return debtorReachedOn;
    }

    /** The first day on which the debtor was tried, or will be; −1 when never. */
    public int debtorTriedFrom() {
        return debtorTriedFrom;
    }

    /** Whether a contact with the debtor is reserved. */
    public boolean debtorReserved() {
        return debtorReserved;
    }

    /** The latest day, not after this one, for which a contact with the debtor is reserved; −1 when there is none. */
    public int debtorReservedBy(int day) {
        int latest = -1;
        for (long word : words) {
            boolean due = (word & Entries.RESERVED) != 0 && Entries.day(word) <= day;
            if (due && Entries.target(word) == Target.DEBTOR.code()) {
                latest = Math.max(latest, Entries.day(word));
            }
        }
        return latest;
    }

    /** How many of the entries, from the first on, are calls. */
    public int calls() {
        return voiceEnd;
    }

    /**
     * Counts entries of the days from first to last, both included.
     *
     * @param which what is counted
     * @param key the person, or the contact point where the question is about one
     */
    public int count(int first, int last, Counted which, long key) {
        int found = 0;
        if ((which.channels() & Channel.VOICE) != 0) {
            found += count(0, voiceEnd, first, last, which, key);
        }
        if ((which.channels() & Channel.TEXTS) != 0) {
            found += count(voiceEnd, textsEnd, first, last, which, key);
        }
        if (Channel.LETTER.in(which.channels())) {
            found += count(textsEnd, letterEnd, first, last, which, key);
        }
        if (Channel.VISIT.in(which.channels())) {
            found += count(letterEnd, visitEnd, first, last, which, key);
        }
        if (Channel.PLACEMENT.in(which.channels())) {
            found += count(visitEnd, words.length, first, last, which, key);
        }
        return found;
    }

    /** Without branches inside: whether an entry is meant can hardly be foreseen, and a wrong guess costs more. */
    private int count(int begin, int end, int first, int last, Counted which, long key) {
        if (begin == end) {
            return 0;
        }
        long[] keys = which.byPoint() ? points : persons;
        long from = (long) first << Entries.DAY;
        long beyond = ((long) last + 1) << Entries.DAY;
        long found = 0;
        for (int i = begin; i < end && words[i] >= from; i++) {
            long word = words[i];
            long differs = ((word & which.mask()) ^ which.value()) | (keys[i] ^ key);
            long any = word & which.anyOf();
            found += ~((differs | -differs) >>> 63)
                    & ((any | -any) >>> 63)
                    & ((word - beyond) >>> 63)
                    & (which.channels() >>> Entries.channel(word))
                    & (which.kinds() >>> Entries.kind(word))
                    & 1;
        }
        return (int) found;
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
