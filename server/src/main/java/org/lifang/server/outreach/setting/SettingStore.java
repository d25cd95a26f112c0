package org.lifang.server.outreach.setting;

import static org.lifang.server.outreach.tables.SettingTable.SETTING;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

@Repository
class SettingStore {

    private final DSLContext db;
    private final Sealer sealer;

    SettingStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** @param value in clear; of a secret too, which is why it is never shown */
    record Row(String value, UUID changedBy, Instant changedAt) {
        @Override
        public String toString() {
            return "Row[" + changedAt + "]";
        }
    }

    Map<SettingKey, Row> all() {
        Map<SettingKey, Row> all = new HashMap<>();
        db.selectFrom(SETTING).forEach(r -> {
            SettingKey key = SettingKey.of(r.getKey());
            if (key != null) {
                byte[] secret = r.getSecretSealed();
                String value = secret == null ? r.getValue() : sealer.open(Field.SECRET, secret);
                all.put(key, new Row(value, r.getChangedBy(), r.getChangedAt()));
            }
        });
        return all;
    }

    Map<SettingKey, String> find(Set<SettingKey> keys) {
        Map<SettingKey, String> found = new HashMap<>();
        db.selectFrom(SETTING)
                .where(SETTING.KEY.in(keys.stream().map(SettingKey::word).toList()))
                .forEach(r -> {
                    SettingKey key = SettingKey.of(r.getKey());
                    byte[] secret = r.getSecretSealed();
                    if (key != null) {
                        found.put(key, secret == null ? r.getValue() : sealer.open(Field.SECRET, secret));
                    }
                });
        return found;
    }

    @Nullable
    String find(SettingKey key) {
        return db.selectFrom(SETTING).where(SETTING.KEY.eq(key.word())).fetchOne(r -> {
            byte[] secret = r.getSecretSealed();
            return secret == null ? r.getValue() : sealer.open(Field.SECRET, secret);
        });
    }

    void put(SettingKey key, String value, UUID by, Instant at) {
        byte[] secret = key.secret() ? sealer.seal(Field.SECRET, value) : null;
        String clear = key.secret() ? null : value;
        db.insertInto(SETTING)
                .set(SETTING.KEY, key.word())
                .set(SETTING.VALUE, clear)
                .set(SETTING.SECRET_SEALED, secret)
                .set(SETTING.CHANGED_BY, by)
                .set(SETTING.CHANGED_AT, at)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, clear)
                .set(SETTING.SECRET_SEALED, secret)
                .set(SETTING.CHANGED_BY, by)
                .set(SETTING.CHANGED_AT, at)
                .execute();
    }

    void remove(SettingKey key) {
        db.deleteFrom(SETTING).where(SETTING.KEY.eq(key.word())).execute();
    }
}
