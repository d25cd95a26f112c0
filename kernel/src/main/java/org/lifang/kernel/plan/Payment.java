package org.lifang.kernel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.lifang.kernel.aging.Amounts;

/**
 * One payment of an option's schedule.
 *
 * @param of what it settles of today's debt and of the contract's coming instalments
 * @param newInterestFen interest the option itself asks for
 */
public record Payment(LocalDate dueOn, Origin origin, Amounts of, long newInterestFen) implements Serializable {

    /** Where a payment comes from. */
    public enum Origin {
        /** Paid when it is agreed. */
        TODAY,
        /** Agreed for later. */
        AGREED,
        /** The contract's own instalment, which goes on. */
        CONTRACT
    }

    public Payment {
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(of, "of");
    }

    /** What is paid. */
    public long totalFen() {
        return of.totalFen() + newInterestFen;
    }
}
