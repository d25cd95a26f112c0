package org.lifang.server.ledger;

import java.util.UUID;

/** What the ledger asks of whoever takes money in: where it may be taken, and whose a payment is. */
public interface MoneyIn {

    /** Whether money may be taken there (CN-V-17). */
    boolean designated(String channel);

    /** Whether a payment is part of a receipt: then only the receipt takes it back. */
    boolean holds(UUID paymentId);
}
