package org.lifang.server;

import org.jspecify.annotations.Nullable;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;

/** Runs a step on a date as often as a test likes, and fails on any bad row. */
public class QuietProgress implements Progress {

    @Override
    public @Nullable String cursor() {
        return null;
    }

    @Override
    public void expect(long rows) {}

    @Override
    public void checkpoint(@Nullable String cursor, StepResult chunk) {}

    @Override
    public void badRow(String target, String code) {
        throw new AssertionError(code + " " + target);
    }
}
