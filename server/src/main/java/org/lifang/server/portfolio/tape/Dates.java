package org.lifang.server.portfolio.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a cell is not a date. Which of day and month comes first is never guessed. */
final class Dates {

    /**
     * Day 0 of a workbook, so that serial 60 and above come out right; Excel counts a 29 February 1900 that never was.
     */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Dates() {}

    static void refuse(Row row, Column column, String text, Profile profile) {
        List<DateForm> forms = profile.dates();
        String expected = forms.stream().map(DateForm::pattern).collect(Collectors.joining(" / "));
        if (text.matches("[0-9]{5}(\\.[0-9]+)?")) {
            LocalDate meant = SERIAL_ZERO.plusDays(Long.parseLong(text.substring(0, 5)));
            row.refuse(column, Code.DATE_SERIAL, meant, expected);
        } else if (text.matches(".*[０-９].*")) {
            row.refuse(column, Code.CELL_FULL_WIDTH);
        } else if (text.matches("[0-9]{4}.*[0-9]{1,2}:[0-9]{2}.*")) {
            row.refuse(column, Code.DATE_TIME, expected);
        } else if (text.matches("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}")) {
            row.refuse(column, Code.DATE_AMBIGUOUS, expected);
        } else if (text.matches("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{1,2}")) {
            row.refuse(column, Code.DATE_SHORT_YEAR, expected);
        } else {
            row.refuse(column, Code.DATE_FORMAT, expected);
        }
    }
}
