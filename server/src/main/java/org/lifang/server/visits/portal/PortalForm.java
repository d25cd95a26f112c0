package org.lifang.server.visits.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.visits.appointment.Hours;
import org.lifang.server.visits.appointment.Spot;
import org.lifang.server.visits.appointment.Where;

/** What a form of the page sent; whatever is not what the page offers is nothing. */
record PortalForm(Map<String, String> fields) {

    private static final int MOST_NAMED = 3;
    private static final int MOST_WORDS = 300;
    private static final int TIME_ORDERED = 7;

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    boolean ticked(String name) {
        return field(name).equals("yes");
    }

    int number(String name) {
        String text = field(name);
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** The key the page gave the form, so that sending it twice is sending it once; null when it is none. */
    @Nullable
    UUID key() {
        try {
            UUID key = UUID.fromString(field("key"));
            return key.version() == TIME_ORDERED ? key : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Everything but the key, in a fixed order. */
    String body() {
        TreeMap<String, String> sorted = new TreeMap<>(fields);
        sorted.remove("key");
        return sorted.toString();
    }

    /** The times that were named; a line left empty is no time. */
    List<Hours> named() {
        List<Hours> named = new ArrayList<>();
        for (int i = 1; i <= MOST_NAMED; i++) {
            Hours hours = hours(field("day" + i), field("from" + i), field("to" + i));
            if (hours != null) {
                named.add(hours);
            }
        }
        return named;
    }

    private static @Nullable Hours hours(String day, String from, String to) {
        if (day.isEmpty()) {
            return null;
        }
        try {
            return new Hours(LocalDate.parse(day), minute(from), minute(to));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }

    @Nullable
    String words() {
        String words = field("words");
        return words.isEmpty() ? null : words.substring(0, Math.min(MOST_WORDS, words.length()));
    }

    /** The place that was chosen; null for a public one, which is told in words, and for none. */
    @Nullable
    Spot spot() {
        String place = field("place");
        if (place.startsWith("BRANCH ")) {
            try {
                return Spot.office(UUID.fromString(place.substring("BRANCH ".length())));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return switch (place) {
            case "HOME" -> new Spot(Where.HOME, null, null, null, null, null);
            case "WORKPLACE" -> new Spot(Where.WORKPLACE, null, null, null, null, null);
            case "VIDEO" -> Spot.video();
            default -> null;
        };
    }
}
