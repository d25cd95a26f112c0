package org.lifang.server.ledger;

import java.time.LocalDate;
import org.lifang.kernel.aging.Amounts;

/** What was overdue on one date. */
public record CurvePoint(LocalDate on, Amounts overdue) {}
