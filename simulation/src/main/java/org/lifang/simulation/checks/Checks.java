package org.lifang.simulation.checks;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.day.Life;
import org.lifang.simulation.day.Month;
import org.postgresql.PGStatement;

/** Looks at everything after a day. */
public final class Checks implements AutoCloseable {

    private final Month month;
    private final Life life;
    private final Knowledge knowledge;
    private final List<List<Check>> groups;
    private final Map<List<Check>, Map<Boolean, PreparedStatement>> statements = new LinkedHashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    public Checks(Month month, Life life) {
        this.month = month;
        this.life = life;
        this.knowledge = new Knowledge(month);
        this.groups = groups();
    }

    private static List<List<Check>> groups() {
        return List.of(
                Sync.ALL,
                Money.ALL,
                Permits.ALL,
                Promises.ALL,
                Cases.ALL,
                Care.ALL,
                Audit.all(new Chain()),
                Privacy.ALL,
                Liveness.ALL);
    }

    /** Every check there is and what it holds to, for reports. */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        groups().forEach(group -> group.forEach(each -> all.put(each.name(), each.says())));
        return all;
    }

    /** The first thing that does not hold; null when everything does. */
    public @Nullable Found after(LocalDate day, boolean last) throws SQLException {
        knowledge.tell(day, life.lastNight());
        month.world().logged().look();
        List<Found> found = look(day, last);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Everything that does not hold, by what was told last. */
    List<Found> look(LocalDate day, boolean last) throws SQLException {
        Sight sight = new Sight(month, life, day, last);
        List<Found> found = new ArrayList<>();
        for (List<Check> group : groups) {
            found.addAll(asked(group, last));
            for (Check check : group) {
                if (last || check.when() == Check.When.EVERY_DAY) {
                    counts.merge(check.name(), 1L, Long::sum);
                    String wrong = check.code() == null ? null : check.code().look(sight);
                    if (wrong != null) {
                        found.add(new Found(check.name(), wrong));
                    }
                }
            }
        }
        return found;
    }

    private List<Found> asked(List<Check> group, boolean last) throws SQLException {
        Map<String, Found> found = new LinkedHashMap<>();
        PreparedStatement statement = statement(group, last);
        if (statement == null) {
            return List.of();
        }
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.putIfAbsent(rows.getString(1), new Found(rows.getString(1), String.valueOf(rows.getString(2))));
            }
        }
        return List.copyOf(found.values());
    }

    /** All questions of a group in one statement, which the database plans once a month. */
    private @Nullable PreparedStatement statement(List<Check> group, boolean last) throws SQLException {
        Map<Boolean, PreparedStatement> known = statements.computeIfAbsent(group, none -> new TreeMap<>());
        PreparedStatement statement = known.get(last);
        if (statement == null) {
            String text = group.stream()
                    .filter(each -> each.sql() != null && (last || each.when() == Check.When.EVERY_DAY))
                    .map(each -> "select '" + each.name() + "', what::text from (" + each.sql() + ") found(what)")
                    .collect(Collectors.joining("\nunion all\n"));
            if (text.isEmpty()) {
                return null;
            }
            statement = month.eyes().look().prepareStatement(text);
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            known.put(last, statement);
        }
        return statement;
    }

    /** How often each was looked at. */
    public Map<String, Long> counts() {
        return counts;
    }

    @Override
    public void close() throws SQLException {
        for (Map<Boolean, PreparedStatement> each : statements.values()) {
            for (PreparedStatement statement : each.values()) {
                statement.close();
            }
        }
    }
}
