package org.lifang.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.lifang.server.platform.DataFolder;
import org.springframework.stereotype.Component;

/** The head of the chain, kept outside the database, so that cutting the chain's tail shows. */
@Component
class HeadFile {

    private final Path file;
    private final Path fresh;

    HeadFile(DataFolder data) throws IOException {
        Path folder = Files.createDirectories(data.path());
        this.file = folder.resolve("audit-head");
        this.fresh = folder.resolve("audit-head.new");
    }

    /** What the file says. */
    record Head(long seq, String hash) {}

    synchronized void publish(Seal head) {
        String text = head.seq() + " " + HexFormat.of().formatHex(head.hash()) + "\n";
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<Head> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file).strip().split(" ");
            return Optional.of(new Head(Long.parseLong(parts[0]), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
