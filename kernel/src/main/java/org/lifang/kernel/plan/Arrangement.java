package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Objects;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Component;

/**
 * What is agreed, before it is worked out.
 *
 * @param waived of each charge that is due; principal is never waived
 * @param firstPaymentFen paid today; for kinds that end today it is what is left after the waiver
 * @param deferDays days from today, for kinds that defer
 * @param months number of monthly payments, for kinds that spread
 * @param ratePpm yearly rate on the principal that is paid later, in millionths
 */
public record Arrangement(OptionKind kind, Amounts waived, long firstPaymentFen, int deferDays, int months, int ratePpm)
        implements Serializable {

    public Arrangement {
        Objects.requireNonNull(kind, "kind");
        for (Component component : Component.values()) {
            if (waived.of(component) < 0 || (component == Component.PRINCIPAL && waived.principalFen() != 0)) {
                throw new IllegalArgumentException("cannot waive " + waived);
            }
        }
        if (firstPaymentFen < 0 || deferDays < 0 || months < 0 || ratePpm < 0) {
            throw new IllegalArgumentException(
                    "below zero: " + firstPaymentFen + " " + deferDays + " " + months + " " + ratePpm);
        }
    }

    /** The same over another number of months. */
    Arrangement over(int otherMonths) {
        return new Arrangement(kind, waived, firstPaymentFen, deferDays, otherMonths, ratePpm);
    }

    /** The same at another rate. */
    Arrangement at(int otherRatePpm) {
        return new Arrangement(kind, waived, firstPaymentFen, deferDays, months, otherRatePpm);
    }
}
