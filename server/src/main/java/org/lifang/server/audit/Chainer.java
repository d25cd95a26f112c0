package org.lifang.server.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lifang.server.audit.AuditStore.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the lines that wait, many in one commit; writers never wait for it nor for one another. */
@Component
class Chainer {

    private static final Logger LOG = LoggerFactory.getLogger(Chainer.class);
    private static final int BATCH_LINES = 2_000;

    private final AuditStore store;
    private final AuditKey key;
    private final HeadFile headFile;
    private final TransactionTemplate transaction;

    Chainer(AuditStore store, AuditKey key, HeadFile headFile, PlatformTransactionManager transactions) {
        this.store = store;
        this.key = key;
        this.headFile = headFile;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals everything that waits now; nothing when another server is doing it. Returns the number of seals made. */
    long sealAll() {
        long sealed = 0;
        int batch = sealBatch();
        while (batch == BATCH_LINES) {
            sealed += batch;
            batch = sealBatch();
        }
        return sealed + batch;
    }

    /** Says the head in the log, which usually leaves this machine: cutting the chain then shows elsewhere too. */
    void tellHead() {
        Seal head = store.head();
        LOG.info("audit head {} {}", head.seq(), HexFormat.of().formatHex(head.hash()));
    }

    private int sealBatch() {
        List<Seal> seals = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            if (!store.lockChain()) {
                return;
            }
            Seal at = store.head();
            for (Written next : store.pending(BATCH_LINES)) {
                if (!Arrays.equals(key.mac(next.line().canonical()), next.mac())) {
                    LOG.error(
                            "audit line {} was altered before it was sealed",
                            next.line().id());
                }
                at = at.next(key, next.line());
                seals.add(at);
            }
            if (!seals.isEmpty()) {
                store.seal(seals);
            }
        });
        if (!seals.isEmpty()) {
            // After the commit: a published head that is not in the database would cry wolf.
            headFile.publish(seals.getLast());
        }
        return seals.size();
    }
}
