package org.lifang.server.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds values sealed with an older key and puts newly sealed ones in their place. */
@Repository
class RekeyStore {

    private static final int VERSION_BYTE = 0;

    private final DSLContext db;

    RekeyStore(DSLContext db) {
        this.db = db;
    }

    /** Rows of a column not sealed with the primary key, locked; rows in use by others wait for the next batch. */
    List<Row> stale(SealedColumn where, int primary, int rows) {
        Field<byte[]> sealed = sealed(where);
        Field<@Nullable String> kind = where.kindColumn() == null
                ? DSL.inline((String) null)
                : DSL.field(DSL.name(where.kindColumn()), String.class);
        List<Field<?>> columns = new ArrayList<>(keys(where));
        columns.add(sealed);
        columns.add(kind.as("kind_of_value"));
        return db.select(columns)
                .from(table(where))
                .where(stale(sealed, primary))
                .limit(rows)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Row(row, row.get(sealed), row.get("kind_of_value", String.class)));
    }

    /** How many values still need an older key. */
    int countStale(SealedColumn where, int primary) {
        return db.fetchCount(table(where), stale(sealed(where), primary));
    }

    private static Condition stale(Field<byte[]> sealed, int primary) {
        return sealed.isNotNull()
                .and(DSL.function("get_byte", Integer.class, sealed, DSL.inline(VERSION_BYTE))
                        .ne(primary));
    }

    /** Puts newly sealed values in the place of old ones. */
    void replace(SealedColumn where, List<Row> rows, Function<Row, byte[]> fresh) {
        db.batch(rows.stream()
                        .map(row -> db.update(table(where))
                                .set(sealed(where), fresh.apply(row))
                                .where(key(where, row.key())))
                        .toList())
                .execute();
    }

    private static Condition key(SealedColumn where, Record row) {
        return DSL.and(keys(where).stream().map(key -> equal(key, row)).toList());
    }

    private static <T> Condition equal(Field<T> key, Record row) {
        return key.eq(row.get(key));
    }

    private static List<Field<Object>> keys(SealedColumn where) {
        return where.keys().stream().map(key -> DSL.field(DSL.name(key))).toList();
    }

    private static Field<byte[]> sealed(SealedColumn where) {
        return DSL.field(DSL.name(where.column()), byte[].class);
    }

    private static Table<Record> table(SealedColumn where) {
        return DSL.table(DSL.name(where.schema(), where.table()));
    }

    /** One sealed value, where it stands and of what kind it is. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Row(Record key, byte[] sealed, @Nullable String kind) {}
}
