package org.lifang.server.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the clients were told is done, on disk before they go on; nothing else is trusted. */
final class Notebook implements AutoCloseable {

    /** A kind of write and the id it was made under. */
    record Note(String kind, UUID id) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<UUID, Note> notes = new LinkedHashMap<>();
    private final List<String> surprises = new ArrayList<>();
    private long lastNanos = System.nanoTime();

    Notebook(Path file) throws IOException {
        this.file = file;
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    synchronized void acknowledged(String kind, UUID id) {
        try {
            channel.write(ByteBuffer.wrap((kind + " " + id + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notes.put(id, new Note(kind, id));
        lastNanos = System.nanoTime();
        notifyAll();
    }

    /** An answer nobody should get from a server that only dies now and then. */
    synchronized void surprised(String what) {
        surprises.add(what);
    }

    synchronized List<String> surprises() {
        return List.copyOf(surprises);
    }

    synchronized int size() {
        return notes.size();
    }

    synchronized List<UUID> of(String kind) {
        return notes.values().stream()
                .filter(note -> note.kind().equals(kind))
                .map(Note::id)
                .toList();
    }

    /** Waits for so many more; whether they came within that time. */
    synchronized boolean more(int wanted, long millis) throws InterruptedException {
        int until = notes.size() + wanted;
        long end = System.nanoTime() + millis * 1_000_000;
        while (notes.size() < until) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** When the last one was noted. */
    synchronized long lastNanos() {
        return lastNanos;
    }

    List<String> onDisk() throws IOException {
        return Files.readAllLines(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
