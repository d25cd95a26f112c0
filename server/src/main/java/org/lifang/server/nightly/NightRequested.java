package org.lifang.server.nightly;

import java.time.LocalDate;

/** Somebody asked for the night of a date; it runs after the request is answered. */
public record NightRequested(LocalDate businessDate) {}
