/**
 * Owns the picture of the book: totals by bucket now, each evening's totals for the trend, and what
 * came of each playbook.
 *
 * <p>Refuses: deciding or changing anything; it only counts what others state.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "answers",
            "commands",
            "identity",
            "privacy",
            "nightly",
            "portfolio",
            "portfolio :: views",
            "ledger :: views",
            "strategy :: views",
            "cases :: views",
            "compliance :: views",
            "complaints :: views",
            "plans :: views",
            "visits :: views"
        })
package org.lifang.server.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
