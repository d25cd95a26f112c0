package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.List;

/** The collectors who would act, as one answer for all of them. */
public final class Crew implements Serializable {

    /** Nobody is named. */
    public static final Crew NOBODY = new Crew(List.of());

    private final List<CrewMember> members;
    private final int everybody;
    private final int somebody;
    private final int notKnown;
    private final long oldestTraining;

    /** These people. */
    public Crew(List<CrewMember> members) {
        this.members = List.copyOf(members);
        int all = members.isEmpty() ? 0 : -1;
        int any = 0;
        int unknown = 0;
        long oldest = members.isEmpty() ? Facts.UNKNOWN : Long.MAX_VALUE;
        for (CrewMember member : members) {
            all &= member.yes();
            any |= member.yes();
            unknown |= ~(member.yes() | member.no());
            oldest = Math.min(oldest, member.trainedOn());
        }
        everybody = all;
        somebody = any;
        notKnown = unknown;
        oldestTraining = oldest;
    }

    /** Who they are. */
    public List<CrewMember> members() {
        return members;
    }

    /** How many. */
    public int size() {
        return members.size();
    }

    /** Whether it is known of each; never of nobody. */
    public boolean everybody(Clearance property) {
        return (everybody & property.bit()) != 0;
    }

    /** Whether all of the first set are known of each, and none of the second is possible of any. */
    public boolean clear(int needed, int barred) {
        return (everybody & needed) == needed && ((somebody | notKnown) & barred) == 0;
    }

    /** Whether it is known of at least one. */
    public boolean somebody(Clearance property) {
        return (somebody & property.bit()) != 0;
    }

    /** Whether it is unknown of at least one. */
    public boolean notKnown(Clearance property) {
        return (notKnown & property.bit()) != 0;
    }

    /** How many are known to be all of this; a set of {@link Clearance#bit}. */
    public int count(int properties) {
        int found = 0;
        for (int i = 0; i < members.size(); i++) {
            if ((members.get(i).yes() & properties) == properties) {
                found++;
            }
        }
        return found;
    }

    /** Epoch day of the training that is longest ago; {@link Facts#UNKNOWN} when one has none. */
    public long oldestTraining() {
        return oldestTraining;
    }
}
