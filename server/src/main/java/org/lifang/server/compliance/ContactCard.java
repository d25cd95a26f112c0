package org.lifang.server.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.server.compliance.tables.ContactRecord;

/**
 * A row of the contact log as it is shown.
 *
 * @param second planned, of the local day
 * @param counts whether the caps count it: a reservation only until its permit runs out, unless it is under way
 */
record ContactCard(
        UUID id,
        boolean inbound,
        String channel,
        String style,
        String purpose,
        String target,
        @Nullable String personId,
        @Nullable String contactPointId,
        @Nullable UUID agencyId,
        LocalDate day,
        int second,
        String outcome,
        boolean counts,
        @Nullable Instant expiresAt,
        @Nullable Instant begunAt,
        UUID recordedBy,
        Instant recordedAt) {

    static ContactCard of(ContactRecord row, @Nullable UUID agency, Instant now) {
        Instant expires = row.getExpiresAt();
        boolean reserved = row.getOutcome().equals(ContactEntry.Outcome.RESERVED.name());
        boolean counts = reserved
                ? row.getUnderWayAt() != null || (expires != null && expires.isAfter(now))
                : !row.getOutcome().equals("CANCELLED");
        return new ContactCard(
                row.getId(),
                row.getInbound(),
                row.getChannel(),
                row.getStyle(),
                row.getPurpose(),
                row.getTarget(),
                id(row.getPersonId()),
                id(row.getPointId()),
                agency,
                row.getDay(),
                row.getSecond(),
                row.getOutcome(),
                counts,
                expires,
                row.getBegunAt(),
                row.getRecordedBy(),
                row.getRecordedAt());
    }

    static @Nullable String id(long id) {
        return id == 0 ? null : Long.toString(id);
    }
}
