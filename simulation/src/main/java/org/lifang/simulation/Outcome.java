package org.lifang.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.faults.FaultKind;

/**
 * How a month ended.
 *
 * @param hash over all lines of its log
 * @param violation null when everything held
 * @param cpuSeconds processor time of the server and everybody around it, without the database's
 */
record Outcome(
        Order order,
        long lines,
        String hash,
        @Nullable Violation violation,
        Map<String, Integer> tally,
        List<Map<String, Integer>> days,
        Map<FaultKind, Integer> faults,
        Map<String, Long> checks,
        long requests,
        double seconds,
        double cpuSeconds) {

    /** The first thing that did not hold. */
    record Violation(String check, LocalDate day, String what, List<String> before) {}
}
