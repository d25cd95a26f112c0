/**
 * Owns what is on record about colleagues who collect: screening, training, undertakings, suspensions, the blacklist
 * and the qualification for visits; who is cleared on a date follows from it.
 *
 * <p>Refuses: a record about oneself, and rewriting one.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "answers", "commands", "identity", "identity :: views", "privacy"})
package org.lifang.server.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
