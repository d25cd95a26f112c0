/**
 * Owns what can be offered to somebody who is behind and what was agreed: policies by version, what people said about
 * their means, promises, agreements with their approval, requests for help in hardship, and the following up of all.
 *
 * <p>Refuses: an option the policy in force does not know, an agreement above everybody's authority, a promise counted
 * twice.
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
            "codes",
            "nightly",
            "portfolio :: views",
            "ledger",
            "ledger :: views",
            "complaints",
            "strategy",
            "compliance",
            "agencies :: views",
            "cases",
            "cases :: views"
        })
package org.lifang.server.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
