/**
 * Owns the papers the house issues: made from records and approved words alone, signed, kept as they were issued, and
 * open to everybody's question whether they are genuine.
 *
 * <p>Refuses: a sum somebody typed, words nobody approved, a settlement certificate while anything is owed, and telling
 * a stranger anything about the debt or the person.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "paper",
            "audit",
            "commands",
            "identity",
            "training",
            "agencies",
            "privacy",
            "portfolio :: views",
            "ledger",
            "compliance :: views",
            "plans :: papers",
            "routing :: views",
            "outreach",
            "outreach :: setting"
        })
package org.lifang.server.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
