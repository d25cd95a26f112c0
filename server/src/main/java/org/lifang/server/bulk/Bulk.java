package org.lifang.server.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Binary COPY on the connection of the current transaction. */
@Component
public final class Bulk {

    private final DataSource source;
    private final DSLContext db;

    Bulk(DataSource source, DSLContext db) {
        this.source = source;
        this.db = db;
    }

    /** Writes the rows of one COPY. */
    @FunctionalInterface
    public interface Rows {
        void write(BulkWriter writer) throws SQLException;
    }

    /** Takes the rows of one COPY, one call a row. */
    @FunctionalInterface
    public interface Reader {
        void row(BulkReader reader) throws IOException;
    }

    /**
     * Copies rows into columns of a table, in the order named.
     *
     * @return rows written
     */
    public long into(Table<?> table, Field<?>[] columns, Rows rows) {
        String names = Arrays.stream(columns)
                .map(column -> db.render(column.getUnqualifiedName()))
                .collect(Collectors.joining(", "));
        return copyIn("copy " + db.render(table) + " (" + names + ") from stdin (format binary)", rows);
    }

    private long copyIn(String sql, Rows rows) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                BulkWriter writer = new BulkWriter(copy);
                rows.write(writer);
                writer.finish();
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /**
     * Streams the rows of a query, binary, without keeping them.
     *
     * @return rows read
     */
    public long from(Query query, Reader reader) {
        String sql = "copy (" + db.renderInlined(query) + ") to stdout (format binary)";
        Connection connection = DataSourceUtils.getConnection(source);
        try (var in = new PGCopyInputStream(connection.unwrap(PGConnection.class), sql)) {
            return BulkReader.read(in, reader);
        } catch (SQLException | IOException e) {
            throw new BulkFailed(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** A COPY that PostgreSQL or the connection ended. */
    public static final class BulkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BulkFailed(String sql, Exception cause) {
            super("bulk copy failed: " + sql, cause);
        }
    }
}
