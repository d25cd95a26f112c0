/**
 * Owns the rules about words as the server reads them, their sentences, and the register of notes to look at
 * because of the words in them.
 *
 * <p>Refuses: a second verdict on a note, and a verdict by whoever wrote it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "answers", "commands", "audit", "identity", "identity :: views", "privacy"})
package org.lifang.server.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
