package org.lifang.server.documents.signing;

import static org.lifang.server.documents.tables.SigningKeyTable.SIGNING_KEY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.documents.tables.SigningKeyRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

@Repository
class SealKeyStore {

    private final DSLContext db;
    private final Sealer sealer;
    private volatile @Nullable SealKey last;

    SealKeyStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** The key that signs now; opened again only when it is another one than the last time. */
    @Nullable
    SealKey active() {
        SealKey known = last;
        String id = db.select(SIGNING_KEY.ID)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.RETIRED_AT.isNull())
                .fetchOne(SIGNING_KEY.ID);
        if (id == null) {
            return null;
        }
        if (known != null && known.id().equals(id)) {
            return known;
        }
        SealKey found = db.selectFrom(SIGNING_KEY).where(SIGNING_KEY.ID.eq(id)).fetchSingle(this::read);
        last = found;
        return found;
    }

    private SealKey read(SigningKeyRecord row) {
        var chain = Certificates.chain(row.getCertificates());
        byte[] hidden = sealer.openBytes(Field.SIGNING_KEY, row.getPrivateSealed());
        return new SealKey(row.getId(), Certificates.key(chain.getFirst(), hidden), chain);
    }

    /** All certificates we ever signed by, as they were kept. */
    List<byte[]> certificates() {
        return db.select(SIGNING_KEY.CERTIFICATES)
                .from(SIGNING_KEY)
                .orderBy(SIGNING_KEY.CREATED_AT)
                .fetch(SIGNING_KEY.CERTIFICATES);
    }

    boolean has(String id) {
        return db.fetchExists(SIGNING_KEY, SIGNING_KEY.ID.eq(id));
    }

    void addUnlessActive(SealKey seal, String origin, Instant at) {
        db.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.ID, seal.id())
                .set(SIGNING_KEY.CERTIFICATES, Certificates.encoded(seal.chain()))
                .set(
                        SIGNING_KEY.PRIVATE_SEALED,
                        sealer.sealBytes(Field.SIGNING_KEY, seal.key().getEncoded()))
                .set(SIGNING_KEY.ORIGIN, origin)
                .set(SIGNING_KEY.CREATED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    void retireActive(Instant at) {
        db.update(SIGNING_KEY)
                .set(SIGNING_KEY.RETIRED_AT, at)
                .where(SIGNING_KEY.RETIRED_AT.isNull())
                .execute();
    }
}
