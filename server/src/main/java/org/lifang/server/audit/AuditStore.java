package org.lifang.server.audit;

import static org.lifang.server.audit.tables.LineTable.LINE;
import static org.lifang.server.audit.tables.PendingTable.PENDING;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    private static final Sequence<Long> LINE_ID = DSL.sequence(DSL.name("audit", "line_id"), SQLDataType.BIGINT);

    private final DSLContext db;

    AuditStore(DSLContext db) {
        this.db = db;
    }

    long nextId() {
        return db.nextval(LINE_ID);
    }

    void insert(Line line, byte[] mac) {
        db.insertInto(LINE)
                .set(LINE.ID, line.id())
                .set(LINE.AT, line.at())
                .set(LINE.ACTOR, line.actor())
                .set(LINE.ACTION, line.action())
                .set(LINE.TARGET, line.target())
                .set(LINE.REASON, line.reason())
                .set(LINE.COMMAND_KEY, line.commandKey())
                .set(LINE.BEFORE_HASH, line.beforeHash())
                .set(LINE.AFTER_HASH, line.afterHash())
                .set(LINE.DETAILS, JSONB.valueOf(line.details()))
                .set(LINE.MAC, mac)
                .execute();
        db.insertInto(PENDING).set(PENDING.LINE_ID, line.id()).execute();
    }
}
