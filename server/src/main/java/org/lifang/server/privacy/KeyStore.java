package org.lifang.server.privacy;

import static org.lifang.server.privacy.tables.KeyVersionTable.KEY_VERSION;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The known keys, kept in the database they belong to. */
final class KeyStore implements KnownKeys {

    private final DSLContext db;
    private final Clock clock;

    KeyStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Registered> registered() {
        return db.select(KEY_VERSION.VERSION.cast(Integer.class), KEY_VERSION.FINGERPRINT)
                .from(KEY_VERSION)
                .where(KEY_VERSION.RETIRED_AT.isNull())
                .orderBy(KEY_VERSION.VERSION)
                .fetch(Records.mapping((version, print) ->
                        new Registered(version, HexFormat.of().formatHex(print))));
    }

    @Override
    public void register(KeyVersion key) {
        db.insertInto(KEY_VERSION)
                .set(KEY_VERSION.VERSION, (short) key.number())
                .set(KEY_VERSION.FINGERPRINT, HexFormat.of().parseHex(key.fingerprint()))
                .set(KEY_VERSION.REGISTERED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }
}
