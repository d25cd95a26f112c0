package org.lifang.server.agencies;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on record about an agency; its reason stays sealed.
 *
 * @param on the day it counts from
 * @param from first day of a contract
 * @param until last day of a contract or of a listing
 * @param document reference of the paper
 * @param refers the contract that ended, the incident put right, or the entry that was a mistake
 */
record AgencyEntry(
        UUID id,
        UUID agencyId,
        EntryKind kind,
        LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable EntryForm form,
        @Nullable Scores scores,
        @Nullable Boolean passed,
        @Nullable IncidentKind incident,
        @Nullable Terms terms,
        @Nullable String document,
        @Nullable String url,
        @Nullable UUID refers,
        UUID recordedBy) {}
