package org.lifang.kernel.route.day;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/**
 * What holds for the whole day.
 *
 * @param gap the least time from the end of a visit to the begin of the next at the same address
 * @param daylight from sunrise to sunset, in seconds of any day; null when nobody asks for it
 * @param tolerance by how much a crew's time with people may be above its fair share before that costs
 * @param unfairPrice seconds of travel that a second above that is worth avoiding
 * @param overtimePrice seconds of travel that a second after the shift is worth avoiding
 * @param travelSpread the standard deviation of a way, in thousandths of its time
 */
public record DayRules(
        int gap, @Nullable Window daylight, int tolerance, int unfairPrice, int overtimePrice, int travelSpread)
        implements Serializable {

    /** Two hours' gap, daylight from seven to six, an hour's tolerance, fairness well above travel. */
    public static final DayRules USUAL = new DayRules(7_200, new Window(25_200, 64_800), 3_600, 20, 10, 200);

    public DayRules {
        if (gap < 0 || tolerance < 0 || unfairPrice < 0 || overtimePrice < 0 || travelSpread < 0) {
            throw new IllegalArgumentException("rules are figures of at least 0");
        }
    }
}
