package org.lifang.server.privacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a module keeps sealed values, so that re-keying finds them. Each such column is a bean of its module.
 *
 * @param schema of the table
 * @param keys the primary key's columns, in its order
 * @param column that holds the sealed value
 * @param kindColumn names the field where a column holds several kinds; null when it holds one
 * @param fields by the content of {@code kindColumn}; one entry under the empty text when there is none
 */
public record SealedColumn(
        String schema,
        String table,
        List<String> keys,
        String column,
        @Nullable String kindColumn,
        Map<String, Field> fields) {

    public SealedColumn {
        keys = List.copyOf(keys);
        fields = Map.copyOf(fields);
    }

    /** A column that holds one kind of value. */
    public static SealedColumn of(String schema, String table, List<String> keys, String column, Field field) {
        return new SealedColumn(schema, table, keys, column, null, Map.of("", field));
    }

    /** A column whose kind of value stands beside it. */
    public static SealedColumn byKind(
            String schema,
            String table,
            List<String> keys,
            String column,
            String kindColumn,
            Map<String, Field> fields) {
        return new SealedColumn(schema, table, keys, column, kindColumn, fields);
    }

    Field field(@Nullable String kind) {
        Field field = fields.get(kindColumn == null || kind == null ? "" : kind);
        if (field == null) {
            throw new IllegalStateException("no sealed field for a kind of " + schema + "." + table + "." + column);
        }
        return field;
    }
}
