package org.lifang.server.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of master keys: {@code index.key} and {@code seal-001.key}, {@code seal-002.key}, …; hex, one a file. */
final class KeyFolder {

    /** Fits the one version byte of a sealed value; a key a month lasts 21 years. */
    static final int MOST_VERSIONS = 255;

    private static final Pattern SEAL_FILE = Pattern.compile("seal-([0-9]{3})\\.key");
    private static final String INDEX_FILE = "index.key";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** All sealing keys by version. */
    SortedMap<Integer, KeyVersion> seals() throws IOException {
        SortedMap<Integer, KeyVersion> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = SEAL_FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    int version = Integer.parseInt(name.group(1));
                    if (version < 1 || version > MOST_VERSIONS) {
                        throw new WrongKeys("the key file " + file + " has a number outside 1 to " + MOST_VERSIONS);
                    }
                    found.put(version, new KeyVersion(version, read(file)));
                }
            }
        }
        return found;
    }

    /** The blind index key, or null when there is none yet. */
    @Nullable
    KeyVersion index() throws IOException {
        try {
            return new KeyVersion(0, read(folder.resolve(INDEX_FILE)));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Makes a new random key unless the file is already there; on return it is on the disk. */
    void createSeal(int version) throws IOException {
        if (version > MOST_VERSIONS) {
            throw new WrongKeys("all " + MOST_VERSIONS + " key versions are used up");
        }
        create(String.format(Locale.ROOT, "seal-%03d.key", version));
    }

    void createIndex() throws IOException {
        create(INDEX_FILE);
    }

    void deleteSeal(int version) throws IOException {
        Files.deleteIfExists(folder.resolve(String.format(Locale.ROOT, "seal-%03d.key", version)));
        force(folder);
    }

    /** Written beside its place and linked into it, so that a half-written key is never seen or kept. */
    private void create(String name) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] master = new byte[KeyVersion.KEY_BYTES];
        new SecureRandom().nextBytes(master);
        Path fresh = folder.resolve(name + "." + UUID.randomUUID());
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                String line = HexFormat.of().formatHex(master) + "\n";
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.createLink(folder.resolve(name), fresh);
        } catch (FileAlreadyExistsException e) {
            // Another server on this folder was first: its key is the key.
        } finally {
            Files.delete(fresh);
        }
        force(folder);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static byte[] read(Path file) throws IOException {
        String line = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new WrongKeys("the key file " + file + " can be read by everybody: chmod 600 it");
        }
        if (!line.matches("[0-9a-f]{" + KeyVersion.KEY_BYTES * 2 + "}")) {
            throw new WrongKeys("the key file " + file + " does not hold a key of 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(line);
    }
}
