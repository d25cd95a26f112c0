package org.lifang.simulation.checks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names, numbers and addresses that stand nowhere else are looked for wherever they must not be. */
final class Privacy {

    /** A number of eleven figures stands alone: within a digest in hexadecimal it stands by chance. */
    private static final String CANARIES =
            "囍|(?<![0-9a-f])(86)?1004[0-9]{7}(?![0-9a-f])|990101[0-9]{11}[0-9X]|sb[0-9]{4}@";

    private static final Pattern CANARY = Pattern.compile(CANARIES);

    private Privacy() {}

    static final List<Check> ALL = List.of(
            Check.daily("privacy.addresses", "No address that was asked for has a name or a number in it.", sight -> {
                List<String> urls = sight.month().wire().urls();
                String found = first(urls);
                urls.clear();
                return found;
            }),
            Check.daily(
                    "privacy.logs",
                    "No line of the log has a name or a number in it.",
                    sight -> first(sight.month().world().logged().lines())),
            Check.daily("privacy.audit", "The audit record holds ids, codes and counts only.", """
                    select 'line ' || l.id from audit.line l, sim_now where l.at >= since
                        and (l.details::text ~ '%1$s' or l.reason ~ '%1$s' or l.target ~ '%1$s')
                    """.formatted(CANARIES)),
            Check.daily(
                    "privacy.receipts", "What a command answered is kept without a name or a number.", """
                    select r.key from commands.receipt r, sim_now where r.accepted_at >= since
                        and (r.outcome::text ~ '%1$s' or r.target ~ '%1$s')
                    """.formatted(
                                    CANARIES)),
            Check.daily("privacy.events", "Events carry ids.", """
                    select e.id || ' ' || e.event_type from commands.event_publication e, sim_now
                    where e.publication_date >= since and e.serialized_event ~ '%1$s'
                    union all select e.id || ' ' || e.event_type from commands.event_publication_archive e, sim_now
                    where e.publication_date >= since and e.serialized_event ~ '%1$s'
                    """.formatted(CANARIES)),
            Check.daily(
                    "privacy.cases",
                    "Cases, decisions and results of nights hold ids, codes and days only.",
                    """
                    select 'case ' || t.case_id from cases.timeline t, sim_now
                    where t.on_date >= since::date and t.params::text ~ '%1$s'
                    union all select 'borrower ' || d.borrower_id from strategy.decision d, sim_now
                    where d.decided_on >= since::date and d.facts::text ~ '%1$s'
                    union all select 'night ' || s.business_date from nightly.step_run s
                    where s.message ~ '%1$s'
                    """.formatted(CANARIES)),
            Check.atLast(
                    "privacy.every-column",
                    "In the end no column that is not sealed holds a name, a number or an address.",
                    Privacy::everywhere),
            Check.atLast(
                    "privacy.sealed-columns",
                    "In the end nothing sealed can be read by whoever has the database only.",
                    Privacy::sealed));

    private static @Nullable String first(List<String> texts) {
        for (String text : texts) {
            Matcher found = CANARY.matcher(text);
            if (found.find()) {
                return found.group() + " in " + text;
            }
        }
        return null;
    }

    private static @Nullable String everywhere(Sight sight) throws SQLException {
        return anywhere(
                sight, "'text', 'jsonb', 'json', 'ARRAY', 'character varying'", "(%s)::text ~ '" + CANARIES + "'");
    }

    private static @Nullable String sealed(Sight sight) throws SQLException {
        // Three bytes alone stand in long sealed papers by chance.
        String spelled = "position(convert_to('·囍', 'UTF8') in %1$s) > 0"
                + " or position(convert_to('囍路', 'UTF8') in %1$s) > 0 or encode(%1$s, 'escape') ~ '"
                + CANARIES.replace("囍|", "") + "'";
        return anywhere(sight, "'bytea'", spelled);
    }

    /** Looks through every column of these types; the first place where something is found. */
    private static @Nullable String anywhere(Sight sight, String types, String condition) throws SQLException {
        List<String> questions = new ArrayList<>();
        String columns = """
                select format('%I.%I', c.table_schema, c.table_name), quote_ident(c.column_name)
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where t.table_type = 'BASE TABLE' and c.data_type in ("""
                + types + ") and c.table_schema not in ('pg_catalog', 'information_schema', 'flyway')"
                + " and c.table_schema not like 'pg_%' order by 1, 2";
        try (var statement = sight.look().createStatement();
                var rows = statement.executeQuery(columns)) {
            while (rows.next()) {
                String where = rows.getString(1) + "." + rows.getString(2);
                questions.add("select '" + where.replace("'", "") + "' where exists (select from " + rows.getString(1)
                        + " where " + condition.formatted(rows.getString(2)) + ")");
            }
        }
        return answered(sight, questions);
    }

    private static @Nullable String answered(Sight sight, List<String> questions) throws SQLException {
        if (questions.isEmpty()) {
            return "there is not a single column to look at";
        }
        try (var statement = sight.look().createStatement();
                var rows = statement.executeQuery(String.join(" union all ", questions))) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)).orElse("") : null;
        }
    }
}
