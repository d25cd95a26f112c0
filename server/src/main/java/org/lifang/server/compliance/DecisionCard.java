package org.lifang.server.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.tables.DecisionRecord;

/** A decision of the gate as it is shown, without its reasons. */
record DecisionCard(
        UUID id,
        Instant askedAt,
        UUID askedBy,
        String channel,
        String purpose,
        String target,
        String stage,
        LocalDate day,
        int second,
        String verdict,
        List<String> stoppedBy,
        List<String> packs,
        @Nullable LocalDateTime retryFrom) {

    static DecisionCard of(DecisionRecord row) {
        return new DecisionCard(
                row.getId(),
                row.getAskedAt(),
                row.getAskedBy(),
                row.getChannel(),
                row.getPurpose(),
                row.getTarget(),
                row.getStage(),
                row.getDay(),
                row.getSecond(),
                row.getVerdict(),
                Arrays.asList(row.getStoppedBy()),
                Arrays.asList(row.getPacks()),
                row.getRetryFrom());
    }
}
