package org.lifang.server.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A statement typed by jOOQ and rendered once, for what is asked hundreds of times a second. */
public final class Prepared {

    private static final String MARK = "\u00a7";
    private static final Pattern PARAMETER = Pattern.compile(MARK + "([a-z0-9_]+)");

    private final String sql;
    private final List<String> names;

    private Prepared(String sql, List<String> names) {
        this.sql = sql;
        this.names = names;
    }

    /** A query whose every value is a named parameter. */
    public static Prepared of(Query query) {
        Settings settings = new Settings().withRenderNamedParamPrefix(MARK).withRenderFormatted(false);
        String named = DSL.using(SQLDialect.POSTGRES, settings).renderNamedParams(query);
        Matcher found = PARAMETER.matcher(named);
        List<String> names = found.results().map(match -> match.group(1)).toList();
        return new Prepared(found.replaceAll("?"), names);
    }

    /** Queries sent at once; each begins, with a snapshot of its own, when the one before has ended. */
    public static Prepared of(Query first, Query... others) {
        List<Prepared> all = Stream.concat(Stream.of(first), Stream.of(others))
                .map(Prepared::of)
                .toList();
        return new Prepared(
                all.stream().map(each -> each.sql).collect(Collectors.joining("; ")),
                all.stream().flatMap(each -> each.names.stream()).toList());
    }

    /**
     * The statement with its values.
     *
     * @param values by the name of their parameter; arrays are of {@code Long}, {@code UUID}, {@code byte[]} or
     *     {@code String}
     * @throws IllegalArgumentException when one is missing
     */
    public PreparedStatement on(Connection connection, Map<String, ? extends @Nullable Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, values);
        return statement;
    }

    /** Runs it; how many rows were changed. */
    public int run(Connection connection, Map<String, ? extends @Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = on(connection, values)) {
            return statement.executeUpdate();
        }
    }

    /** Runs it for each set of values, all in one round trip; how many rows each changed. */
    public int[] run(Connection connection, List<? extends Map<String, ? extends @Nullable Object>> all)
            throws SQLException {
        if (all.size() == 1) {
            return new int[] {run(connection, all.getFirst())};
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map<String, ? extends @Nullable Object> values : all) {
                bind(connection, statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private void bind(
            Connection connection, PreparedStatement statement, Map<String, ? extends @Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("no value for " + name);
            }
            bind(connection, statement, i + 1, values.get(name));
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case JSONB json -> statement.setString(at, json.data());
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case UUID[] ids -> statement.setArray(at, connection.createArrayOf("uuid", ids));
            case Long[] numbers -> statement.setArray(at, connection.createArrayOf("bigint", numbers));
            case byte[][] all -> statement.setArray(at, connection.createArrayOf("bytea", all));
            case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
            default -> statement.setObject(at, value);
        }
    }
}
