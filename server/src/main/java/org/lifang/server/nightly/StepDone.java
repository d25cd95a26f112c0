package org.lifang.server.nightly;

import java.time.LocalDate;
import org.lifang.server.platform.OutwardOnly;

/** A step is done for a date: one event per step, never one per row. */
@OutwardOnly("integrations that wait for the night; inside, steps follow one another by position")
public record StepDone(LocalDate businessDate, String step, long changed) {}
