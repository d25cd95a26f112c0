package org.lifang.kernel.contact.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.facts.HoursEntry.Kind;

/** Section 1.1, and the hours of other countries. */
final class WindowRows {

    private static final Set<Kind> OPENED = Set.of(Kind.AGREED, Kind.CONSENTED);

    private final Question asked;
    private final Notes notes;

    WindowRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        if (asked.placement()) {
            return;
        }
        agreement();
        consent();
        quietAndLate();
        city();
        abroad();
    }

    private void agreement() {
        if (!notes.has("CN-T-01")) {
            return;
        }
        boolean agreed = asked.hours.stream().anyMatch(each -> each.kind() == Kind.AGREED && inForce(each, asked.day));
        if (agreed && !said(Set.of(Kind.AGREED), asked.last())) {
            notes.says("CN-T-01", "NOT_IN_AGREED_HOURS");
        } else if (!agreed && !open("CN-T-01", asked.start)) {
            notes.says("CN-T-01", "OUTSIDE_HOURS");
        }
    }

    private void consent() {
        if (notes.has("CN-T-02") && !open("CN-T-02", asked.start) && !said(OPENED, asked.start)) {
            notes.says("CN-T-02", "OUTSIDE_HOURS_WITHOUT_CONSENT");
        }
    }

    private void quietAndLate() {
        if (quiet()) {
            notes.says("CN-T-05", "QUIET_HOURS");
        }
        if (notes.has("CN-T-05")
                && asked.visit()
                && asked.end.isAfter(asked.day.atStartOfDay().plusSeconds(notes.number("CN-T-05", "closes")))
                && !said(OPENED, asked.end)) {
            notes.says("CN-T-05", "VISIT_ENDS_LATE");
        }
    }

    private void city() {
        if (!notes.has("CN-T-06")) {
            return;
        }
        if (!open("CN-T-06", asked.last())) {
            notes.says("CN-T-06", "OUTSIDE_CITY_HOURS");
        }
        if (closedWeekday("CN-T-06")) {
            notes.says("CN-T-06", "CLOSED_WEEKDAY");
        }
        if (closedHoliday("CN-T-06")) {
            notes.says("CN-T-06", "CLOSED_HOLIDAY");
        }
    }

    private void abroad() {
        if (notes.has("US-T-01") && !open("US-T-01", asked.last()) && !said(OPENED, asked.last())) {
            notes.says("US-T-01", "OUTSIDE_HOURS");
        }
        if (quiet()) {
            notes.says("US-T-02", "QUIET_HOURS");
            notes.says("UK-T-01", "QUIET_HOURS");
        }
        for (String rule : List.of("MA-T-01", "IN-T-02")) {
            if (notes.has(rule) && !open(rule, asked.last())) {
                notes.says(rule, "OUTSIDE_HOURS");
            }
        }
        if (notes.has("IN-T-01") && asked.voice() && !open("IN-T-01", asked.start)) {
            notes.says("IN-T-01", "OUTSIDE_HOURS");
        }
        if (notes.has("IE-T-01") && (asked.voice() || asked.visit())) {
            ireland();
        }
    }

    private void ireland() {
        if (said(OPENED, asked.last())) {
            return;
        }
        if (!open("IE-T-01", asked.last())) {
            notes.says("IE-T-01", "OUTSIDE_HOURS");
        }
        if (closedWeekday("IE-T-01")) {
            notes.says("IE-T-01", "CLOSED_WEEKDAY");
        }
        if (closedHoliday("IE-T-01")) {
            notes.says("IE-T-01", "CLOSED_HOLIDAY");
        }
    }

    private boolean quiet() {
        return said(Set.of(Kind.QUIET)).stream().anyMatch(each -> each.touches(asked.start, asked.last()));
    }

    /** Whether one entry holds everything from the start until then. */
    private boolean said(Set<Kind> kinds, LocalDateTime until) {
        return said(kinds).stream().anyMatch(each -> each.contains(asked.start) && !until.isAfter(each.to()));
    }

    /** The days a contact lies on; one that ends at midnight does not reach the next. */
    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate each = asked.day;
                each.equals(asked.day) || each.atStartOfDay().isBefore(asked.last());
                each = each.plusDays(1)) {
            days.add(each);
        }
        return days;
    }

    private boolean closedWeekday(String rule) {
        int weekdays = notes.number(rule, "weekdays");
        return days().stream()
                .anyMatch(each -> (weekdays & (1 << (each.getDayOfWeek().getValue() - 1))) == 0);
    }

    private boolean closedHoliday(String rule) {
        return notes.number(rule, "holidays") == 0
                && days().stream().anyMatch(each -> asked.facts.holiday((int) each.toEpochDay()));
    }

    /** Whether the rule's hours hold everything from the start until then. */
    private boolean open(String rule, LocalDateTime until) {
        List<Stretch> open = days().stream()
                .map(each -> stretch(each, notes.number(rule, "opens"), notes.number(rule, "closes")))
                .toList();
        return Stretch.cover(open, asked.start, until);
    }

    private List<Stretch> said(Set<Kind> kinds) {
        return days().stream()
                .flatMap(date -> asked.hours.stream()
                        .filter(each -> kinds.contains(each.kind()) && inForce(each, date) && onWeekday(each, date))
                        .map(each -> stretch(date, each.fromSecond(), each.toSecond())))
                .toList();
    }

    private static Stretch stretch(LocalDate date, long from, long to) {
        return new Stretch(
                date.atStartOfDay().plusSeconds(from), date.atStartOfDay().plusSeconds(to));
    }

    private static boolean inForce(HoursEntry entry, LocalDate date) {
        return date.toEpochDay() >= entry.fromDay() && date.toEpochDay() <= entry.untilDay();
    }

    private static boolean onWeekday(HoursEntry entry, LocalDate date) {
        return (entry.weekdays() & (1 << (date.getDayOfWeek().getValue() - 1))) != 0;
    }
}
