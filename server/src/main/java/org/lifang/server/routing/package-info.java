/**
 * Owns who comes when: the calendar of colleagues who visit, where people are found, the ways between, the plan of a
 * day with its versions, and the slots promised on it.
 *
 * <p>Refuses: a promise no crew can keep, a stop the gate did not permit, and telling an address to anybody outside
 * unless that was switched on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "paper",
            "commands",
            "audit",
            "identity",
            "identity :: views",
            "privacy",
            "portfolio :: views",
            "ledger :: views",
            "complaints :: views",
            "training",
            "agencies :: views",
            "strategy",
            "strategy :: views",
            "compliance",
            "compliance :: views",
            "cases :: views",
            "outreach"
        })
package org.lifang.server.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
