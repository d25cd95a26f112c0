/**
 * Owns the register of agencies: white list, publicity, contracts, evaluations, inspections, incidents, and who belongs
 * to which; whether an agency may be charged on a date follows from it.
 *
 * <p>Refuses: renewing a contract nobody evaluated, and rewriting a record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "answers", "commands", "identity", "identity :: views", "privacy"})
package org.lifang.server.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
