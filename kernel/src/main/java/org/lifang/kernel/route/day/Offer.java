package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;
import org.lifang.kernel.route.Window;

/**
 * A time that can be promised to a borrower.
 *
 * @param window when the visit would begin
 * @param crew who would come, as things stand
 * @param begin when, as things stand
 * @param end and until when
 * @param added what it costs the plan, in seconds of travel
 * @param moved visits that would change their crew or their place in its route, times agreed being kept
 * @param leavesOut may visits that would no longer be made
 */
public record Offer(
        Window window, String crew, int begin, int end, long added, List<String> moved, List<String> leavesOut)
        implements Serializable {

    public Offer {
        moved = List.copyOf(moved);
        leavesOut = List.copyOf(leavesOut);
    }
}
