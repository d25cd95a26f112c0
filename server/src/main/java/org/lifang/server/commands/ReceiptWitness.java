package org.lifang.server.commands;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.audit.Witness;
import org.springframework.stereotype.Component;

/** Receipts bear witness: a line cut out of the record before it was sealed is missed by its receipt. */
@Component
class ReceiptWitness implements Witness {

    private final ReceiptStore receipts;

    ReceiptWitness(ReceiptStore receipts) {
        this.receipts = receipts;
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID key, int limit) {
        return receipts.keysAfter(key, limit);
    }
}
