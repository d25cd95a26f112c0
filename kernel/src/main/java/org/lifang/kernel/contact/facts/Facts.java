package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What is known when the gate is asked; gathered for one proposal and never changed. */
public final class Facts implements Serializable {

    /** The number of a fact nobody stated. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int MOST_HOLIDAYS = 512;

    private final long[] slots;
    private final ContactLog log;
    private final Hours hours;
    private final Crew crew;
    private final int[] holidays;

    private Facts(Draft draft) {
        slots = draft.slots.clone();
        log = draft.log;
        hours = draft.hours;
        crew = draft.crew;
        holidays = draft.holidays.clone();
    }

    /** Nothing is known yet. */
    public static Draft gather() {
        return new Draft();
    }

    /** The same facts, to be changed. */
    public Draft change() {
        Draft draft = new Draft();
        System.arraycopy(slots, 0, draft.slots, 0, slots.length);
        return draft.log(log).hours(hours).crew(crew).holidays(holidays);
    }

    /** Its number, {@link #UNKNOWN} when nobody stated it. */
    public long value(Fact fact) {
        return slots[fact.code()];
    }

    /** Whether it is known to be so. */
    public boolean yes(Fact fact) {
        return slots[fact.code()] == 1;
    }

    /** Whether it is known not to be so. */
    public boolean no(Fact fact) {
        return slots[fact.code()] == 0;
    }

    /** Whether nobody stated it. */
    public boolean unknown(Fact fact) {
        return slots[fact.code()] == UNKNOWN;
    }

    /** What was tried before. */
    public ContactLog log() {
        return log;
    }

    /** Hours agreed, consented to, or quiet. */
    public Hours hours() {
        return hours;
    }

    /** Who would act. */
    public Crew crew() {
        return crew;
    }

    /** Whether the day is a public holiday at the borrower's place. */
    public boolean holiday(int day) {
        return Arrays.binarySearch(holidays, day) >= 0;
    }

    int[] holidays() {
        return holidays;
    }

    /** Facts being gathered. */
    public static final class Draft {

        private final long[] slots = new long[Fact.values().length];
        private ContactLog log = ContactLog.EMPTY;
        private Hours hours = Hours.NONE;
        private Crew crew = Crew.NOBODY;
        private int[] holidays = {};

        private Draft() {
            Arrays.fill(slots, UNKNOWN);
        }

        /** States a number. */
        public Draft set(Fact fact, long value) {
            if (fact.kind() == FactKind.FLAG && value != 0 && value != 1) {
                throw new IllegalArgumentException(fact + " is yes or no, not " + value);
            }
            if (value < 0) {
                throw new IllegalArgumentException(fact + " is below zero: " + value);
            }
            slots[fact.code()] = value;
            return this;
        }

        /** States that these are so. */
        public Draft yes(Fact... facts) {
            for (Fact fact : facts) {
                set(fact, 1);
            }
            return this;
        }

        /** States that these are not so. */
        public Draft no(Fact... facts) {
            for (Fact fact : facts) {
                set(fact, 0);
            }
            return this;
        }

        /** States whether it is so. */
        public Draft flag(Fact fact, boolean holds) {
            return set(fact, holds ? 1 : 0);
        }

        /** Forgets these. */
        public Draft forget(Fact... facts) {
            for (Fact fact : facts) {
                slots[fact.code()] = UNKNOWN;
            }
            return this;
        }

        /** What was tried before. */
        public Draft log(ContactLog tried) {
            log = tried;
            return this;
        }

        /** What was tried before, in whatever order. */
        public Draft log(List<ContactEntry> tried) {
            return log(ContactLog.of(tried));
        }

        /** Hours agreed, consented to, or quiet. */
        public Draft hours(Hours said) {
            hours = said;
            return this;
        }

        /** Who would act. */
        public Draft crew(Crew people) {
            crew = people;
            return this;
        }

        /** Public holidays at the borrower's place, as epoch days. */
        public Draft holidays(int... days) {
            if (days.length > MOST_HOLIDAYS) {
                throw new IllegalArgumentException("more than " + MOST_HOLIDAYS + " holidays");
            }
            holidays = days.clone();
            Arrays.sort(holidays);
            return this;
        }

        /** The facts as they stand. */
        public Facts build() {
            return new Facts(this);
        }
    }
}
