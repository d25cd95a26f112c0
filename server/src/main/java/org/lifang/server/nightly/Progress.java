package org.lifang.server.nightly;

import org.jspecify.annotations.Nullable;

/** How a step tells where it is, and where it was when an earlier run was cut off. */
public interface Progress {

    /** What the last finished chunk left with {@link #checkpoint}; null at a fresh start. */
    @Nullable
    String cursor();

    /** Rows the step expects to read, for the bar people see; unknown until called. */
    void expect(long rows);

    /**
     * Keeps where the step is and what the chunk did. Call it inside the chunk's own transaction: then chunk and cursor
     * stand or fall together and a restart neither skips nor repeats.
     */
    void checkpoint(@Nullable String cursor, StepResult chunk);

    /**
     * Names a row that cannot be handled, by id and stable code; never personal data.
     *
     * @throws TooManyBadRows after a fixed number, so that a broken night is loud
     */
    void badRow(String target, String code);
}
