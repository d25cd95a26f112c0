package org.lifang.server.agencies;

import static org.lifang.server.agencies.Part.DOCUMENT;
import static org.lifang.server.agencies.Part.FORM;
import static org.lifang.server.agencies.Part.FROM;
import static org.lifang.server.agencies.Part.PASSED;
import static org.lifang.server.agencies.Part.REASON;
import static org.lifang.server.agencies.Part.REFERS;
import static org.lifang.server.agencies.Part.SCORES;
import static org.lifang.server.agencies.Part.TERMS;
import static org.lifang.server.agencies.Part.UNTIL;
import static org.lifang.server.agencies.Part.URL;

import java.util.Set;

/** What is put on record about an agency; the codes stand in the database and never change their meaning. */
public enum EntryKind {
    /** On the white list (CN-A-04). */
    LISTED(Set.of(), Set.of(UNTIL, DOCUMENT, REASON)),
    DELISTED(Set.of(REASON), Set.of()),
    /** Named in public (CN-A-04). */
    PUBLISHED(Set.of(URL), Set.of()),
    UNPUBLISHED(Set.of(REASON), Set.of()),
    /** A written agreement (CN-A-06) with its terms on data (CN-A-09) and on passing on (CN-A-08). */
    CONTRACT(Set.of(FROM, UNTIL, TERMS, DOCUMENT), Set.of()),
    /** A contract ended early; that day is its last. */
    CONTRACT_ENDED(Set.of(REFERS, REASON), Set.of()),
    /** The agency certified that it returned or deleted the data of a contract (CN-A-08). */
    DATA_DELETED(Set.of(REFERS, DOCUMENT), Set.of()),
    /** Evaluated (CN-A-02). */
    EVALUATED(Set.of(FORM, SCORES, PASSED), Set.of(DOCUMENT, REASON)),
    /** Inspected (CN-A-05). */
    INSPECTED(Set.of(FORM, PASSED), Set.of(DOCUMENT, REASON)),
    INCIDENT(Set.of(Part.INCIDENT, REASON), Set.of(DOCUMENT)),
    /** An incident was put right; violence never is. */
    REMEDIED(Set.of(REFERS, REASON), Set.of(DOCUMENT)),
    /** Records it owes are late (CN-A-07), until they are complete. */
    RECORDS_LATE(Set.of(), Set.of(REASON)),
    RECORDS_COMPLETE(Set.of(), Set.of(REASON)),
    SUSPENDED(Set.of(REASON), Set.of()),
    REINSTATED(Set.of(REASON), Set.of()),
    /** An earlier entry was a mistake; from that day on it counts no more. */
    VOIDED(Set.of(REFERS, REASON), Set.of());

    @SuppressWarnings("ImmutableEnumChecker") // cannot be changed once copied
    private final Set<Part> needed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Part> allowed;

    EntryKind(Set<Part> needed, Set<Part> allowed) {
        this.needed = Set.copyOf(needed);
        this.allowed = Set.copyOf(allowed);
    }

    boolean needs(Part part) {
        return needed.contains(part);
    }

    boolean knows(Part part) {
        return needed.contains(part) || allowed.contains(part);
    }
}
