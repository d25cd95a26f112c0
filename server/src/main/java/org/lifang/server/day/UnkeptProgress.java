package org.lifang.server.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.server.nightly.NightListener;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;

/** Progress of a step that is done once more: shown, but not kept, so that the night's own record stays as it was. */
final class UnkeptProgress implements Progress {

    private static final int BAD_ROWS_LIMIT = 100;

    private final LocalDate date;
    private final String step;
    private final NightListener listener;
    private long expected;
    private long done;
    private int badRows;

    UnkeptProgress(LocalDate date, String step, NightListener listener) {
        this.date = date;
        this.step = step;
        this.listener = listener;
    }

    @Override
    public @Nullable String cursor() {
        return null;
    }

    @Override
    public void expect(long rows) {
        expected = rows;
        listener.progress(date, step, done, expected);
    }

    @Override
    public void checkpoint(@Nullable String cursor, StepResult chunk) {
        done += chunk.read();
        listener.progress(date, step, done, expected);
    }

    @Override
    public void badRow(String target, String code) {
        if (++badRows >= BAD_ROWS_LIMIT) {
            throw new IllegalStateException("step " + step + " stopped at " + target + ": " + code);
        }
    }
}
