/**
 * Owns the register of complaints, disputes and holds: what makes collection wait for a person, since when and until
 * when, and the clocks of a complaint.
 *
 * <p>Refuses: forgetting, and lifting what protects a person by one pair of eyes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "commands",
            "identity",
            "identity :: views",
            "privacy",
            "portfolio :: views",
            "wording"
        })
package org.lifang.server.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
