package org.lifang.server.portfolio.tape;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Where a tape's bytes come from: a file as it is, or one that is kept sealed. It can be opened more than once. */
public interface TapeFile {

    /** What the first bytes say a file is. */
    enum Kind {
        TEXT,
        GZIP,
        XLSX
    }

    InputStream open() throws IOException;

    long sizeBytes() throws IOException;

    static TapeFile of(Path path) {
        return new TapeFile() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public long sizeBytes() throws IOException {
                return Files.size(path);
            }
        };
    }

    /** Decides by content, never by name: people rename files. */
    default Kind kind() throws IOException {
        byte[] head;
        try (InputStream in = open()) {
            head = in.readNBytes(4096);
        }
        if (head.length == 0) {
            throw new TapeRefused(Code.FILE_EMPTY);
        }
        int first = (head[0] & 0xff) << 8 | (head.length > 1 ? head[1] & 0xff : 0);
        return switch (first) {
            case 0x1F8B -> Kind.GZIP;
            case 0x504B -> Kind.XLSX;
            case 0xD0CF -> throw new TapeRefused(encrypted() ? Code.FILE_ENCRYPTED : Code.FILE_XLS);
            case 0x2550, 0x8950, 0xFFD8, 0x377A, 0x5261, 0x7F45 -> throw new TapeRefused(Code.FILE_BINARY);
            default -> Kind.TEXT;
        };
    }

    /** An encrypted workbook and an old .xls share their first bytes; the directory of the former names its package. */
    private boolean encrypted() throws IOException {
        try (InputStream in = open()) {
            String all = new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
            return all.contains(
                    new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        }
    }

    /** The text of a plain or gzip file, bounded. */
    static InputStream text(InputStream raw, Kind kind, LongSupplier rawBytes, Limits limits) throws IOException {
        if (kind == Kind.TEXT) {
            return new BoundedStream(raw, () -> Long.MAX_VALUE, limits);
        }
        try {
            return new BoundedStream(
                    new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16), rawBytes, limits);
        } catch (ZipException | java.io.EOFException e) {
            throw new TapeRefused(Code.FILE_GZIP_BROKEN, 0);
        }
    }
}
