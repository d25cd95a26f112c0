package org.lifang.server.platform;

import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as one table of a {@link Prepared} statement, one array for each column: whatever the database does once a
 * statement, like reading check constraints or firing statement triggers, it then does once for all of them.
 */
public final class Rows {

    private final String name;
    private final List<Field<?>> columns;

    private Rows(String name, List<Field<?>> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** Rows with these columns; the array of each is the parameter of its name. */
    public static Rows of(String name, List<? extends Field<?>> columns) {
        return new Rows(name, List.copyOf(columns));
    }

    /** What stands after {@code from}. */
    public Table<?> table() {
        String arrays =
                IntStream.range(0, columns.size()).mapToObj(i -> "{" + i + "}").collect(Collectors.joining(", "));
        return DSL.table(
                        "unnest(" + arrays + ")",
                        columns.stream().map(Rows::array).toArray(Field<?>[]::new))
                .as(name, columns.stream().map(Field::getName).toArray(String[]::new));
    }

    /** A column of the rows, in the type of the one it is for. */
    public <T> Field<T> column(Field<T> of) {
        Field<?> carried = DSL.field(DSL.name(name, of.getName()));
        return Carried.of(of) == Carried.TEXT && of.getType() != String.class
                ? carried.cast(of.getDataType())
                : DSL.field(DSL.name(name, of.getName()), of.getDataType());
    }

    /** Columns of the rows for those of a table, to be inserted. */
    public Map<Field<?>, Field<?>> columns(List<? extends Field<?>> of) {
        Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();
        of.forEach(column -> columns.put(column, column(column)));
        return columns;
    }

    /** Puts all of them into a table that has their columns. */
    public <R extends Record> InsertOnDuplicateStep<R> into(Table<R> table) {
        Map<Field<?>, Field<?>> all = columns(columns);
        return DSL.insertInto(table)
                .columns(all.keySet())
                .select(DSL.select(all.values()).from(table()));
    }

    /**
     * The arrays by name.
     *
     * @param rows values by the name of their column
     * @throws IllegalArgumentException when one lacks a column
     */
    public Map<String, Object> values(List<? extends Map<String, ? extends @Nullable Object>> rows) {
        Map<String, Object> values = new HashMap<>();
        for (Field<?> column : columns) {
            values.put(column.getName(), Carried.of(column).array(rows, column.getName()));
        }
        return values;
    }

    private static Field<?> array(Field<?> column) {
        return switch (Carried.of(column)) {
            case UUID -> DSL.param(column.getName(), SQLDataType.UUID.array());
            case LONG -> DSL.param(column.getName(), SQLDataType.BIGINT.array());
            case BYTES -> DSL.param(column.getName(), SQLDataType.BLOB.array());
            case TEXT -> DSL.param(column.getName(), SQLDataType.CLOB.array());
        };
    }

    /** How values of a column travel; what has no array of its own as text, which the statement casts. */
    private enum Carried {
        UUID(UUID.class),
        LONG(Long.class),
        BYTES(byte[].class),
        TEXT(String.class);

        private final Class<?> element;

        Carried(Class<?> element) {
            this.element = element;
        }

        static Carried of(Field<?> column) {
            return Arrays.stream(values())
                    .filter(carried -> carried.element == column.getType())
                    .findFirst()
                    .orElse(TEXT);
        }

        private Object[] array(List<? extends Map<String, ? extends @Nullable Object>> rows, String name) {
            Object[] all = (Object[]) Array.newInstance(element, rows.size());
            for (int i = 0; i < all.length; i++) {
                Object one = rows.get(i).get(name);
                if (one == null && !rows.get(i).containsKey(name)) {
                    throw new IllegalArgumentException("no value for " + name);
                }
                all[i] = one == null || this != TEXT ? one : text(one);
            }
            return all;
        }

        /** The last of all days is the database's infinity, as elsewhere. */
        private static String text(Object value) {
            if (value.equals(LocalDate.MAX)) {
                return "infinity";
            }
            return value instanceof Object[] elements
                    ? Arrays.stream(elements)
                            .map(each -> '"' + Objects.toString(each).replaceAll("([\"\\\\])", "\\\\$1") + '"')
                            .collect(Collectors.joining(",", "{", "}"))
                    : value.toString();
        }
    }
}
