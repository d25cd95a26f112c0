package org.lifang.kernel.plan;

import java.io.Serializable;

/** What an option does with an open charge; the decisions about one charge sum to it. */
public sealed interface Charge extends Serializable {

    /** Which charge. */
    ChargeKind kind();

    /** How much of it. */
    long fen();

    /** It stays owed and is in the schedule. */
    record Keep(ChargeKind kind, long fen) implements Charge {}

    /** The lender gives it up. */
    record Waive(ChargeKind kind, long fen) implements Charge {}

    /** It is not owed: never earned under the new schedule, or never disclosed. */
    record Cancel(ChargeKind kind, long fen) implements Charge {}
}
