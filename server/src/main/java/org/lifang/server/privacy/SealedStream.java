package org.lifang.server.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A file sealed in frames. Each frame's clear text begins with the file's random number, the frame's number and whether
 * it is the last one, so frames cannot be dropped, repeated, exchanged between files or cut off unseen.
 */
final class SealedStream {

    static final int FRAME_BYTES = 64 * 1024;
    private static final int HEADER_BYTES = Long.BYTES + Integer.BYTES + 1;
    private static final int MOST_SEALED_BYTES = FRAME_BYTES + HEADER_BYTES + Sealer.OVERHEAD_BYTES;

    private SealedStream() {}

    /** Collects a frame, seals it, writes its length and its bytes. */
    static final class Writer extends OutputStream {

        private final Sealer sealer;
        private final Field field;
        private final OutputStream target;
        private final KeyVersion version;
        private final long file = new java.security.SecureRandom().nextLong();
        private final byte[] frame = new byte[HEADER_BYTES + FRAME_BYTES];
        private int filled = HEADER_BYTES;
        private int number;
        private boolean closed;

        Writer(Sealer sealer, Field field, OutputStream target) {
            this.sealer = sealer;
            this.field = field;
            this.target = target;
            this.version = sealer.primary();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int end = offset + length;
            while (from < end) {
                if (filled == frame.length) {
                    flushFrame(false);
                }
                int part = Math.min(end - from, frame.length - filled);
                System.arraycopy(bytes, from, frame, filled, part);
                filled += part;
                from += part;
            }
        }

        private void flushFrame(boolean last) throws IOException {
            ByteBuffer.wrap(frame).putLong(file).putInt(number++).put((byte) (last ? 1 : 0));
            byte[] sealed = sealer.seal(field, version, frame, filled);
            target.write(
                    ByteBuffer.allocate(Integer.BYTES).putInt(sealed.length).array());
            target.write(sealed);
            filled = HEADER_BYTES;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (target) {
                flushFrame(true);
            }
        }
    }

    /** Reads frame by frame and checks that they are all there, in order, of one file. */
    static final class Reader extends InputStream {

        private final Sealer sealer;
        private final Field field;
        private final InputStream source;
        private byte[] frame = new byte[0];
        private int next;
        private long file;
        private int number;
        private boolean last;

        Reader(Sealer sealer, Field field, InputStream source) {
            this.sealer = sealer;
            this.field = field;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (next == frame.length) {
                if (last) {
                    return -1;
                }
                readFrame();
            }
            int part = Math.min(length, frame.length - next);
            System.arraycopy(frame, next, into, offset, part);
            next += part;
            return part;
        }

        private void readFrame() throws IOException {
            byte[] size = source.readNBytes(Integer.BYTES);
            int length = size.length == Integer.BYTES ? ByteBuffer.wrap(size).getInt() : -1;
            if (length < Sealer.OVERHEAD_BYTES + HEADER_BYTES || length > MOST_SEALED_BYTES) {
                throw new IOException("sealed file is cut short or damaged");
            }
            byte[] sealed = source.readNBytes(length);
            if (sealed.length != length) {
                throw new IOException("sealed file is cut short");
            }
            accept(sealed);
        }

        private void accept(byte[] sealed) throws IOException {
            try {
                frame = sealer.openBytes(field, sealed);
            } catch (Sealer.CannotOpen e) {
                throw new IOException("sealed file is damaged", e);
            }
            ByteBuffer header = ByteBuffer.wrap(frame);
            long fileOfFrame = header.getLong();
            if (number == 0) {
                file = fileOfFrame;
            }
            if (fileOfFrame != file || header.getInt() != number++) {
                throw new IOException("sealed file is damaged: a frame is out of its place");
            }
            last = header.get() == 1;
            if (last && source.read() >= 0) {
                throw new IOException("sealed file is damaged: more bytes after its end");
            }
            next = HEADER_BYTES;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
