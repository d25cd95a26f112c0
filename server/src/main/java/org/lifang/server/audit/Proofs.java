package org.lifang.server.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.audit.AuditStore.SealedLine;
import org.lifang.server.audit.AuditStore.Written;
import org.lifang.server.audit.Proof.Code;
import org.lifang.server.audit.Proof.Fault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole record from its first seal and compares every line with what its key says. */
@Component
class Proofs {

    private static final int BATCH_LINES = 2_000;

    private final AuditStore store;
    private final AuditKey key;
    private final HeadFile headFile;
    private final ObjectProvider<Witness> witnesses;

    Proofs(AuditStore store, AuditKey key, HeadFile headFile, ObjectProvider<Witness> witnesses) {
        this.store = store;
        this.witnesses = witnesses;
        this.key = key;
        this.headFile = headFile;
    }

    /**
     * Sees one state of the record, however busy the writers are. The published head is read first: it may only lag.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Proof verify() {
        Optional<HeadFile.Head> published = headFile.read();
        Walk walk = new Walk();
        walk.sealed();
        long sealed = walk.at.seq();
        walk.unsealed();
        witnesses.forEach(walk::heard);
        published.ifPresent(walk::against);
        return new Proof(walk.lines, sealed, HexFormat.of().formatHex(walk.at.hash()), walk.fault);
    }

    private final class Walk {
        private Seal at = Seal.NONE;
        private long lines;
        private @Nullable Fault fault;

        void sealed() {
            List<SealedLine> batch = store.sealedAfter(0, BATCH_LINES);
            while (!batch.isEmpty()) {
                batch.forEach(this::link);
                batch = store.sealedAfter(batch.getLast().seal().seq(), BATCH_LINES);
            }
        }

        private void link(SealedLine next) {
            Seal seal = next.seal();
            if (seal.seq() != at.seq() + 1) {
                note(at.seq() + 1, null, Code.SEAL_MISSING);
            }
            Written written = next.written();
            if (written == null) {
                note(seal.seq(), seal.lineId(), Code.LINE_MISSING);
            } else {
                lines++;
                if (!authentic(written)) {
                    note(seal.seq(), seal.lineId(), Code.LINE_ALTERED);
                }
                Seal expected = new Seal(seal.seq() - 1, 0, at.hash()).next(key, written.line());
                if (!Arrays.equals(expected.hash(), seal.hash())) {
                    note(seal.seq(), seal.lineId(), Code.CHAIN_BROKEN);
                }
            }
            at = seal;
        }

        void unsealed() {
            List<Written> batch = store.unsealedAfter(0, BATCH_LINES);
            while (!batch.isEmpty()) {
                batch.forEach(this::waiting);
                batch = store.unsealedAfter(batch.getLast().line().id(), BATCH_LINES);
            }
        }

        private void waiting(Written written) {
            lines++;
            long id = written.line().id();
            if (!authentic(written)) {
                note(0, id, Code.UNSEALED_ALTERED);
            } else if (!store.isPending(id)) {
                note(0, id, Code.UNSEALED_UNKNOWN);
            }
        }

        void heard(Witness witness) {
            List<UUID> keys = witness.keysAfter(null, BATCH_LINES);
            while (!keys.isEmpty()) {
                if (store.withLine(keys).size() < keys.size()) {
                    note(0, null, Code.RECEIPT_WITHOUT_LINE);
                }
                keys = witness.keysAfter(keys.getLast(), BATCH_LINES);
            }
        }

        void against(HeadFile.Head published) {
            byte[] hash = published.seq() == 0 ? Seal.NONE.hash() : store.hashAt(published.seq());
            if (hash == null) {
                note(published.seq(), null, Code.TAIL_CUT);
            } else if (!HexFormat.of().formatHex(hash).equals(published.hash())) {
                note(published.seq(), null, Code.HEAD_CHANGED);
            }
        }

        private boolean authentic(Written written) {
            return Arrays.equals(key.mac(written.line().canonical()), written.mac());
        }

        private void note(long seq, @Nullable Long lineId, Code code) {
            if (fault == null) {
                fault = new Fault(seq, lineId, code);
            }
        }
    }
}
