package org.lifang.server.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one audit line says.
 *
 * @param action stable code such as {@code ledger.payment.recorded}
 * @param target kind and id of what was changed, such as {@code loan/42}
 * @param before state before the change, kept only as a keyed hash; null when there was none
 * @param after state after the change, kept only as a keyed hash; null when nothing is left
 * @param details ids, codes, counts and whole numbers; never personal data, never floating point
 */
public record Entry(
        UUID actor,
        String action,
        String target,
        @Nullable String reason,
        @Nullable UUID commandKey,
        @Nullable Object before,
        @Nullable Object after,
        Map<String, ?> details) {

    public static Entry of(UUID actor, String action, String target, Map<String, ?> details) {
        return new Entry(actor, action, target, null, null, null, null, details);
    }
}
