/**
 * Owns the order of a night: steps, each done once per business date, restartable where it stopped.
 *
 * <p>Refuses: knowing what a step does, and two nights at a time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "answers", "bulk", "commands", "audit"})
package org.lifang.server.nightly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
