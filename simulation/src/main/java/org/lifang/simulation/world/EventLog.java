package org.lifang.simulation.world;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.BusinessDates;

/**
 * Everything that happens in a month, a line each: when, who, what, how it ended. People are named by their number.
 * The same seed must give the same lines; their hash says so.
 */
public final class EventLog implements AutoCloseable {

    private static final int LAST_LINES = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;
    private final MessageDigest digest;
    private final @Nullable BufferedWriter file;
    private final Deque<String> last = new ArrayDeque<>();
    private long lines;

    /** @param file where the lines go; null keeps only their hash and the last of them */
    public EventLog(Clock clock, @Nullable Path file) {
        this.clock = clock;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.file = file == null ? null : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public void tell(String who, String what, String how) {
        String line = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE)
                        .format(TIME) + "\t" + who + "\t" + what + "\t" + how;
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        lines++;
        last.addLast(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
        if (file != null) {
            try {
                file.write(line);
                file.newLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public long lines() {
        return lines;
    }

    /** The last lines, for whoever asks what happened before something went wrong. */
    public List<String> last() {
        return List.copyOf(last);
    }

    /** The hash over all lines so far. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be cloned in every JDK", e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
