package org.lifang.kernel.js;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.calendar.IsoDate;

/** An object's members, read by type; a missing or wrong one is refused by name. */
record Members(Map<String, @Nullable Object> values) {

    long number(String name) {
        return of(name, Long.class);
    }

    int whole(String name) {
        return Math.toIntExact(number(name));
    }

    String text(String name) {
        return of(name, String.class);
    }

    LocalDate date(String name) {
        LocalDate date = IsoDate.read(text(name));
        if (date == null) {
            throw new IllegalArgumentException("no date: " + name);
        }
        return date;
    }

    boolean is(String name) {
        return of(name, Boolean.class);
    }

    Members object(String name) {
        return of(name, Members.class);
    }

    List<?> list(String name) {
        return of(name, List.class);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    private <T> T of(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("wrong or missing: " + name);
        }
        return type.cast(value);
    }
}
