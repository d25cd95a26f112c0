/**
 * Owns playbooks: their decision tables by version, and what each version decided for whom, with the facts it saw.
 *
 * <p>Refuses: a table it cannot answer exactly, and a decision that does not name its rule. A decision only
 * proposes; nobody is contacted without the compliance gate.
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
            "nightly",
            "portfolio :: views",
            "ledger :: views",
            "complaints :: views"
        })
package org.lifang.server.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
