package org.lifang.server.routing;

import java.time.LocalDate;
import java.util.UUID;
import org.lifang.server.platform.OutwardOnly;

/** A plan is in force: who comes where is read from {@code routing.planned_stop}. */
@OutwardOnly("whoever tells borrowers or collectors who comes may follow it")
public record PlanPublished(LocalDate day, UUID plan) {}
