/**
 * Owns payments, reversals, waivers and the other money facts of a loan, and answers what is owed on any date.
 *
 * <p>Refuses: running totals that cannot be derived again from the facts.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "bulk",
            "audit",
            "commands",
            "identity",
            "nightly",
            "portfolio",
            "portfolio :: views"
        })
package org.lifang.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
