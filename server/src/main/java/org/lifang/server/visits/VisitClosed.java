package org.lifang.server.visits;

import java.util.UUID;
import org.lifang.server.platform.OutwardOnly;

/** A visit is over; what follows is decided by strategy and cases, and reports count it. */
@OutwardOnly("strategy and cases read visits.visit_card until they follow it")
public record VisitClosed(UUID visit, long borrower, String result, String next) {}
