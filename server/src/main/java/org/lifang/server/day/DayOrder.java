package org.lifang.server.day;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        @Nullable Path papers,
        Locale locale)
        implements DayWords {

    private static final Set<String> OPTIONS =
            Set.of("--date", "--book", "--profile", "--as-of", "--playbook", "--json", "--xlsx", "--papers", "--lang");

    /** Reads the words; says which one is wrong when they make no order. */
    static DayWords parse(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String option = args.get(i);
            if (!OPTIONS.contains(option)) {
                return unclear("DAY_OPTION_UNKNOWN", option);
            }
            if (i + 1 == args.size()) {
                return unclear("DAY_OPTION_EMPTY", option);
            }
            if (options.put(option, args.get(i + 1)) != null) {
                return unclear("DAY_OPTION_TWICE", option);
            }
        }
        if (!options.containsKey("--date")) {
            return unclear("DAY_NO_DATE");
        }
        if (options.containsKey("--book") != options.containsKey("--profile")) {
            return unclear("DAY_BOOK_WITHOUT_PROFILE");
        }
        for (String option : List.of("--date", "--as-of")) {
            String text = options.get(option);
            if (text != null && date(text) == null) {
                return unclear("DAY_NOT_A_DATE", option, text);
            }
        }
        return new DayOrder(
                Objects.requireNonNull(date(options.get("--date"))),
                path(options.get("--book")),
                options.get("--profile"),
                date(options.get("--as-of")),
                options.get("--playbook"),
                path(options.get("--json")),
                path(options.get("--xlsx")),
                path(options.get("--papers")),
                Locale.forLanguageTag(options.getOrDefault("--lang", "zh-CN")));
    }

    private static DayWords unclear(String code, Object... params) {
        return new Unclear(code, List.of(params));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }
}
