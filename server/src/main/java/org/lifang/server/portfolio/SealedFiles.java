package org.lifang.server.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.lifang.server.platform.DataFolder;
import org.lifang.server.portfolio.tape.TapeFile;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/** Uploaded tapes, encrypted on the disk until they are no longer needed. */
@Component
class SealedFiles {

    private final DataFolder data;
    private final Sealer sealer;

    SealedFiles(DataFolder data, Sealer sealer) {
        this.data = data;
        this.sealer = sealer;
    }

    /** What was stored, under a name of its own until an import takes it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(UUID place, byte[] sha256, long bytes) {}

    Stored keep(InputStream content) throws IOException {
        UUID place = UUID.randomUUID();
        MessageDigest digest = sha256();
        long bytes;
        try (InputStream in = new DigestInputStream(content, digest);
                OutputStream out = sealer.sealing(Field.IMPORT_FILE, Files.newOutputStream(path(place)))) {
            bytes = in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            delete(place);
            throw e;
        }
        return new Stored(place, digest.digest(), bytes);
    }

    /** Makes what was stored the file of an import. */
    void adopt(Stored stored, UUID id) throws IOException {
        Files.move(path(stored.place()), path(id), StandardCopyOption.REPLACE_EXISTING);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether the file of an import is kept; those read straight from a folder are not. */
    boolean has(UUID id) throws IOException {
        return Files.exists(path(id));
    }

    TapeFile open(UUID id) throws IOException {
        Path path = path(id);
        return new TapeFile() {
            @Override
            public InputStream open() throws IOException {
                return sealer.opening(Field.IMPORT_FILE, Files.newInputStream(path));
            }

            @Override
            public long sizeBytes() throws IOException {
                return Files.size(path);
            }
        };
    }

    void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    private Path path(UUID id) throws IOException {
        return data.folder("imports").resolve(id + ".sealed");
    }
}
