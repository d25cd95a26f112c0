/**
 * Owns the loan book as lenders state it: import files, borrowers, loans, schedules, contact points with source and
 * consent.
 *
 * <p>Refuses: rows nobody can vouch for, and knowing what is owed, which the ledger derives.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "answers", "bulk", "audit", "commands", "identity", "privacy", "nightly"})
package org.lifang.server.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
