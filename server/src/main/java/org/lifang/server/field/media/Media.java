package org.lifang.server.field.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.field.tables.MediaRecord;
import org.lifang.server.outreach.Ids;
import org.lifang.server.platform.DataFolder;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.visit.RecordingSource;
import org.lifang.server.visits.visit.Visits;
import org.springframework.stereotype.Service;

/**
 * Recordings. Their bytes come by the tus protocol, resumed after any cut; when the last one is here they are hashed
 * anew, sealed and put to rest, and what is not what was taken is asked for again.
 */
@Service
public class Media implements RecordingSource {

    static final String ADDRESS = "/api/v1/field/media";

    /** An upload nobody goes on with and nobody waits for is gone after that. */
    static final Duration PATIENCE = Duration.ofHours(1);

    /** One of which a visit tells is waited for that long. */
    static final Duration WAITING = Duration.ofDays(7);

    private static final int MOST_SWEPT = 500;

    private final MediaStore store;
    private final Commands commands;
    private final Visits visits;
    private final Sealer sealer;
    private final TusFileUploadService tus;
    private final Path rest;
    private final Clock clock;

    Media(
            MediaStore store,
            Commands commands,
            Visits visits,
            Sealer sealer,
            TusFileUploadService tus,
            DataFolder data,
            Clock clock) {
        this.store = store;
        this.commands = commands;
        this.visits = visits;
        this.sealer = sealer;
        this.tus = tus;
        this.clock = clock;
        try {
            this.rest = data.folder("field-media");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How one ended. */
    record Ended(UUID media, String state) {}

    @Nullable
    MediaRecord find(UUID id) {
        return store.find(id);
    }

    @Nullable
    MediaRecord byUpload(String upload) {
        return store.byUpload(upload);
    }

    List<MediaRecord> of(List<UUID> ids, UUID user) {
        return store.of(ids, user);
    }

    /**
     * Notes that one has begun; what was begun under this id before stays as it is. Where its bytes go: a phone that
     * asked twice, because the first answer took too long, must not fill an upload nobody knows of.
     */
    String begin(UUID id, UUID device, UUID user, byte[] sha256, long bytes, String upload) throws IOException {
        Command command =
                Command.of(Ids.of("media", id.toString(), upload), "field.media", "media/" + id, upload, user);
        commands.run(command, Ended.class, effect -> {
            MediaRecord row = store.lock(id);
            boolean again = row != null && !goesOn(row);
            if (row == null || again) {
                MediaRecord begun = row == null ? store.newMedia() : row;
                begun.setId(id);
                begun.setDeviceId(device);
                begun.setUserId(user);
                begun.setUpload(upload);
                begun.setSha256(sha256);
                begun.setBytes(bytes);
                begun.setState(MediaStore.OPEN);
                begun.setBegunAt(effect.at());
                begun.setTouchedAt(effect.at());
                begun.setEndedAt(null);
                if (again) {
                    begun.store();
                } else {
                    store.add(begun);
                }
                row = begun;
            }
            effect.audit("field.media.begun", "media/" + id, null, null, Map.of("device", device, "bytes", bytes));
            return new Ended(id, row.getState());
        });
        MediaRecord stands = store.find(id);
        if (stands == null || stands.getUpload().equals(upload)) {
            return upload;
        }
        remove(upload, user);
        return stands.getUpload();
    }

    /** Whether it is at rest, or the server still has what came of it. */
    boolean goesOn(MediaRecord row) {
        try {
            return row.getState().equals(MediaStore.KEPT)
                    || (row.getState().equals(MediaStore.OPEN) && info(row) != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that bytes came, and puts it to rest once it is whole. */
    void came(MediaRecord row) throws IOException {
        if (!settled(row)) {
            store.touch(row.getId(), clock.instant());
        }
    }

    /**
     * Puts to rest what had come whole when the server or its database died before that was noted: a phone that asks
     * how far it got hears that nothing is missing, and would wait for ever.
     */
    void settle(String upload) throws IOException {
        MediaRecord row = store.byUpload(upload);
        if (row != null) {
            settled(row);
        }
    }

    private boolean settled(MediaRecord row) throws IOException {
        UploadInfo info = row.getState().equals(MediaStore.OPEN) ? info(row) : null;
        if (info == null || info.isUploadInProgress()) {
            return false;
        }
        whole(row, info);
        return true;
    }

    private @Nullable UploadInfo info(MediaRecord row) throws IOException {
        try {
            return tus.getUploadInfo(row.getUpload(), row.getUserId().toString());
        } catch (TusException e) {
            return null;
        }
    }

    private void whole(MediaRecord row, UploadInfo info) throws IOException {
        Path sealed = Files.createTempFile(rest, "part-", ".sealed");
        byte[] hash = seal(row, sealed);
        boolean equal = Arrays.equals(hash, row.getSha256()) && row.getBytes().equals(info.getLength());
        String file = row.getId().toString();
        if (equal) {
            move(sealed, rest.resolve(file));
        } else {
            Files.delete(sealed);
        }
        Command command = Command.of(
                Ids.at(clock.instant()), "field.media.whole", "media/" + row.getId(), row.getUpload(), row.getUserId());
        commands.run(command, Ended.class, effect -> ended(effect, row.getId(), equal, file, hash));
        remove(row);
    }

    private Ended ended(Effect effect, UUID id, boolean equal, String file, byte[] hash) {
        MediaRecord row = store.lock(id);
        if (row != null && row.getState().equals(MediaStore.OPEN)) {
            row.setState(equal ? MediaStore.KEPT : MediaStore.DIFFERENT);
            row.setFile(equal ? file : null);
            row.setTouchedAt(effect.at());
            row.setEndedAt(effect.at());
            row.store();
            if (equal) {
                visits.arrived(effect, id, hash, row.getBytes());
            }
        }
        effect.audit("field.media.whole", "media/" + id, null, null, Map.of("equal", equal));
        return new Ended(id, equal ? MediaStore.KEPT : MediaStore.DIFFERENT);
    }

    /** A visit tells of a recording now that had arrived before. */
    public void told(UUID id) {
        MediaRecord row = store.find(id);
        if (row == null || !row.getState().equals(MediaStore.KEPT)) {
            return;
        }
        Command command = Command.of(Ids.at(clock.instant()), "field.media.told", "media/" + id, "", row.getUserId());
        commands.run(command, Ended.class, effect -> {
            visits.arrived(effect, id, row.getSha256(), row.getBytes());
            effect.audit("field.media.told", "media/" + id, null, null, Map.of());
            return new Ended(id, row.getState());
        });
    }

    private byte[] seal(MediaRecord row, Path target) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes =
                        tus.getUploadedBytes(row.getUpload(), row.getUserId().toString());
                DigestInputStream hashed = new DigestInputStream(bytes, digest);
                OutputStream sealing = sealer.sealing(Field.DOCUMENT, Files.newOutputStream(target))) {
            hashed.transferTo(sealing);
        } catch (TusException e) {
            throw new IOException("the upload cannot be read", e);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void remove(MediaRecord row) throws IOException {
        remove(row.getUpload(), row.getUserId());
    }

    private void remove(String upload, UUID user) throws IOException {
        try {
            tus.deleteUpload(upload, user.toString());
        } catch (TusException e) {
            throw new IOException("the upload cannot be removed", e);
        }
    }

    /** The bytes of one at rest; null when there is none. */
    @Override
    public @Nullable InputStream open(UUID id) throws IOException {
        MediaRecord row = store.find(id);
        return row == null || row.getFile() == null
                ? null
                : sealer.opening(Field.DOCUMENT, Files.newInputStream(rest.resolve(row.getFile())));
    }

    /** Removes what nobody goes on with; what a visit tells of is waited for longer. How many are gone. */
    public int sweep() throws IOException {
        Instant now = clock.instant();
        int gone = 0;
        for (MediaRecord row : store.untouched(now.minus(PATIENCE), MOST_SWEPT)) {
            if (settled(row)) {
                continue;
            }
            boolean waitedFor = visits.waitsFor(row.getId());
            if (waitedFor && row.getTouchedAt().isAfter(now.minus(WAITING))) {
                continue;
            }
            Command command = Command.of(
                    Ids.at(now), "field.media.swept", "media/" + row.getId(), row.getUpload(), Acting.SYSTEM);
            commands.run(command, Ended.class, effect -> {
                MediaRecord locked = store.lock(row.getId());
                if (locked != null && locked.getState().equals(MediaStore.OPEN)) {
                    locked.setState(MediaStore.GONE);
                    locked.setEndedAt(effect.at());
                    locked.store();
                }
                effect.audit("field.media.swept", "media/" + row.getId(), null, null, Map.of());
                return new Ended(row.getId(), MediaStore.GONE);
            });
            remove(row);
            gone++;
        }
        return gone;
    }
}
