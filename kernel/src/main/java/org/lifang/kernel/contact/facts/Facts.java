package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What is known when the gate is asked; gathered for one proposal and never changed. */
public final class Facts implements Serializable {

    /** The number of a fact nobody stated. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int MOST_HOLIDAYS = 512;

    private final long yes0;
    private final long yes1;
    private final long no0;
    private final long no1;
    /** Facts that are no flags, in the order of {@link Fact#place}. */
    private final long[] numbers;

    private final ContactLog log;
    private final Hours hours;
    private final Crew crew;
    private final int[] holidays;

    private Facts(Draft draft) {
        yes0 = draft.yes[0];
        yes1 = draft.yes[1];
        no0 = draft.no[0];
        no1 = draft.no[1];
        numbers = draft.numbers.clone();
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
        draft.yes[0] = yes0;
        draft.yes[1] = yes1;
        draft.no[0] = no0;
        draft.no[1] = no1;
        System.arraycopy(numbers, 0, draft.numbers, 0, numbers.length);
        return draft.log(log).hours(hours).crew(crew).holidays(holidays);
    }

    /** Its number, {@link #UNKNOWN} when nobody stated it. */
    public long value(Fact fact) {
        if (fact.kind() != FactKind.FLAG) {
            return numbers[fact.place()];
        }
        return yes(fact) ? 1 : no(fact) ? 0 : UNKNOWN;
    }

    /** The number of a fact that is no flag; faster than {@link #value}. */
    public long number(Fact fact) {
        return numbers[fact.place()];
    }

    /** Whether a flag is known to be set. */
    public boolean yes(Fact flag) {
        int place = flag.place();
        return ((place < Long.SIZE ? yes0 : yes1) >>> place & 1) != 0;
    }

    /** Whether a flag is known not to be set. */
    public boolean no(Fact flag) {
        int place = flag.place();
        return ((place < Long.SIZE ? no0 : no1) >>> place & 1) != 0;
    }

    /** Whether all of them are known not to be set. */
    public boolean allNo(Flags flags) {
        return (no0 & flags.low()) == flags.low() && (no1 & flags.high()) == flags.high();
    }

    /** Whether all of them are known to be set. */
    public boolean allYes(Flags flags) {
        return (yes0 & flags.low()) == flags.low() && (yes1 & flags.high()) == flags.high();
    }

    /** Whether nobody stated it. */
    public boolean unknown(Fact fact) {
        return value(fact) == UNKNOWN;
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

        private final long[] yes = new long[2];
        private final long[] no = new long[2];
        private final long[] numbers = new long[Fact.NUMBERS];
        private ContactLog log = ContactLog.EMPTY;
        private Hours hours = Hours.NONE;
        private Crew crew = Crew.NOBODY;
        private int[] holidays = {};

        private Draft() {
            Arrays.fill(numbers, UNKNOWN);
        }

        /** States a number. */
        public Draft set(Fact fact, long value) {
            if (fact.kind() == FactKind.FLAG && value != 0 && value != 1) {
                throw new IllegalArgumentException(fact + " is yes or no, not " + value);
            }
            if (value < 0) {
                throw new IllegalArgumentException(fact + " is below zero: " + value);
            }
            if (fact.kind() == FactKind.FLAG) {
                forget(fact);
                long[] said = value == 1 ? yes : no;
                said[fact.place() >> 6] |= 1L << fact.place();
            } else {
                numbers[fact.place()] = value;
            }
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
                if (fact.kind() == FactKind.FLAG) {
                    yes[fact.place() >> 6] &= ~(1L << fact.place());
                    no[fact.place() >> 6] &= ~(1L << fact.place());
                } else {
                    numbers[fact.place()] = UNKNOWN;
                }
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
