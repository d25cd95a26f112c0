package org.lifang.server.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on record about a colleague; its reason stays sealed.
 *
 * @param on the day it counts from
 * @param course course and version of a training
 * @param document reference of an undertaking, or number of a certificate
 * @param expiresOn last day of a certificate; null when it has none
 * @param voids the record that was a mistake
 */
record ClearanceRecord(
        UUID id,
        UUID userId,
        RecordKind kind,
        LocalDate on,
        @Nullable Boolean passed,
        @Nullable String course,
        @Nullable String document,
        @Nullable LocalDate expiresOn,
        @Nullable UUID voids,
        UUID recordedBy) {}
