/**
 * Owns appointments agreed with borrowers, with the proof of every consent, the page on which borrowers answer,
 * calendars of colleagues; and the visit itself: what was told of it, evidence, incidents, result, and what followed.
 *
 * <p>Refuses: a visit nobody agreed to, a time no crew can keep or the gate does not permit, asking again by machine
 * whoever declined, and changing or forgetting what was told of a visit.
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
            "nightly",
            "codes",
            "portfolio :: views",
            "ledger :: views",
            "complaints",
            "strategy",
            "strategy :: views",
            "compliance",
            "compliance :: views",
            "plans",
            "plans :: agreement",
            "plans :: promise",
            "cases",
            "cases :: views",
            "outreach",
            "outreach :: setting",
            "outreach :: single",
            "routing",
            "routing :: views"
        })
package org.lifang.server.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
