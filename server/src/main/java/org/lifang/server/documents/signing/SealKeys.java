package org.lifang.server.documents.signing;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.lifang.server.identity.SystemActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The house's seal: made on first use under the house's name, or brought along in a PKCS#12 file. */
@Component
public final class SealKeys {

    private static final String TARGET = "seal/";

    private final SealKeyStore store;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SealKeys(SealKeyStore store, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The key that signs now; two servers that make the first one agree on the one that was kept. */
    public SealKey active(String houseName) {
        SealKey known = store.active();
        if (known != null) {
            return known;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SealKey made = Certificates.made(houseName, at);
        store.addUnlessActive(made, "MADE_HERE", at);
        SealKey kept = store.active();
        if (kept == null) {
            throw new IllegalStateException("the seal was not kept");
        }
        if (kept.id().equals(made.id())) {
            record("documents.seal.made", made);
        }
        return kept;
    }

    /** The certificates of every key that ever signed here, each key's own first. */
    public List<List<X509Certificate>> ours() {
        return store.certificates().stream().map(Certificates::chain).toList();
    }

    /**
     * Signs by the key of a PKCS#12 file from now on; what was signed before stays good.
     *
     * @throws GeneralSecurityException when the file holds no key that fits
     */
    SealKey bring(InputStream file, char[] password) throws GeneralSecurityException, IOException {
        SealKey brought = Certificates.ofPkcs12(file, password);
        if (store.has(brought.id())) {
            throw new GeneralSecurityException("this certificate has signed here before");
        }
        transaction.executeWithoutResult(status -> {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            store.retireActive(at);
            store.addUnlessActive(brought, "IMPORTED", at);
            record("documents.seal.brought", brought);
        });
        return brought;
    }

    private void record(String action, SealKey seal) {
        transaction.executeWithoutResult(status -> audit.record(new Entry(
                SystemActor.ID, action, TARGET + seal.id(), null, null, null, null, Map.of("key", seal.id()))));
    }
}
