package org.lifang.server.compliance;

import static org.lifang.server.compliance.tables.SigningKeyTable.SIGNING_KEY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.tables.SigningKeyRecord;
import org.springframework.stereotype.Repository;

@Repository
class PermitKeyStore {

    private final DSLContext db;

    PermitKeyStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps a key unless there is an active one already. */
    void addUnlessActive(String id, byte[] publicKey, byte[] privateSealed, Instant at) {
        db.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.ID, id)
                .set(SIGNING_KEY.PUBLIC_KEY, publicKey)
                .set(SIGNING_KEY.PRIVATE_SEALED, privateSealed)
                .set(SIGNING_KEY.CREATED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    @Nullable
    SigningKeyRecord active() {
        return db.fetchOne(SIGNING_KEY, SIGNING_KEY.RETIRED_AT.isNull());
    }

    List<SigningKeyRecord> all() {
        return db.selectFrom(SIGNING_KEY).orderBy(SIGNING_KEY.CREATED_AT).fetch();
    }
}
