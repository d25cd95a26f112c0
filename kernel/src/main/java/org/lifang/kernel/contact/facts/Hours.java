package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.contact.proposal.Span;

/** Hours agreed, consented to, or asked to be quiet. */
public final class Hours implements Serializable {

    /** The most entries. */
    public static final int MOST_ENTRIES = 64;

    /** Nothing was said about hours. */
    public static final Hours NONE = new Hours(List.of());

    private static final int LOOK_AHEAD_DAYS = 14;

    private final HoursEntry[] entries;

    private Hours(List<HoursEntry> entries) {
        this.entries = entries.toArray(new HoursEntry[0]);
    }

    /**
     * These hours.
     *
     * @throws IllegalArgumentException when there are more than {@link #MOST_ENTRIES}
     */
    public static Hours of(List<HoursEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("more than " + MOST_ENTRIES + " entries");
        }
        List<HoursEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Hours::inOrder);
        return sorted.isEmpty() ? NONE : new Hours(sorted);
    }

    private static int inOrder(HoursEntry a, HoursEntry b) {
        int[] first = fields(a);
        int[] second = fields(b);
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                return Integer.compare(first[i], second[i]);
            }
        }
        return 0;
    }

    private static int[] fields(HoursEntry entry) {
        return new int[] {
            entry.kind().code(),
            entry.fromDay(),
            entry.untilDay(),
            entry.weekdays(),
            entry.fromSecond(),
            entry.toSecond()
        };
    }

    /** All entries. */
    public List<HoursEntry> entries() {
        return List.of(entries);
    }

    /** Whether nothing was said about hours. */
    public boolean none() {
        return entries.length == 0;
    }

    /** A kind as a set. */
    public static int set(HoursEntry.Kind kind) {
        return 1 << kind.code();
    }

    /** Whether an entry of these kinds is in force on the day, whatever its weekdays. */
    public boolean inForce(int kinds, int day) {
        for (HoursEntry entry : entries) {
            if (entry.in(kinds, day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one entry of these kinds covers the time from one second to another, both included. */
    public boolean covers(int kinds, int day, int from, int to) {
        for (HoursEntry entry : entries) {
            if (entry.on(kinds, day)
                    && from >= entry.fromSecond()
                    && to <= entry.toSecond()
                    && from < entry.toSecond()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The second of the day at which the last entry of these kinds ends that the time touches; −1 when it touches none.
     */
    public int touchedUntil(int kinds, int day, int from, int to) {
        int until = -1;
        for (HoursEntry entry : entries) {
            boolean starts = from >= entry.fromSecond() && from < entry.toSecond();
            boolean runsInto = from < entry.fromSecond() && to > entry.fromSecond();
            if (entry.on(kinds, day) && (starts || runsInto)) {
                until = Math.max(until, entry.toSecond());
            }
        }
        return until;
    }

    /**
     * The next moment, in local seconds, at which an entry of these kinds begins that lasts so long; −1 when none does
     * within two weeks.
     */
    public long nextStart(int kinds, int day, int second, int length) {
        long next = -1;
        for (int ahead = 0; ahead <= LOOK_AHEAD_DAYS && next < 0; ahead++) {
            for (HoursEntry entry : entries) {
                boolean later = ahead > 0 || entry.fromSecond() > second;
                boolean holds = entry.toSecond() - entry.fromSecond() >= length;
                if (later && holds && entry.on(kinds, day + ahead)) {
                    long moment = (long) (day + ahead) * Span.DAY_SECONDS + entry.fromSecond();
                    next = next < 0 ? moment : Math.min(next, moment);
                }
            }
        }
        return next;
    }
}
