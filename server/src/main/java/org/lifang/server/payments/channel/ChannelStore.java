package org.lifang.server.payments.channel;

import static org.lifang.server.payments.tables.ChannelTable.CHANNEL;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.tables.ChannelRecord;
import org.lifang.server.platform.Prepared;
import org.springframework.stereotype.Repository;

@Repository
class ChannelStore {

    private static final String LIVE = "LIVE";

    private final DSLContext db;
    // Asked with every posting, so it is rendered once.
    private final Prepared live = Prepared.of(DSL.select(CHANNEL.ID)
            .from(CHANNEL)
            .where(CHANNEL.ID.eq(DSL.param("id", CHANNEL.ID)), CHANNEL.STATE.eq(DSL.inline(LIVE))));

    ChannelStore(DSLContext db) {
        this.db = db;
    }

    List<ChannelRecord> all() {
        return db.selectFrom(CHANNEL)
                .orderBy(CHANNEL.STATE.desc(), CHANNEL.KIND, CHANNEL.ID)
                .fetch();
    }

    @Nullable
    ChannelRecord find(String id) {
        return db.fetchOne(CHANNEL, CHANNEL.ID.eq(id));
    }

    @Nullable
    ChannelRecord lock(String id) {
        return db.selectFrom(CHANNEL).where(CHANNEL.ID.eq(id)).forUpdate().fetchOne();
    }

    boolean live(String id) {
        return db.connectionResult(connection -> {
            try (PreparedStatement statement = live.on(connection, Map.of("id", id));
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    boolean add(ChannelRecord row) {
        return db.insertInto(CHANNEL).set(row).onConflictDoNothing().execute() == 1;
    }

    void save(ChannelRecord row) {
        row.attach(db.configuration());
        row.update();
    }

    void secret(String id, byte[] sealed, UUID by, Instant at) {
        db.update(CHANNEL)
                .set(CHANNEL.SECRET_SEALED, sealed)
                .set(CHANNEL.SECRET_SET_BY, by)
                .set(CHANNEL.SECRET_SET_AT, at)
                .where(CHANNEL.ID.eq(id))
                .execute();
    }
}
