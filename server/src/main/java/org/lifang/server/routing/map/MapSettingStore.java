package org.lifang.server.routing.map;

import static org.lifang.server.routing.tables.SettingTable.SETTING;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

@Repository
class MapSettingStore {

    private final DSLContext db;
    private final Sealer sealer;

    MapSettingStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** @param value in clear, of a secret too */
    record Row(String value, UUID changedBy, Instant changedAt) {
        @Override
        public String toString() {
            return "Row[" + changedAt + "]";
        }
    }

    @Nullable
    Row find(String word) {
        return db.selectFrom(SETTING).where(SETTING.KEY.eq(word)).fetchOne(r -> {
            byte[] secret = r.getSecretSealed();
            String value = secret == null ? r.getValue() : sealer.open(Field.SECRET, secret);
            return new Row(value, r.getChangedBy(), r.getChangedAt());
        });
    }

    void put(String word, String value, boolean secret, UUID by, Instant at) {
        byte[] sealed = secret ? sealer.seal(Field.SECRET, value) : null;
        String clear = secret ? null : value;
        db.insertInto(SETTING)
                .set(SETTING.KEY, word)
                .set(SETTING.VALUE, clear)
                .set(SETTING.SECRET_SEALED, sealed)
                .set(SETTING.CHANGED_BY, by)
                .set(SETTING.CHANGED_AT, at)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, clear)
                .set(SETTING.SECRET_SEALED, sealed)
                .set(SETTING.CHANGED_BY, by)
                .set(SETTING.CHANGED_AT, at)
                .execute();
    }

    void remove(String word) {
        db.deleteFrom(SETTING).where(SETTING.KEY.eq(word)).execute();
    }
}
