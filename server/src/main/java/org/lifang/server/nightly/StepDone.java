package org.lifang.server.nightly;

import java.time.LocalDate;

/** A step is done for a date: one event per step, never one per row. */
public record StepDone(LocalDate businessDate, String step, long changed) {}
