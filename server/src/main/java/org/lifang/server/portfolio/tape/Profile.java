package org.lifang.server.portfolio.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one lender writes its tapes.
 *
 * @param source name of the lender's system: numbers of borrowers and loans are unique within it
 * @param title by language tag
 * @param description by language tag
 * @param charset null to find out from the file
 * @param invented true for books of invented people: numbers that belong to nobody are then expected
 * @param invent true when the file has no names and places and they are made up from the account number
 * @param asOf date of an arrears tape that does not carry it; null when the file or the caller says it
 * @param sections rules of the columns by section; a section that is not named here is read in our own columns
 */
public record Profile(
        String key,
        Map<String, String> title,
        Map<String, String> description,
        Tape tape,
        String source,
        String currency,
        ColumnRule.Unit unit,
        char separator,
        @Nullable String charset,
        List<DateForm> dates,
        boolean invented,
        boolean invent,
        @Nullable LocalDate asOf,
        Map<Section, Map<Column, ColumnRule>> sections) {

    public Profile {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        dates = List.copyOf(dates);
        sections = Map.copyOf(sections);
    }

    /** The same lender in our own columns: what repaired rows are written in. */
    public Profile inOwnColumns() {
        return new Profile(
                key,
                title,
                description,
                tape,
                source,
                currency,
                ColumnRule.Unit.YUAN,
                ',',
                null,
                OWN_DATES,
                invented,
                false,
                asOf,
                Map.of());
    }

    static final List<DateForm> OWN_DATES = List.of(DateForm.ISO, DateForm.SLASHES);
}
