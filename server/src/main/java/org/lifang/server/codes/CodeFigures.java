package org.lifang.server.codes;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.codes.tables.CodeRecord;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the figures of codes; nobody can ask for them again. */
@Service
public final class CodeFigures {

    private static final int BOUND = 1_000_000;

    private final CodeStore store;
    private final BlindIndex blind;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    CodeFigures(CodeStore store, BlindIndex blind, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.blind = blind;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the figures for a message that is about to leave, in the place of any made before; only their hash stays
     * here. Null when nobody waits for them any more.
     */
    public @Nullable String issue(UUID id) {
        Optional<String> issued = transaction.execute(status -> Optional.ofNullable(issued(id)));
        return issued == null ? null : issued.orElse(null);
    }

    private @Nullable String issued(UUID id) {
        CodeRecord code = store.lock(id);
        if (code == null || code.getEndedAt() != null) {
            return null;
        }
        String figures = String.format(Locale.ROOT, "%06d", random.nextInt(BOUND));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.issue(id, hash(id, figures), at, at.plus(code.getValidMinutes(), ChronoUnit.MINUTES));
        return figures;
    }

    /** Keyed, and bound to the code's own id, so that equal figures have nothing in common. */
    byte[] hash(UUID id, String figures) {
        return blind.of(Field.CODE, id + " " + figures);
    }
}
