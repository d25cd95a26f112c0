package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment to record; the id is made by whoever records it, before it is sent. */
public record NewPayment(
        UUID id,
        long loanId,
        LocalDate paidOn,
        long amountFen,
        String currency,
        String channel,
        @Nullable String reference) {}
