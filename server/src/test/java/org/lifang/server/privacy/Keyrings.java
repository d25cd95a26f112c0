package org.lifang.server.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Key rings for tests, on a folder of their own and without a database. */
final class Keyrings {

    private Keyrings() {}

    static Keyring of(int version, byte[] master) {
        return of(Map.of(version, master));
    }

    static Keyring of(Map<Integer, byte[]> masters) {
        try {
            Path folder = Files.createTempDirectory("lifang-keys");
            folder.toFile().deleteOnExit();
            for (Map.Entry<Integer, byte[]> key : masters.entrySet()) {
                write(folder.resolve("seal-%03d.key".formatted(key.getKey())), key.getValue());
            }
            write(folder.resolve("index.key"), "the index key for tests, 32 by..".getBytes(StandardCharsets.UTF_8));
            return Keyring.open(new KeyFolder(folder), new Remembered());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] master) throws IOException {
        file.toFile().deleteOnExit();
        Files.writeString(file, HexFormat.of().formatHex(master) + "\n");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }

    /** What a database would know, in memory. */
    static final class Remembered implements KnownKeys {

        private final Map<Integer, String> fingerprints = new TreeMap<>();

        @Override
        public List<Registered> registered() {
            List<Registered> known = new ArrayList<>();
            fingerprints.forEach((version, print) -> known.add(new Registered(version, print)));
            return known;
        }

        @Override
        public void register(KeyVersion key) {
            fingerprints.putIfAbsent(key.number(), key.fingerprint());
        }
    }
}
