package org.lifang.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * A server that believes it is another time, to practise and to show what a morning looks like at night. It has a data
 * folder of its own, which says so for ever, and nothing leaves the house from it.
 *
 * @param ahead by how much its clock is ahead of the real one; negative when it is behind
 */
public record Rehearsal(Duration ahead) {

    /** The option, {@code --rehearse-at 2026-03-10T09:30} by the house's own time zone. */
    public static final String PROPERTY = "lifang.rehearse-at";

    /** The file in the data folder that holds by how much. */
    private static final String MARK = "rehearsal";

    /** Whether this is one. */
    public boolean on() {
        return !ahead.isZero();
    }

    /** What the data folder says. */
    static Rehearsal of(DataFolder folder) {
        Path mark = folder.path().resolve(MARK);
        try {
            return new Rehearsal(
                    Files.exists(mark) ? Duration.parse(Files.readString(mark).strip()) : Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Marks a new folder when the option is given.
     *
     * @throws Refused when the folder holds real work, the database is elsewhere, the time cannot be read, or it would
     *     go back behind that of an earlier start
     */
    static void begin(Environment environment, Instant now) {
        String at = environment.getProperty(PROPERTY);
        if (at == null || at.isBlank()) {
            return;
        }
        if (!environment.getProperty("lifang.db.url", "").isEmpty()) {
            throw new Refused("rehearsal-elsewhere", "LIFANG_DB_URL");
        }
        DataFolder folder = DataFolder.at(Path.of(environment.getRequiredProperty("lifang.data")));
        Rehearsal before = of(folder);
        Duration ahead = Duration.between(now, time(at)).plusMillis(1);
        if (before.on() ? ahead.compareTo(before.ahead()) < 0 : !isNew(folder.path())) {
            throw new Refused(
                    before.on() ? "rehearsal-back" : "rehearsal-real",
                    folder.path().toString());
        }
        try {
            Files.createDirectories(folder.path());
            Files.writeString(folder.path().resolve(MARK), ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(String at) {
        try {
            return LocalDateTime.parse(at).atZone(BusinessDates.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("rehearsal-time", at);
        }
    }

    private static boolean isNew(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            // The log of a start that writes into the folder is no work.
            return inside.noneMatch(Files::isDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why there is no rehearsal. */
    static final class Refused extends StartRefused {

        private static final long serialVersionUID = 1L;

        private Refused(String words, String detail) {
            super(words, detail);
        }
    }
}
