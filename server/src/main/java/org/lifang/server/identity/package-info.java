/**
 * Owns who may do what: users, teams, roles, passwords, sessions, and the gate in front of every endpoint.
 *
 * <p>Refuses: any endpoint that does not say who may call it, and everybody it does not know.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "answers", "audit", "commands", "nightly"})
package org.lifang.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
