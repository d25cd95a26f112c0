package org.lifang.server.privacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Showing what is hidden is an act: for a purpose, with a reason, counted by person and day, written down.
 *
 * <p>Called inside a command's transaction before the value is opened, so that record, audit line and answer stand or
 * fall together.
 */
@Service
public final class Reveals {

    static final int LEAST_REASON_CHARS = 4;
    static final int MOST_REASON_CHARS = 500;

    private final RevealStore store;
    private final int quotaPerDay;

    Reveals(RevealStore store, @Value("${lifang.reveals-per-day:200}") int quotaPerDay) {
        this.store = store;
        this.quotaPerDay = quotaPerDay;
    }

    /**
     * Records one reveal by the command's actor.
     *
     * @param subject whose value it is, such as {@code borrower/42}
     * @param reason in the person's own words; kept with the reveal, not in the audit details
     */
    public RevealOutcome record(Effect effect, String subject, Field field, Purpose purpose, @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < LEAST_REASON_CHARS || why.length() > MOST_REASON_CHARS) {
            return new RevealOutcome.NoReason(LEAST_REASON_CHARS, MOST_REASON_CHARS);
        }
        UUID actor = effect.actor();
        LocalDate day = LocalDate.ofInstant(effect.at(), BusinessDates.ZONE);
        Integer used = store.take(actor, day, quotaPerDay);
        if (used == null) {
            return new RevealOutcome.QuotaSpent(quotaPerDay);
        }
        store.insert(effect.key(), actor, subject, field, purpose, why, effect.at());
        effect.audit("privacy.revealed", subject, null, null, Map.of("field", field.code(), "purpose", purpose.name()));
        return new RevealOutcome.Allowed(quotaPerDay - used);
    }
}
