package org.lifang.server.field.media;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import me.desair.tus.server.exception.InvalidUploadOffsetException;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.disk.DiskStorageService;
import me.desair.tus.server.util.Utils;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps uploads that are under way sealed. What one request brings is one sealed part, named after where it begins; a
 * part counts once it is closed and on the disk, so a server that is killed loses at most the part it was writing and
 * the phone goes on from where that began.
 */
final class SealedUploads extends DiskStorageService {

    private static final Logger LOG = LoggerFactory.getLogger(SealedUploads.class);

    /** In the folder of an upload: its length, owner and how far it came. */
    private static final String INFO = "info";

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;
    private final Sealer sealer;

    /**
     * Uploads below a folder.
     *
     * @param parts where the sealed parts lie; what else is known of an upload lies in {@code store}
     */
    SealedUploads(Path store, Path parts, Sealer sealer) {
        super(store.toString());
        this.folder = parts;
        this.sealer = sealer;
    }

    @Override
    public UploadInfo append(UploadInfo upload, InputStream bytes) throws IOException, TusException {
        UploadInfo info = known(upload.getId());
        if (!info.getOffset().equals(upload.getOffset())) {
            throw new InvalidUploadOffsetException("another request went on with this upload");
        }
        long room = (info.hasLength() ? info.getLength() : getMaxUploadSize()) - info.getOffset();
        long came;
        try (OutputStream part = sealing(part(info.getId(), info.getOffset()))) {
            came = asMuchAsComes(bytes, part, room);
        }
        info.setOffset(info.getOffset() + came);
        update(info);
        return info;
    }

    /** How far it came is known as before or as now, whenever the server dies. */
    @Override
    public void update(UploadInfo info) throws IOException, UploadNotFoundException {
        Path own = getPathInStorageDirectory(info.getId());
        if (!Files.isDirectory(own)) {
            throw new UploadNotFoundException("no such upload");
        }
        Path written = own.resolve("info.new");
        Utils.writeSerializable(info, written);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, own.resolve(INFO), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Null for one that is not there; one of which nobody can tell how far it came goes, and is begun anew. */
    @Override
    public @Nullable UploadInfo getUploadInfo(UploadId id) throws IOException {
        Path own = getPathInStorageDirectory(id);
        try {
            return Utils.readSerializable(own.resolve(INFO), UploadInfo.class);
        } catch (NoSuchFileException e) {
            return null;
        } catch (EOFException | ObjectStreamException e) {
            LOG.warn("upload {} is begun anew, how far it came is not known: {}", id, e.toString());
            remove(own);
            remove(folder(id));
            return null;
        }
    }

    private UploadInfo known(UploadId id) throws IOException, UploadNotFoundException {
        UploadInfo info = getUploadInfo(id);
        if (info == null) {
            throw new UploadNotFoundException("no such upload");
        }
        return info;
    }

    /** A line that breaks ends the part; what came before it did is kept. */
    private static long asMuchAsComes(InputStream bytes, OutputStream part, long room) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long came = 0;
        while (came < room) {
            int read;
            try {
                read = bytes.read(buffer, 0, (int) Math.min(buffer.length, room - came));
            } catch (IOException e) {
                return came;
            }
            if (read < 0) {
                return came;
            }
            part.write(buffer, 0, read);
            came += read;
        }
        return came;
    }

    private OutputStream sealing(Path part) throws IOException {
        Files.createDirectories(part.getParent());
        FileChannel file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        return sealer.sealing(Field.DOCUMENT, new FilterOutputStream(Channels.newOutputStream(file)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                file.force(true);
                super.close();
            }
        });
    }

    private Path part(UploadId id, long from) {
        return folder(id).resolve(String.format(Locale.ROOT, "%015d", from));
    }

    private Path folder(UploadId id) {
        return folder.resolve(id.getOriginalObject().toString());
    }

    /** The parts in order; one a killed server did not finish lies behind the end and does not count. */
    private List<Path> parts(UploadInfo info) throws IOException {
        Path own = folder(info.getId());
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(each -> Long.parseLong(each.getFileName().toString()) < info.getOffset())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public InputStream getUploadedBytes(UploadId id) throws IOException, UploadNotFoundException {
        List<InputStream> streams = new ArrayList<>();
        for (Path part : parts(known(id))) {
            streams.add(sealer.opening(Field.DOCUMENT, Files.newInputStream(part)));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    @Override
    public void copyUploadTo(UploadInfo info, OutputStream target) throws UploadNotFoundException, IOException {
        try (InputStream bytes = getUploadedBytes(info.getId())) {
            bytes.transferTo(target);
        }
    }

    /** What a request brought whose checksum is wrong is the last part, or its end. */
    @Override
    public void removeLastNumberOfBytes(UploadInfo info, long count) throws UploadNotFoundException, IOException {
        UploadInfo now = known(info.getId());
        long end = now.getOffset() - count;
        List<Path> parts = parts(now);
        Path last = null;
        for (Path each : parts) {
            if (Long.parseLong(each.getFileName().toString()) >= end) {
                Files.delete(each);
            } else {
                last = each;
            }
        }
        if (last != null) {
            cutTo(last, end - Long.parseLong(last.getFileName().toString()));
        }
        now.setOffset(end);
        update(now);
        info.setOffset(end);
    }

    private void cutTo(Path part, long bytes) throws IOException {
        Path shorter = part.resolveSibling(Long.toString(Long.MAX_VALUE));
        try (InputStream in = sealer.opening(Field.DOCUMENT, Files.newInputStream(part));
                OutputStream out = sealing(shorter)) {
            asMuchAsComes(in, out, bytes);
        }
        Files.move(shorter, part, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void terminateUpload(UploadInfo info) throws UploadNotFoundException, IOException {
        super.terminateUpload(info);
        remove(folder(info.getId()));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
            Files.delete(folder);
        } catch (NoSuchFileException e) {
            // Nothing ever came.
            return;
        }
    }
}
