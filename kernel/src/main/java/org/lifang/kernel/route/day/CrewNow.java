package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;

/**
 * How far a crew has come. Who is on the way to a visit goes there, unless something happens.
 *
 * @param place where it is, or will be when it is free
 * @param free when it can go on: now, or at the end of the visit it is at or on its way to, or of its lunch
 * @param eaten whether it has had its lunch, or is at it
 * @param done its visits made, under way and gone to, in their order, with the times they took or are to take
 */
public record CrewNow(String crew, int place, int free, boolean eaten, List<DayStop> done) implements Serializable {

    public CrewNow {
        done = List.copyOf(done);
    }
}
