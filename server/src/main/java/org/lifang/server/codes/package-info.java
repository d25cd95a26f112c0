/**
 * Owns one-time codes: asked for by a person, made while the message with them leaves, entered once.
 *
 * <p>Refuses: keeping the figures themselves, a sixth try, a code for another thing or another text than it was made
 * for, and more codes than a person can want.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "answers", "commands", "audit", "privacy"})
package org.lifang.server.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
