package org.lifang.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        record(List.of(entry));
    }

    /**
     * Writes several likewise.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(List<Entry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("audit lines belong in the transaction of their change");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> ids = store.nextIds(entries.size());
        List<AuditStore.Written> written = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Line line = line(ids.get(i), at, entries.get(i));
            written.add(new AuditStore.Written(line, key.mac(line.canonical())));
        }
        store.insert(written);
    }

    private Line line(long id, Instant at, Entry entry) {
        return new Line(
                id,
                at,
                entry.actor(),
                entry.action(),
                entry.target(),
                entry.reason(),
                entry.commandKey(),
                hash(entry.before()),
                hash(entry.after()),
                CanonicalJson.of(entry.details()));
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
