/**
 * Owns the one path every write takes: receipt, effect, audit line and staged events in one transaction.
 *
 * <p>Refuses: a key that comes back with another body, target, kind or actor.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "answers", "bulk", "audit"})
package org.lifang.server.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
