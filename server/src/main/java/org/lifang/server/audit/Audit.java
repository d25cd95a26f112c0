package org.lifang.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes and proves the record of changes. */
@Service
public final class Audit {

    private final AuditStore store;
    private final AuditKey key;
    private final Clock clock;
    private final Proofs proofs;
    private final Chainer chainer;

    Audit(AuditStore store, AuditKey key, Clock clock, Proofs proofs, Chainer chainer) {
        this.store = store;
        this.key = key;
        this.proofs = proofs;
        this.chainer = chainer;
        this.clock = clock;
    }

    /**
     * Writes a line in the current transaction, so that it stands or falls with the change it tells of.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "an audit line belongs in the transaction of its change: " + entry.action());
        }
        Line line = new Line(
                store.nextId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                entry.actor(),
                entry.action(),
                entry.target(),
                entry.reason(),
                entry.commandKey(),
                hash(entry.before()),
                hash(entry.after()),
                CanonicalJson.of(entry.details()));
        store.insert(line, key.mac(line.canonical()));
    }

    /** Seals what waits and checks the whole record: every line, every seal, and the head published outside. */
    public Proof verify() {
        chainer.sealAll();
        return proofs.verify();
    }

    /** Lines that match, the latest first, before an id; null means from the latest. */
    public List<AuditLine> find(LineFilter filter, @Nullable Long before, int lines) {
        return store.find(filter, before, lines);
    }

    private byte @Nullable [] hash(@Nullable Object state) {
        return state == null ? null : key.mac(CanonicalJson.of(state).getBytes(StandardCharsets.UTF_8));
    }
}
