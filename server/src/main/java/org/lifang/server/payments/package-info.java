/**
 * Owns money as it comes in: channels it may be taken on, statements, notices and entries that tell of it, receipts,
 * and what became of every fen of them.
 *
 * <p>Refuses: money on a channel nobody designated, the same money twice, a guess between two people, and money that is
 * nowhere.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "commands",
            "audit",
            "identity",
            "privacy",
            "portfolio",
            "portfolio :: views",
            "ledger",
            "ledger :: views"
        })
package org.lifang.server.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
