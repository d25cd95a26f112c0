package org.lifang.server.portfolio.tape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of one section of one file, matched to our columns once, before its rows are read. */
final class Columns {

    /** No cell of the file belongs to this column. */
    static final int ABSENT = -1;

    /** Kept apart from absent: never filled by a preset. */
    static final int REFUSED = -2;

    private final int[] index;
    private final char[] @Nullable [] constants;
    private final char[][] presets;
    private final ColumnRule[] rules;
    private final int headerCount;

    private Columns(int[] index, char[] @Nullable [] constants, char[][] presets, ColumnRule[] rules, int headerCount) {
        this.index = index;
        this.constants = constants;
        this.presets = presets;
        this.rules = rules;
        this.headerCount = headerCount;
    }

    int index(Column column) {
        return index[column.ordinal()];
    }

    char @Nullable [] constant(Column column) {
        return constants[column.ordinal()];
    }

    char[] preset(Column column) {
        return presets[column.ordinal()];
    }

    ColumnRule rule(Column column) {
        return rules[column.ordinal()];
    }

    int headerCount() {
        return headerCount;
    }

    /**
     * The rules under which a header is read: the profile's, or our own columns when the header is written in those.
     */
    static Map<Column, ColumnRule> rulesFor(Section section, Profile profile, List<String> header) {
        Map<Column, ColumnRule> foreign = profile.sections().get(section);
        if (foreign == null || ours(section, header)) {
            Map<Column, ColumnRule> same = new HashMap<>();
            section.columns().forEach(c -> same.put(c, ColumnRule.same(c)));
            return same;
        }
        return foreign;
    }

    /** Whether a header is written in our own columns: all required ones are there by our names. */
    static boolean ours(Section section, List<String> header) {
        Set<String> names = new HashSet<>(header);
        return section.columns().stream().filter(Column::required).allMatch(c -> names.contains(c.header()));
    }

    static Columns match(Section section, Map<Column, ColumnRule> rules, boolean own, List<String> header)
            throws TapeRefused {
        Map<String, Integer> places = places(section, header);
        int size = section.columns().size();
        int[] index = new int[size];
        char[] @Nullable [] constants = new char[size][];
        char[][] presets = new char[size][];
        ColumnRule[] bound = new ColumnRule[size];
        Set<String> missing = new LinkedHashSet<>();
        for (Column column : section.columns()) {
            ColumnRule rule = rules.get(column);
            int at = column.ordinal();
            bound[at] = rule == null ? ColumnRule.same(column) : rule;
            Integer place = rule == null || rule.from() == null ? null : places.get(rule.from());
            index[at] = place == null ? ABSENT : place;
            constants[at] = rule == null || rule.constant() == null
                    ? null
                    : rule.constant().toCharArray();
            String preset = rule == null || rule.preset() == null ? column.preset() : rule.preset();
            presets[at] = preset.toCharArray();
            if (place == null && rule != null && rule.from() != null && (column.required() || !own)) {
                missing.add(rule.from());
            }
        }
        if (!missing.isEmpty()) {
            throw new TapeRefused(Code.HEADER_MISSING, section.title(), String.join(", ", missing));
        }
        if (own) {
            unknown(section, header);
        }
        return new Columns(index, constants, presets, bound, header.size());
    }

    private static Map<String, Integer> places(Section section, List<String> header) throws TapeRefused {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && places.put(header.get(i), i) != null) {
                throw new TapeRefused(Code.HEADER_DUPLICATE, section.title(), header.get(i));
            }
        }
        return places;
    }

    /**
     * A column we do not know is refused, not skipped: a mistyped optional header would otherwise lose data silently.
     */
    private static void unknown(Section section, List<String> header) throws TapeRefused {
        List<String> unknown = header.stream()
                .filter(h -> !h.isEmpty() && section.column(h).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new TapeRefused(Code.HEADER_UNKNOWN, section.title(), String.join(", ", unknown));
        }
    }
}
