package org.lifang.simulation.checks;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.day.Life;
import org.lifang.simulation.day.Month;

/** Looks at everything after a day. */
public final class Checks {

    private final Month month;
    private final Life life;
    private final Map<String, Long> counts = new TreeMap<>();

    public Checks(Month month, Life life) {
        this.month = month;
        this.life = life;
    }

    /** The first thing that does not hold; null when everything does. */
    public @Nullable Found after(LocalDate day, boolean last) throws SQLException {
        counts.merge("all", 1L, Long::sum);
        if (!month.wire().wrong().isEmpty()) {
            return new Found("answers", month.wire().wrong().toString());
        }
        return last && !life.told() ? new Found("phones", day.toString()) : null;
    }

    /** What each check holds to, by its name. */
    public static Map<String, String> says() {
        return Map.of();
    }

    /** How often each was looked at. */
    public Map<String, Long> counts() {
        return counts;
    }
}
