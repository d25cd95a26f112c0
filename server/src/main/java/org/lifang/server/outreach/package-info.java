/**
 * Owns what is said to people outside the house: templates by version, checked for words that may not be said, approved
 * by a second person, and rendered with exact values.
 *
 * <p>Refuses: a text with findings that deny it, an approval by whoever proposed it, and a version nobody approved.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "answers", "commands", "audit", "identity", "wording"})
package org.lifang.server.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
