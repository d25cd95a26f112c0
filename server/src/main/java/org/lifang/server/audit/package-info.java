/**
 * Owns the record of who changed what and why: append-only lines, sealed into one chain, provable at any time.
 *
 * <p>Refuses: lines without an actor, personal data in details, and any change to a line once written.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "answers", "bulk"})
package org.lifang.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
