package org.lifang.server.nightly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Progress of one step of one night, kept in the database chunk by chunk. */
final class RunningStep implements Progress {

    /** A healthy night has none; a hundred means the step or the book is broken. */
    static final int BAD_ROWS_LIMIT = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RunningStep.class);

    private final NightStore store;
    private final TransactionTemplate apart;
    private final LocalDate date;
    private final String step;
    private final NightListener listener;
    private @Nullable String cursor;
    private long expected;
    private long done;
    private int badRows;

    RunningStep(
            NightStore store,
            TransactionTemplate apart,
            LocalDate date,
            String step,
            @Nullable String cursor,
            NightListener listener) {
        this.store = store;
        this.apart = apart;
        this.date = date;
        this.step = step;
        this.cursor = cursor;
        this.listener = listener;
    }

    @Override
    public @Nullable String cursor() {
        return cursor;
    }

    @Override
    public void expect(long rows) {
        expected = rows;
        listener.progress(date, step, done, expected);
    }

    @Override
    public void checkpoint(@Nullable String at, StepResult chunk) {
        store.checkpoint(date, step, at, chunk);
        cursor = at;
        done += chunk.read();
        listener.progress(date, step, done, expected);
    }

    @Override
    public void badRow(String target, String code) {
        LOG.warn("night {} step {}: {} {}", date, step, target, code);
        // In a transaction of its own: the row stays named when the chunk is rolled back.
        apart.executeWithoutResult(status -> store.badRow(date, step, target, code));
        if (++badRows >= BAD_ROWS_LIMIT) {
            throw new TooManyBadRows(step, BAD_ROWS_LIMIT);
        }
    }
}
