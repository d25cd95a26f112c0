package org.lifang.server.day;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asked for. */
record DayOrder(
        LocalDate date,
        @Nullable Path book,
        @Nullable String profile,
        @Nullable LocalDate asOf,
        @Nullable String playbook,
        @Nullable Path json,
        @Nullable Path xlsx,
        Locale locale) {

    private static final Set<String> OPTIONS =
            Set.of("--date", "--book", "--profile", "--as-of", "--playbook", "--json", "--xlsx", "--lang");

    /** The order, or null when the words make none. */
    static @Nullable DayOrder parse(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            boolean known = OPTIONS.contains(args.get(i)) && i + 1 < args.size();
            if (!known || options.put(args.get(i), args.get(i + 1)) != null) {
                return null;
            }
        }
        String date = options.get("--date");
        String asOf = options.get("--as-of");
        if (date == null || options.containsKey("--book") != options.containsKey("--profile")) {
            return null;
        }
        try {
            return new DayOrder(
                    LocalDate.parse(date),
                    path(options.get("--book")),
                    options.get("--profile"),
                    asOf == null ? null : LocalDate.parse(asOf),
                    options.get("--playbook"),
                    path(options.get("--json")),
                    path(options.get("--xlsx")),
                    Locale.forLanguageTag(options.getOrDefault("--lang", "zh-CN")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }
}
