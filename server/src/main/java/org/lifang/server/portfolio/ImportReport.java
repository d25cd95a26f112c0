package org.lifang.server.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.portfolio.tape.Tape;

/**
 * One import and what it found.
 *
 * @param counts rows new, changed and the same, by section
 * @param totals control totals by name; names ending in {@code Fen} are money in the smallest unit of {@code currency}
 * @param byStatus rows by the lender's own status code
 * @param changes how often each stored field became different
 * @param messageCode why the file was refused or the run failed; null when neither
 */
public record ImportReport(
        UUID id,
        @Nullable UUID parentId,
        Tape tape,
        String profile,
        String fileName,
        @Nullable LocalDate asOf,
        ImportState state,
        long rowsRead,
        long rowsGood,
        long rowsBad,
        long badRowsLeftOut,
        Map<String, Section> counts,
        String currency,
        Map<String, Long> totals,
        Map<String, Long> byStatus,
        List<Changed> changes,
        @Nullable String messageCode,
        List<String> messageParams,
        UUID actor,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** How a section's rows met the book. */
    public record Section(long fresh, long changed, long same) {}

    /** One field of one table and how often it became different. */
    public record Changed(String what, long count) {}

    /** Whether the book is now different because of this import. */
    public boolean changedTheBook() {
        return counts.values().stream().anyMatch(s -> s.fresh() + s.changed() > 0);
    }
}
