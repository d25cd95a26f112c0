package org.lifang.server.visits;

import java.util.UUID;
import org.lifang.server.platform.OutwardOnly;

/** A crew should have left by now and was not heard of. */
@OutwardOnly("the board shows it; whoever calls supervisors may follow it")
public record VisitOverdue(UUID visit) {}
