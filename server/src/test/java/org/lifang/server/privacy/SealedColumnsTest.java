package org.lifang.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A sealed column nobody declares would keep its old key for ever, and be lost when that key is retired. */
@LifangTest
class SealedColumnsTest {

    private static final String SEALED_COLUMNS = """
            select c.table_schema || '.' || c.table_name || '.' || c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.data_type = 'bytea' and c.column_name like '%sealed%'
            """;

    @Autowired
    private ObjectProvider<SealedColumn> declared;

    @Autowired
    private RekeyStore store;

    @Autowired
    private DSLContext db;

    @Test
    void everySealedColumnOfTheDatabaseIsDeclared() {
        List<String> declaredNames = declared.stream()
                .map(column -> column.schema() + "." + column.table() + "." + column.column())
                .toList();
        assertThat(declaredNames).isNotEmpty();
        assertThat(db.fetch(SEALED_COLUMNS).getValues(0, String.class))
                .containsExactlyInAnyOrderElementsOf(declaredNames);
    }

    @Test
    void everyDeclaredColumnCanBeRead() {
        declared.forEach(column -> assertThat(store.countStale(column, 1)).isZero());
    }
}
