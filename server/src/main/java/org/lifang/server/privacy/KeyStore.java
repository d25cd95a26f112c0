package org.lifang.server.privacy;

import static org.lifang.server.privacy.tables.KeyVersionTable.KEY_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
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

    /** Whether a key before the primary one may still have sealed something. */
    boolean olderInUse(int primary) {
        return db.fetchExists(
                KEY_VERSION,
                sealing().and(KEY_VERSION.VERSION.lt((short) primary)).and(KEY_VERSION.REKEYED_AT.isNull()));
    }

    /** Notes that nothing registered is sealed with a key before the primary one any more. */
    void rekeyed(int primary) {
        db.update(KEY_VERSION)
                .set(KEY_VERSION.REKEYED_AT, clock.instant())
                .where(sealing())
                .and(KEY_VERSION.VERSION.lt((short) primary))
                .and(KEY_VERSION.REKEYED_AT.isNull())
                .execute();
    }

    boolean mayRetire(int version, Instant rekeyedBefore) {
        return db.fetchExists(
                KEY_VERSION,
                sealing().and(KEY_VERSION.VERSION.eq((short) version)).and(KEY_VERSION.REKEYED_AT.le(rekeyedBefore)));
    }

    void retire(int version) {
        db.update(KEY_VERSION)
                .set(KEY_VERSION.RETIRED_AT, clock.instant())
                .where(KEY_VERSION.VERSION.eq((short) version))
                .execute();
    }

    /** One line a key, for people. */
    List<String> all() {
        return db.selectFrom(KEY_VERSION)
                .orderBy(KEY_VERSION.VERSION)
                .fetch(key -> (key.getVersion() == 0 ? "index" : "seal " + key.getVersion())
                        + "  fingerprint " + HexFormat.of().formatHex(key.getFingerprint())
                        + "  since " + key.getRegisteredAt()
                        + (key.getRekeyedAt() == null ? "" : "  replaced " + key.getRekeyedAt())
                        + (key.getRetiredAt() == null ? "" : "  deleted " + key.getRetiredAt()));
    }

    private static Condition sealing() {
        return KEY_VERSION.VERSION.ne((short) 0).and(KEY_VERSION.RETIRED_AT.isNull());
    }
}
