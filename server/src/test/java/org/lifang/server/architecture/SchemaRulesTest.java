package org.lifang.server.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifang.schema.Migrations;
import org.lifang.server.TestDatabase;

/** The database keeps the same tiers as the code: a foreign key may only point where its module may call. */
class SchemaRulesTest {

    private static final Set<String> TIER_ONE =
            Set.of("commands", "audit", "identity", "privacy", "nightly", "wording");

    /** Who may call whom, above tier 1. */
    private static final Map<String, Set<String>> MAY_CALL = Map.ofEntries(
            entry("commands", Set.of()),
            entry("audit", Set.of()),
            entry("identity", Set.of()),
            entry("privacy", Set.of()),
            entry("nightly", Set.of()),
            entry("wording", Set.of()),
            entry("portfolio", Set.of()),
            entry("ledger", Set.of("portfolio")),
            entry("payments", Set.of("portfolio", "ledger")),
            entry("complaints", Set.of("portfolio")),
            entry("training", Set.of()),
            entry("agencies", Set.of()),
            entry("strategy", Set.of("portfolio", "ledger")),
            entry("compliance", Set.of("portfolio", "ledger", "complaints", "training", "agencies")),
            entry("cases", Set.of("portfolio", "ledger", "strategy")),
            entry("codes", Set.of("portfolio")),
            entry("visits", Set.of("portfolio", "compliance")),
            entry("outreach", Set.of("portfolio", "ledger", "complaints", "strategy", "compliance", "cases")),
            entry("documents", Set.of("portfolio", "ledger", "outreach")),
            entry("plans", Set.of("portfolio", "codes", "ledger", "complaints", "compliance", "agencies", "cases")),
            entry("routing", Set.of("portfolio", "ledger", "training", "agencies", "strategy", "compliance", "cases")),
            entry("field", Set.of("identity")),
            entry("reporting", Set.of("portfolio", "ledger", "strategy", "cases")));

    private static final String FOREIGN_KEYS = """
            select c.conname, fn.nspname as from_module, tn.nspname as to_module
            from pg_constraint c
            join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
            join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            where c.contype = 'f' and fn.nspname <> tn.nspname
            order by 1
            """;

    @Test
    void everyModuleWithTablesHasItsPlaceInTheTable() {
        assertThat(MAY_CALL.keySet()).containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
    }

    @Test
    void foreignKeysPointDownTheTiers() throws SQLException {
        try (Connection connection = TestDatabase.source(TestDatabase.create()).getConnection()) {
            assertThat(violations(connection)).isEmpty();
        }
    }

    @Test
    void aForeignKeyPointingUpIsCaught() throws SQLException {
        try (Connection connection = TestDatabase.source(TestDatabase.create()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table portfolio.planted (case_id bigint references cases.collection_case (id))");
            assertThat(violations(connection)).containsExactly("planted_case_id_fkey: portfolio → cases");
        }
    }

    private static List<String> violations(Connection connection) throws SQLException {
        List<String> violations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery(FOREIGN_KEYS)) {
            while (keys.next()) {
                String from = keys.getString("from_module");
                String to = keys.getString("to_module");
                boolean down = TIER_ONE.contains(to)
                        || MAY_CALL.getOrDefault(from, Set.of()).contains(to);
                if (!down) {
                    violations.add(keys.getString("conname") + ": " + from + " → " + to);
                }
            }
        }
        return violations;
    }
}
