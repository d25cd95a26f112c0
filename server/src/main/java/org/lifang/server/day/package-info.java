/**
 * Owns the main job without a browser: import, age, classify, decide, list, for one date.
 *
 * <p>Refuses: rules of its own; it runs the same imports and the same night as the server does.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "commands",
            "identity",
            "nightly",
            "portfolio",
            "ledger :: views",
            "documents",
            "strategy",
            "strategy :: views",
            "cases",
            "cases :: views",
            "routing"
        })
package org.lifang.server.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
