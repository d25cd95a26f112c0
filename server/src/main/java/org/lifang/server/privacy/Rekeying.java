package org.lifang.server.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals anew, with the primary key, what older keys sealed; in batches, each its own transaction, so that a crash loses
 * nothing and nobody waits long. Without a rotation since the last full round it reads nothing.
 */
@Component
class Rekeying implements NightlyStep {

    static final int BATCH_ROWS = 2_000;
    private static final int POSITION = 80;

    private final Keyring keyring;
    private final KeyStore keys;
    private final Sealer sealer;
    private final RekeyStore store;
    private final ObjectProvider<SealedColumn> columns;
    private final TransactionTemplate transaction;

    Rekeying(
            Keyring keyring,
            KeyStore keys,
            Sealer sealer,
            RekeyStore store,
            ObjectProvider<SealedColumn> columns,
            PlatformTransactionManager transactions) {
        this.keyring = keyring;
        this.keys = keys;
        this.sealer = sealer;
        this.store = store;
        this.columns = columns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "privacy.rekey";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        int primary = keyring.primary().number();
        if (!keys.olderInUse(primary)) {
            return StepResult.NOTHING;
        }
        StepResult all = StepResult.NOTHING;
        List<SealedColumn> declared = columns.orderedStream().toList();
        // Nothing declared proves nothing: the old key must not look free to go.
        boolean complete = !declared.isEmpty();
        for (SealedColumn column : declared) {
            all = all.plus(rekey(column, primary, progress));
            complete &= store.countStale(column, primary) == 0;
        }
        if (complete) {
            keys.rekeyed(primary);
        }
        return all;
    }

    private StepResult rekey(SealedColumn column, int primary, Progress progress) {
        StepResult done = StepResult.NOTHING;
        while (true) {
            StepResult batch = Objects.requireNonNull(transaction.execute(status -> batch(column, primary, progress)));
            done = done.plus(batch);
            if (batch.read() < BATCH_ROWS) {
                return done;
            }
        }
    }

    private StepResult batch(SealedColumn column, int primary, Progress progress) {
        List<RekeyStore.Row> rows = store.stale(column, primary, BATCH_ROWS);
        store.replace(column, rows, row -> {
            Field field = column.field(row.kind());
            return sealer.sealBytes(field, sealer.openBytes(field, row.sealed()));
        });
        StepResult result = new StepResult(rows.size(), rows.size(), 0, 0);
        progress.checkpoint(null, result);
        return result;
    }
}
