package org.lifang.server.portfolio.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Table;
import org.jooq.TableField;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.bulk.BulkWriter;

/** Rows of one table that wait to be copied together: new ones, and stored ones that this tape changes. */
final class Pending<T> {

    private static final int ROWS_PER_BATCH = 5_000;

    private final Bulk bulk;
    private final Table<?> target;
    private final TableField<?, ?>[] columns;
    private final Change change;
    private final Line<T> line;
    private final List<T> fresh = new ArrayList<>();
    private final List<T> changed = new ArrayList<>();

    /** Writes one row as the target's columns. */
    @FunctionalInterface
    interface Line<T> {
        void write(BulkWriter writer, T row) throws SQLException;
    }

    Pending(Bulk bulk, Table<?> target, TableField<?, ?>[] columns, Change change, Line<T> line) {
        this.bulk = bulk;
        this.target = target;
        this.columns = columns;
        this.change = change;
        this.line = line;
    }

    void fresh(T row) {
        fresh.add(row);
    }

    void changed(T row) {
        changed.add(row);
    }

    boolean full() {
        return fresh.size() + changed.size() >= ROWS_PER_BATCH;
    }

    void flush(Pass pass) {
        if (!fresh.isEmpty()) {
            bulk.into(target, columns, writer -> write(writer, fresh));
        }
        if (!changed.isEmpty()) {
            change.apply(pass, writer -> write(writer, changed));
        }
        fresh.clear();
        changed.clear();
    }

    private void write(BulkWriter writer, List<T> rows) throws SQLException {
        for (T row : rows) {
            line.write(writer, row);
        }
    }
}
