package org.lifang.server.kills;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lifang.schema.Migrations;

/**
 * All tables of a database as text, so that two databases in which the same happened are equal.
 *
 * <p>What differs by nature is made alike: ids drawn at random or from a sequence after the evening are replaced by
 * what they stand for; sealed columns hold fresh randomness; seals and macs of the record follow from the ids of its
 * lines.
 */
final class Tables {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CASE = Pattern.compile("\"case_id\": (\\d+)");
    private static final Set<String> LEFT_OUT = Set.of("audit.seal", "audit.pending");

    private final Map<String, List<String>> rows;

    private Tables(Map<String, List<String>> rows) {
        this.rows = rows;
    }

    /** As they are, with ids and all. */
    static Tables raw(DSLContext db) {
        Map<String, List<String>> rows = new TreeMap<>();
        Map<String, String> columns = new TreeMap<>();
        for (Record column :
                db.fetch("select table_schema || '.' || c.table_name, string_agg(case when is_identity = 'YES'"
                        + " or column_name like '%\\_sealed'"
                        + " or (table_schema = 'audit' and column_name in ('id', 'mac'))"
                        + " then quote_literal(column_name) end, ',')"
                        + " from information_schema.columns c join information_schema.tables t"
                        + " using (table_schema, table_name) where table_type = 'BASE TABLE' group by 1")) {
            columns.put(column.get(0, String.class), column.get(1, String.class));
        }
        Set<String> modules = new HashSet<>(Migrations.MODULES);
        columns.forEach((table, without) -> {
            if (modules.contains(table.substring(0, table.indexOf('.'))) && !LEFT_OUT.contains(table)) {
                String array = without == null ? "" : " - array[" + without + "]";
                rows.put(
                        table,
                        db.fetch("select (to_jsonb(t)" + array + ")::text from " + table + " t")
                                .getValues(0, String.class));
            }
        });
        return new Tables(rows);
    }

    /** Ids that were there. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        rows.values()
                .forEach(each -> each.forEach(row ->
                        UUID.matcher(row).results().map(MatchResult::group).forEach(ids::add)));
        return ids;
    }

    /** The same with ids that are not among these replaced by what they stand for. */
    Tables since(Set<String> evening, DSLContext db) {
        Map<String, String> cases = new HashMap<>();
        db.fetch("select id::text, borrower_id || ' ' || opened_on from cases.collection_case")
                .forEach(row -> cases.put(row.get(0, String.class), row.get(1, String.class)));
        Map<String, String> names = new HashMap<>();
        rows.forEach((table, each) -> each.forEach(row -> {
            var id = Pattern.compile("^\\{.*?\"id\": \"(" + UUID.pattern() + ")\"")
                    .matcher(row);
            if (id.find() && !evening.contains(id.group(1))) {
                names.put(
                        id.group(1),
                        table + row.length() + " "
                                + named(row, evening, Map.of()).hashCode());
            }
        }));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        rows.forEach((table, each) -> {
            List<String> said = new ArrayList<>();
            for (String row : each) {
                String text = CASE.matcher(named(row, evening, names))
                        .replaceAll(found -> "\"case\": \"" + cases.get(found.group(1)) + "\"");
                said.add(table.equals("cases.collection_case") ? text.replaceFirst("\"id\": \\d+", "\"id\": 0") : text);
            }
            Collections.sort(said);
            alike.put(table, said);
        });
        return new Tables(alike);
    }

    private static String named(String row, Set<String> evening, Map<String, String> names) {
        return UUID.matcher(row)
                .replaceAll(id -> evening.contains(id.group()) ? id.group() : names.getOrDefault(id.group(), "new"));
    }

    /** Rows of one that the other does not have, by table; empty when they are equal. */
    Map<String, List<String>> differences(Tables other) {
        Map<String, List<String>> different = new TreeMap<>();
        rows.forEach((table, mine) -> {
            List<String> theirs = other.rows.getOrDefault(table, List.of());
            if (!mine.equals(theirs)) {
                List<String> said = new ArrayList<>();
                without(mine, theirs).forEach(row -> said.add("- " + row));
                without(theirs, mine).forEach(row -> said.add("+ " + row));
                different.put(table, said.subList(0, Math.min(6, said.size())));
            }
        });
        return different;
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    /** Tables in which something is different, and by how many rows they grew. */
    Set<String> tablesOtherThan(Tables other) {
        return differences(other).keySet();
    }
}
