/**
 * Owns what is said to people outside the house: templates by version, checked for words that may not be said and
 * approved by a second person; campaigns, the messages they plan, their way out and their end; the call desk; letters.
 *
 * <p>Refuses: a version nobody approved, a message or call without a permit of the gate, sending anything twice, and
 * facts of a debt before it is known who listens.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "paper",
            "commands",
            "codes",
            "audit",
            "identity",
            "identity :: views",
            "privacy",
            "nightly",
            "portfolio :: views",
            "ledger",
            "ledger :: views",
            "complaints",
            "strategy",
            "strategy :: views",
            "compliance",
            "compliance :: views",
            "cases :: views",
            "plans :: views",
            "wording"
        })
package org.lifang.server.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
