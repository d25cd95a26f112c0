package org.lifang.server.portfolio.intake;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.lifang.server.bulk.Bulk;

/** Updates rows of one table from a work table, and says how often each field was really different. */
final class Change {

    private final DSLContext db;
    private final Bulk bulk;
    private final Table<?> target;
    private final Field<Long> id;
    private final TableField<?, ?>[] columns;
    private final Map<String, Field<?>> compared;
    private final Table<Record> work;
    private boolean made;

    /**
     * @param compared what is held against what: sealed values differ each time, so their keyed hash stands for them
     */
    Change(
            DSLContext db,
            Bulk bulk,
            Table<?> target,
            Field<Long> id,
            TableField<?, ?>[] columns,
            Map<String, Field<?>> compared) {
        this.db = db;
        this.bulk = bulk;
        this.target = target;
        this.id = id;
        this.columns = columns;
        this.compared = new LinkedHashMap<>(compared);
        this.work = table(name("change_" + target.getName()));
    }

    void apply(Pass pass, Bulk.Rows rows) {
        if (made) {
            db.truncate(work).execute();
        } else {
            db.createTemporaryTable(work)
                    .as(db.select(columns).from(target).where(org.jooq.impl.DSL.falseCondition()))
                    .withNoData()
                    .onCommitDrop()
                    .execute();
            made = true;
        }
        bulk.into(work, columns, rows);
        tell(pass);
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        for (TableField<?, ?> column : columns) {
            if (!column.equals(id)) {
                values.put(column, theirs(column));
            }
        }
        db.update(target).set(values).from(work).where(id.eq(theirs(id))).execute();
    }

    private <T> Field<T> theirs(Field<T> column) {
        return field(name(work.getName(), column.getName()), column.getDataType());
    }

    private void tell(Pass pass) {
        List<SelectField<Integer>> counted = new ArrayList<>();
        compared.values().forEach(f -> counted.add(differing(f)));
        Record row =
                db.select(counted).from(target).join(work).on(id.eq(theirs(id))).fetchSingle();
        int i = 0;
        for (String what : compared.keySet()) {
            Integer times = row.get(i++, Integer.class);
            pass.changed(target.getName() + "." + what, times == null ? 0 : times);
        }
    }

    private <T> Field<Integer> differing(Field<T> column) {
        return count().filterWhere(column.isDistinctFrom(theirs(column)));
    }
}
