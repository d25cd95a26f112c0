package org.lifang.server.portfolio.tape;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a profile file (YAML, of which JSON is a part) and says every fault in a sentence that names the place. */
public final class ProfileFiles {

    private static final int MAX_PROFILE_CHARS = 200_000;
    private static final Set<String> KEYS = Set.of(
            "key",
            "title",
            "description",
            "tape",
            "source",
            "currency",
            "unit",
            "separator",
            "charset",
            "dates",
            "invented",
            "invent",
            "asOf",
            "columns");
    private static final Set<String> RULE_KEYS =
            Set.of("from", "constant", "default", "codes", "prefix", "unit", "floorZero", "exponent", "zeroUnless");

    private final List<String> faults = new ArrayList<>();

    private ProfileFiles() {}

    /**
     * The profile in a file.
     *
     * @throws TapeRefused naming all faults at once
     */
    public static Profile read(String name, InputStream in) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_PROFILE_CHARS);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Object document = new Yaml(new SafeConstructor(options)).load(reader);
            ProfileFiles files = new ProfileFiles();
            Profile profile = document instanceof Map<?, ?> map ? files.profile(map) : null;
            if (profile == null || !files.faults.isEmpty()) {
                String said = profile == null && files.faults.isEmpty() ? "not a map" : String.join("; ", files.faults);
                throw new TapeRefused(Code.PROFILE_BROKEN, name, said);
            }
            return profile;
        } catch (YAMLException e) {
            String said = String.valueOf(e.getMessage());
            throw new TapeRefused(
                    Code.PROFILE_BROKEN, name, said.lines().findFirst().orElse(""));
        }
    }

    private @Nullable Profile profile(Map<?, ?> map) {
        unknown(map, KEYS, "");
        String key = needed(map, "key");
        String source = needed(map, "source");
        Tape tape = choice(Tape.class, needed(map, "tape"), "tape");
        ColumnRule.Unit unit = choice(ColumnRule.Unit.class, text(map, "unit", "YUAN"), "unit");
        String separator = text(map, "separator", ",");
        if (separator.length() != 1) {
            faults.add("separator: one character is expected");
        }
        if (tape == null || unit == null || !faults.isEmpty()) {
            return null;
        }
        return new Profile(
                key,
                texts(map.get("title")),
                texts(map.get("description")),
                tape,
                source,
                currency(text(map, "currency", "CNY")),
                unit,
                separator.charAt(0),
                charset(map.get("charset")),
                dates(map.get("dates")),
                truth(map, "invented"),
                truth(map, "invent"),
                date(map.get("asOf")),
                sections(tape, map.get("columns")));
    }

    private String needed(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            faults.add(key + ": missing");
            return "";
        }
        return value.toString();
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    private boolean truth(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value != null && !(value instanceof Boolean)) {
            faults.add(key + ": true or false is expected");
        }
        return Boolean.TRUE.equals(value);
    }

    private void unknown(Map<?, ?> map, Set<String> known, String place) {
        map.keySet().stream()
                .map(String::valueOf)
                .filter(k -> !known.contains(k))
                .sorted()
                .forEach(k -> faults.add(place + k + ": unknown"));
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> type, String value, String place) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        faults.add(place + ": " + value + " is not one of " + List.of(type.getEnumConstants()));
        return null;
    }

    private String currency(String code) {
        if (!code.matches("[A-Z]{3}")) {
            faults.add("currency: three capital letters are expected");
        }
        return code;
    }

    private @Nullable String charset(@Nullable Object value) {
        try {
            return value == null ? null : Charset.forName(value.toString()).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            faults.add("charset: " + value + " is unknown");
            return null;
        }
    }

    private @Nullable LocalDate date(@Nullable Object value) {
        try {
            if (value instanceof java.util.Date day) {
                return LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
            }
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            faults.add("asOf: a date such as 2026-01-31 is expected");
            return null;
        }
    }

    private List<DateForm> dates(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return Profile.OWN_DATES;
        }
        List<DateForm> forms = new ArrayList<>();
        for (Object pattern : list) {
            DateForm.of(String.valueOf(pattern))
                    .ifPresentOrElse(forms::add, () -> faults.add("dates: the form " + pattern + " is unknown"));
        }
        return forms;
    }

    private static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
        }
        return texts;
    }

    private Map<Section, Map<Column, ColumnRule>> sections(Tape tape, @Nullable Object value) {
        Map<Section, Map<Column, ColumnRule>> sections = new EnumMap<>(Section.class);
        if (!(value instanceof Map<?, ?> map)) {
            return sections;
        }
        map.forEach((title, columns) -> {
            Section section = Section.named(String.valueOf(title)).orElse(null);
            if (section == null || section.tape() != tape || !(columns instanceof Map<?, ?> rules)) {
                faults.add("columns." + title + ": no such section in this kind of tape");
            } else {
                sections.put(section, rules(section, rules));
            }
        });
        return sections;
    }

    private Map<Column, ColumnRule> rules(Section section, Map<?, ?> map) {
        Map<Column, ColumnRule> rules = new LinkedHashMap<>();
        map.forEach((header, rule) -> {
            String place = "columns." + section.title() + "." + header;
            Column column = section.column(String.valueOf(header)).orElse(null);
            if (column == null) {
                faults.add(place + ": no such column");
            } else if (rule instanceof Map<?, ?> parts) {
                rules.put(column, rule(section, place, parts));
            } else {
                rules.put(
                        column,
                        new ColumnRule(String.valueOf(rule), null, null, Map.of(), "", null, false, false, null));
            }
        });
        for (Column column : section.columns()) {
            if (column.required() && !rules.containsKey(column)) {
                faults.add("columns." + section.title() + "." + column.header() + ": missing");
            }
        }
        return rules;
    }

    private ColumnRule rule(Section section, String place, Map<?, ?> parts) {
        unknown(parts, RULE_KEYS, place + ".");
        Object from = parts.get("from");
        Object constant = parts.get("constant");
        if ((from == null) == (constant == null)) {
            faults.add(place + ": exactly one of from and constant is expected");
        }
        Object unit = parts.get("unit");
        Object other = parts.get("zeroUnless");
        Column zeroUnless =
                other == null ? null : section.column(other.toString()).orElse(null);
        if (other != null && zeroUnless == null) {
            faults.add(place + ".zeroUnless: no such column");
        }
        return new ColumnRule(
                from == null ? null : from.toString(),
                constant == null ? null : constant.toString(),
                parts.get("default") == null ? null : String.valueOf(parts.get("default")),
                texts(parts.get("codes")),
                text(parts, "prefix", ""),
                unit == null ? null : choice(ColumnRule.Unit.class, unit.toString(), place + ".unit"),
                truth(parts, "floorZero"),
                truth(parts, "exponent"),
                zeroUnless);
    }
}
