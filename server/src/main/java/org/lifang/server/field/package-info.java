/**
 * Owns the phones of those who visit: which they are, what is on them for a day, what they told and how far it was
 * acknowledged, recordings on their way, and the badges people may check.
 *
 * <p>Refuses: forgetting or changing what was acknowledged, data on a phone that was taken back, more than five guesses
 * at a PIN, and a word about a debt to whoever checks a badge.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "commands",
            "audit",
            "identity",
            "identity :: views",
            "privacy",
            "portfolio :: views",
            "ledger",
            "complaints :: views",
            "training",
            "agencies :: views",
            "compliance",
            "compliance :: views",
            "outreach",
            "outreach :: setting",
            "plans :: views",
            "plans :: agreement",
            "plans :: option",
            "documents",
            "routing :: views",
            "visits :: visit"
        })
package org.lifang.server.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
