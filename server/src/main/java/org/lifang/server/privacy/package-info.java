/**
 * Owns how personal data is hidden: sealed fields with key versions, blind indexes, masks, and the record of reveals.
 *
 * <p>Refuses: to start with keys that do not belong to the database, and to reveal beyond a person's daily quota.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "answers", "audit", "commands", "identity", "nightly"})
package org.lifang.server.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
