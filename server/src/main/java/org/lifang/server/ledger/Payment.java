package org.lifang.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money received for a loan, as recorded once and never rewritten.
 *
 * @param reversedOn from this day on it counts as never made
 */
public record Payment(
        UUID id,
        long loanId,
        LocalDate paidOn,
        long amountFen,
        String channel,
        @Nullable String reference,
        Instant recordedAt,
        @Nullable LocalDate reversedOn) {}
