package org.lifang.server.plans.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;

/**
 * An agreement as it was read and signed.
 *
 * @param title the first line of its text
 * @param terms the other lines
 * @param textSha256 what the signature is bound to, in hexadecimal digits
 * @param proposal worked out today and not signed yet
 * @param signedOn null while nobody has
 * @param byCode whether they said yes with a one-time code and drew nothing
 * @param waived what the lender gives up
 */
public record Agreed(
        UUID id,
        long borrower,
        long loan,
        String title,
        List<String> terms,
        String textSha256,
        boolean proposal,
        @Nullable LocalDate signedOn,
        boolean byCode,
        Amounts waived) {

    public Agreed {
        terms = List.copyOf(terms);
    }
}
