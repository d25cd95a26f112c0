package org.lifang.server.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.tables.ContactRecord;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.springframework.stereotype.Service;

/** Contacts and decisions of everybody the reader may see, the latest first. */
@Service
class GateLists {

    private final GateListStore store;

    GateLists(GateListStore store) {
        this.store = store;
    }

    /** Whom a row is about; the name is masked. */
    record Face(String borrowerNo, String nameMasked) {}

    /** A row and whom it is about. */
    record Faced<R>(R row, Face face) {}

    /** The last row of the page before. */
    record After(Instant at, UUID id) {}

    /** What the contact log is narrowed to; null is everything. */
    record ContactFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Channel channel,
            ContactEntry.@Nullable Outcome outcome,
            @Nullable Boolean inbound,
            @Nullable Long agency,
            @Nullable UUID by) {}

    /**
     * What decisions are narrowed to; null is everything.
     *
     * @param rule one that stopped it
     */
    record DecisionFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Channel channel,
            @Nullable String verdict,
            @Nullable String rule,
            @Nullable UUID by) {}

    List<Faced<ContactRecord>> contacts(ContactFilter filter, @Nullable After after, int rows) {
        return store.contacts(filter, after, rows);
    }

    List<Faced<DecisionRecord>> decisions(DecisionFilter filter, @Nullable After after, int rows) {
        return store.decisions(filter, after, rows);
    }

    /** Names of colleagues. */
    Map<UUID, String> names(Collection<UUID> users) {
        return store.names(users);
    }
}
