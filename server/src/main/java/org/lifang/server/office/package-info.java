/**
 * Owns the desk's door: the web bundle, and what the office shows of the machine room: nights and the audit record.
 *
 * <p>Refuses: business rules; it presents what the modules below it say.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "answers", "bulk", "commands", "audit", "identity", "privacy", "nightly"})
package org.lifang.server.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
