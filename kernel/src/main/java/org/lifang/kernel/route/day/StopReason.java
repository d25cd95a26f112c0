package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit is made by this crew at this time.
 *
 * @param then what decides its begin
 * @param waits seconds the crew waits before it
 * @param slack seconds by which it could begin later without moving anything out
 * @param costs what the visit costs where it is, in seconds of travel and fairness
 * @param next the best place with another crew; null when there is none
 * @param others crews that could not make it, each with the first rule that keeps it from it
 */
public record StopReason(
        String visit,
        String crew,
        Then then,
        int waits,
        int slack,
        long costs,
        @Nullable Elsewhere next,
        List<LeftReason.CrewReason> others)
        implements Serializable {

    public StopReason {
        others = List.copyOf(others);
    }

    /** What decides when a visit begins. */
    public enum Then {
        /** It was agreed for that time. */
        PROMISED,
        /** Its window opens then. */
        WINDOW_OPENS,
        /** The crew is there by then. */
        ON_ARRIVAL,
        /** Another visit at the address needs its distance. */
        KEPT_APART
    }

    /** Another place for it: with whom, when, and by how much the plan would be dearer. */
    public record Elsewhere(String crew, int begin, long dearer) implements Serializable {}
}
