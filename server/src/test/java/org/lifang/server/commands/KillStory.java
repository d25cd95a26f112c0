package org.lifang.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.LifangServer;

/**
 * A server is killed again and again at random points under load, every third time together with its database. The
 * client trusts nothing but its own list of acknowledgements, written to disk before it goes on.
 */
class KillStory {

    private static final int KILLS = Integer.getInteger("lifang.kills", 10);
    private static final int BLOWS_PER_LIFE_AT_MOST = 120;

    @TempDir
    Path folder;

    private final Set<UUID> asked = new LinkedHashSet<>();
    private final Set<UUID> acknowledged = new LinkedHashSet<>();

    @Test
    void everyAcknowledgedWriteIsThereOnceAndNoKeyIsStuck() throws Exception {
        SplittableRandom random = new SplittableRandom(20_260_310L);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Life life = new Life()) {
                life.ask(open());
                int acknowledgements = 1 + random.nextInt(BLOWS_PER_LIFE_AT_MOST);
                life.askNew(BLOWS_PER_LIFE_AT_MOST + 40);
                life.hear(acknowledgements);
                life.kill(kill % 3 == 0);
            }
        }
        List<UUID> struck = new ArrayList<>();
        String proof = lastLife(struck);
        assertThat(acknowledged)
                .as("no key is stuck: every key asked is done in the end")
                .containsAll(asked);
        assertThat(struck).as("each once").doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(proof).isEqualTo("proof true " + struck.size());
        assertThat(acknowledgedOnDisk()).isEqualTo(acknowledged);
    }

    private List<UUID> open() {
        return asked.stream().filter(key -> !acknowledged.contains(key)).toList();
    }

    private String lastLife(List<UUID> struck) throws IOException {
        try (Life life = new Life()) {
            List<UUID> open = open();
            life.ask(open);
            life.hear(open.size());
            life.say(HammerJob.CHECK);
            for (String line = life.read(); line != null; line = life.read()) {
                if (line.startsWith("blow ")) {
                    struck.add(UUID.fromString(line.substring("blow ".length())));
                } else if (line.startsWith("proof ")) {
                    return line;
                }
            }
        }
        return "no proof";
    }

    private Set<UUID> acknowledgedOnDisk() throws IOException {
        Set<UUID> keys = new LinkedHashSet<>();
        for (String line : Files.readAllLines(folder.resolve("acknowledged"))) {
            keys.add(UUID.fromString(line));
        }
        return keys;
    }

    /** One life of the server, from its start to its kill. */
    private final class Life implements AutoCloseable {

        private final Process process;
        private final BufferedReader out;
        private final BufferedWriter in;
        private final FileChannel list;

        Life() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LifangServer.class.getName(),
                            "hammer",
                            "--data",
                            folder.resolve("data").toString(),
                            "--lifang.schedule=true")
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            in = process.outputWriter(StandardCharsets.UTF_8);
            list = FileChannel.open(
                    folder.resolve("acknowledged"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
            String line = read();
            while (line != null && !line.equals(HammerJob.READY)) {
                line = read();
            }
            assertThat(line).as(Files.readString(folder.resolve("server.log"))).isEqualTo(HammerJob.READY);
        }

        void askNew(int blows) {
            List<UUID> fresh = new ArrayList<>();
            for (int i = 0; i < blows; i++) {
                fresh.add(UUID.randomUUID());
            }
            asked.addAll(fresh);
            ask(fresh);
        }

        void ask(List<UUID> keys) {
            keys.forEach(key -> say(key.toString()));
        }

        void say(String line) {
            try {
                in.write(line);
                in.newLine();
                in.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Reads until so many more acknowledgements are on disk. */
        void hear(int acknowledgements) throws IOException {
            int heard = 0;
            while (heard < acknowledgements) {
                String line = read();
                if (line == null) {
                    return;
                }
                if (line.startsWith(HammerJob.ACCEPTED)) {
                    note(UUID.fromString(line.substring(HammerJob.ACCEPTED.length())));
                    heard++;
                }
            }
        }

        @Nullable
        String read() throws IOException {
            return out.readLine();
        }

        private void note(UUID key) throws IOException {
            list.write(ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.US_ASCII)));
            list.force(true);
            acknowledged.add(key);
        }

        /** No time to say goodbye: SIGKILL for the server, and for its database too when asked. */
        void kill(boolean databaseToo) throws IOException {
            List<ProcessHandle> database = databaseToo ? process.descendants().toList() : List.of();
            process.toHandle().destroyForcibly();
            database.forEach(ProcessHandle::destroyForcibly);
            for (String line = read(); line != null; line = read()) {
                if (line.startsWith(HammerJob.ACCEPTED)) {
                    note(UUID.fromString(line.substring(HammerJob.ACCEPTED.length())));
                }
            }
        }

        @Override
        public void close() throws IOException {
            list.close();
            process.onExit().join();
        }
    }
}
