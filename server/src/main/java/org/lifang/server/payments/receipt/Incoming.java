package org.lifang.server.payments.receipt;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money as somebody tells of it.
 *
 * @param reference the channel's own for this money, by which it is known again
 * @param payer, account, remittance personal data: never in logs, never unsealed in the database
 */
public record Incoming(
        UUID id,
        String channel,
        String reference,
        LocalDate bookedOn,
        LocalDate valueOn,
        long fen,
        String currency,
        @Nullable String payer,
        @Nullable String account,
        @Nullable String remittance,
        Origin origin) {

    /** Where it was told. */
    public record Origin(
            Source source,
            @Nullable UUID statement,
            @Nullable Integer row,
            @Nullable UUID entry,
            @Nullable String event) {

        public static Origin ofRow(UUID statement, int row) {
            return new Origin(Source.STATEMENT, statement, row, null, null);
        }

        public static Origin ofEntry(UUID entry) {
            return new Origin(Source.ENTRY, null, null, entry, null);
        }

        public static Origin ofEvent(String event) {
            return new Origin(Source.NOTICE, null, null, null, event);
        }
    }

    @Override
    public String toString() {
        return "Incoming[" + channel + " " + id + "]";
    }
}
