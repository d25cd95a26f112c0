package org.lifang.server.day;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.lifang.server.answers.Messages;
import org.lifang.server.nightly.NightListener;

/** Progress bars on the error stream, one line a step. */
final class DayProgress implements NightListener {

    private static final int BAR_CHARS = 24;
    private static final int WHOLE = 100;

    private final PrintStream err;
    private final Messages messages;
    private final Locale locale;
    private final Set<String> seen = new HashSet<>();
    private String line = "";
    private int percent = -1;

    DayProgress(PrintStream err, Messages messages, Locale locale) {
        this.err = err;
        this.messages = messages;
        this.locale = locale;
    }

    /** Whether a step of the night really ran, instead of having been done before. */
    boolean ran(String step) {
        return seen.contains(step);
    }

    void importing(long done, long total, long rows) {
        show(messages.text("day.importing", locale), done, total, rows);
    }

    @Override
    public void progress(LocalDate businessDate, String step, long rowsDone, long rowsExpected) {
        seen.add(step);
        show(messages.text("STEP_" + step, locale), rowsDone, rowsExpected, rowsDone);
    }

    private void show(String what, long done, long total, long rows) {
        int now = total <= 0 ? WHOLE : (int) Math.min(WHOLE, done * WHOLE / total);
        if (what.equals(line) && now == percent) {
            return;
        }
        if (!what.equals(line) && !line.isEmpty()) {
            err.println();
        }
        line = what;
        percent = now;
        int full = now * BAR_CHARS / WHOLE;
        err.printf(
                Locale.ROOT,
                "\r[%s%s] %3d %%  %s  %,d",
                "#".repeat(full),
                ".".repeat(BAR_CHARS - full),
                now,
                what,
                rows);
    }

    void end() {
        if (!line.isEmpty()) {
            err.println();
            line = "";
        }
    }
}
