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

    SealKeyStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    @Nullable
    SealKey active() {
        return db.selectFrom(SIGNING_KEY).where(SIGNING_KEY.RETIRED_AT.isNull()).fetchOne(this::read);
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
