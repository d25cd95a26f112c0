/**
 * Owns the collection case: one open case a person, opened, joined and closed by rule, given to a collector, listed by
 * urgency.
 *
 * <p>Refuses: a second open case for the same person, and any contact; it only says whose turn it is.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "bulk",
            "commands",
            "audit",
            "identity",
            "identity :: views",
            "privacy",
            "nightly",
            "portfolio :: views",
            "ledger :: views",
            "strategy",
            "strategy :: views"
        })
package org.lifang.server.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
