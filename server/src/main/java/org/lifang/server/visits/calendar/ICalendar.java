package org.lifang.server.visits.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes calendars as RFC 5545 has them: lines folded at 75 octets, text escaped, the time zone written out. */
public final class ICalendar {

    private static final int MOST_OCTETS = 75;
    private static final String ZONE = "Asia/Shanghai";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** China keeps one time all the year, UTC+8. */
    private static final List<String> SHANGHAI = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:" + ZONE,
            "BEGIN:STANDARD",
            "DTSTART:19910915T000000",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0800",
            "TZNAME:CST",
            "END:STANDARD",
            "END:VTIMEZONE");

    private ICalendar() {}

    /**
     * One entry.
     *
     * @param uid the same for the same appointment, however often it moves
     * @param sequence grows with every change
     * @param url where to look it up; null for nowhere
     */
    public record Entry(
            String uid,
            int sequence,
            LocalDateTime from,
            LocalDateTime to,
            String summary,
            @Nullable String description,
            @Nullable String url,
            boolean cancelled) {}

    /** A calendar with these entries, written at a moment. */
    public static String write(String method, List<Entry> entries, Instant at) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Lifang//Appointments 1//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:" + method);
        SHANGHAI.forEach(each -> line(text, each));
        entries.forEach(each -> entry(text, each, at));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void entry(StringBuilder text, Entry entry, Instant at) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + entry.uid());
        line(text, "DTSTAMP:" + LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z");
        line(text, "SEQUENCE:" + entry.sequence());
        line(text, "DTSTART;TZID=" + ZONE + ":" + LOCAL.format(entry.from()));
        line(text, "DTEND;TZID=" + ZONE + ":" + LOCAL.format(entry.to()));
        line(text, "SUMMARY:" + escaped(entry.summary()));
        if (entry.description() != null) {
            line(text, "DESCRIPTION:" + escaped(entry.description()));
        }
        if (entry.url() != null) {
            line(text, "URL:" + entry.url());
        }
        line(text, "STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line(text, "END:VEVENT");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** Folds between characters, never inside one: every piece is at most 75 octets long. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String piece = Character.toString(point);
            int length = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(piece);
            octets += length;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
