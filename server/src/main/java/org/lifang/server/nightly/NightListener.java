package org.lifang.server.nightly;

import java.time.LocalDate;

/** Watches a night as it goes, for a progress bar. Called on the night's thread; be quick. */
public interface NightListener {

    NightListener SILENT = (date, step, rowsDone, rowsExpected) -> {};

    /** @param rowsExpected 0 while unknown */
    void progress(LocalDate businessDate, String step, long rowsDone, long rowsExpected);
}
