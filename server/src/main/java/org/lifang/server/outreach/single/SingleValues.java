package org.lifang.server.outreach.single;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the variables of a single message beside the names of person and house.
 *
 * @param windows hours that are offered or agreed, at most three
 * @param path where the reader answers, behind the house's own address
 */
public record SingleValues(List<Hours> windows, @Nullable String path) {

    /** Nothing beside the names. */
    public static final SingleValues NONE = new SingleValues(List.of(), null);

    public SingleValues {
        windows = List.copyOf(windows);
    }

    /** Hours of a day, in minutes after midnight. */
    public record Hours(LocalDate day, int fromMinute, int toMinute) {}
}
