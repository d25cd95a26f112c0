/**
 * Owns appointments agreed with borrowers: what was offered, answered, agreed, moved and ended, by which way, with the
 * proof of every consent; the page on which borrowers answer; calendars of colleagues.
 *
 * <p>Refuses: a visit nobody agreed to, a time no crew can keep or the gate does not permit, and asking again by
 * machine whoever declined.
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
            "strategy :: views",
            "compliance",
            "compliance :: views",
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
