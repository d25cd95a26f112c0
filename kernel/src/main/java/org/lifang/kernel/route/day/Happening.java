package org.lifang.kernel.route.day;

import java.io.Serializable;

/** Something that makes a plan mend itself while the day runs. */
public sealed interface Happening {

    /** The borrower does not want to be visited: nobody goes there today. */
    record Refused(String visit) implements Happening, Serializable {}

    /** Nobody was there: nobody goes there again today, and the crew that was there can go on from a time. */
    record NoShow(String visit, int free) implements Happening, Serializable {}

    /** A crew is held up where it is until a time. */
    record Overrun(String crew, int until) implements Happening, Serializable {}

    /** Somebody goes home; the other must not go on alone, so their visits are for others. */
    record Sick(String person) implements Happening, Serializable {}

    /** Ways have become longer or other: the table that holds from now on. */
    record RoadClosed(DayTravel travel) implements Happening {}

    /** A visit is new, or asks for something else than before. */
    record NewVisit(DayVisit visit) implements Happening, Serializable {}
}
