package org.lifang.server.portfolio.tape;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/** Counts what a compressed file unfolds to and stops before it eats the machine. */
final class BoundedStream extends FilterInputStream {

    private final LongSupplier compressedBytes;
    private final Limits limits;
    private long bytes;

    BoundedStream(InputStream in, LongSupplier compressedBytes, Limits limits) {
        super(in);
        this.compressedBytes = compressedBytes;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(buffer, offset, length);
        } catch (EOFException | ZipException e) {
            throw new TapeRefused(Code.FILE_GZIP_BROKEN, bytes);
        }
        if (n > 0) {
            bytes += n;
            check(bytes, compressedBytes.getAsLong(), limits);
        }
        return n;
    }

    static void check(long bytes, long compressedBytes, Limits limits) throws TapeRefused {
        if (bytes > limits.maxDecompressedBytes()) {
            throw new TapeRefused(Code.FILE_TOO_LARGE, limits.maxDecompressedBytes() >> 20);
        }
        if (bytes > Limits.RATIO_FREE_BYTES && bytes / Math.max(1, compressedBytes) > limits.maxDecompressionRatio()) {
            throw new TapeRefused(Code.FILE_BOMB, limits.maxDecompressionRatio());
        }
    }
}
