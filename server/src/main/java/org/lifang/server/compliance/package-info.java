/**
 * Owns the gate: rule packs and their approval, every question asked and its answer, permits, the contact log, and what
 * people agreed to or refused.
 *
 * <p>Refuses: a contact without a permit, an answer that cannot be computed again, a pack one person alone approves.
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
            "portfolio :: views",
            "ledger",
            "ledger :: views",
            "complaints :: views",
            "training :: views",
            "agencies",
            "agencies :: views",
            "wording"
        })
package org.lifang.server.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
