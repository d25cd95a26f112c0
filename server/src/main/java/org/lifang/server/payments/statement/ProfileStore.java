package org.lifang.server.payments.statement;

import static org.lifang.server.payments.tables.CsvProfileTable.CSV_PROFILE;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.tables.CsvProfileRecord;
import org.springframework.stereotype.Repository;

@Repository
class ProfileStore {

    private final DSLContext db;

    ProfileStore(DSLContext db) {
        this.db = db;
    }

    /** The highest version of each. */
    List<CsvProfileRecord> latest() {
        return db.select(CSV_PROFILE.fields())
                .distinctOn(CSV_PROFILE.NAME)
                .from(CSV_PROFILE)
                .orderBy(CSV_PROFILE.NAME, CSV_PROFILE.VERSION.desc())
                .fetchInto(CSV_PROFILE);
    }

    @Nullable
    CsvProfileRecord latest(String name) {
        return db.selectFrom(CSV_PROFILE)
                .where(CSV_PROFILE.NAME.eq(name))
                .orderBy(CSV_PROFILE.VERSION.desc())
                .limit(1)
                .fetchOne();
    }

    boolean add(CsvProfileRecord row) {
        return db.insertInto(CSV_PROFILE).set(row).onConflictDoNothing().execute() == 1;
    }
}
