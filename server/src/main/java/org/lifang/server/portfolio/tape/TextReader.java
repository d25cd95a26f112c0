package org.lifang.server.portfolio.tape;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text of a tape as characters. As long as the bytes are plain ASCII nothing needs deciding; the first other byte
 * decides
 * between UTF-8 and GB18030, unless the profile named one. A byte that fits neither refuses the file with its line.
 */
final class TextReader extends Reader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    private @Nullable CharsetDecoder decoder;
    private boolean ended;
    private long line = 1;
    private long quotes;

    TextReader(InputStream in, @Nullable Charset charset) throws IOException {
        this.in = in;
        bytes.limit(0);
        fill();
        skipMark();
        if (charset != null) {
            decoder = strict(charset);
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private void skipMark() throws TapeRefused {
        int first = at(0);
        int second = at(1);
        if (first == 0xEF && second == 0xBB && at(2) == 0xBF) {
            bytes.position(3);
            decoder = strict(StandardCharsets.UTF_8);
        } else if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            throw new TapeRefused(Code.FILE_UTF16);
        } else if ((first > 0 && second == 0) || (first == 0 && second > 0)) {
            throw new TapeRefused(Code.FILE_UTF16);
        }
    }

    private int at(int index) {
        return index < bytes.limit() ? bytes.get(index) & 0xff : -1;
    }

    /** Moves what is left to the front and reads on until the buffer is full or the file has ended. */
    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (n < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + n);
            }
        }
        bytes.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (bytes.remaining() < 8 && !ended) {
                fill();
            }
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int n = decoder == null ? ascii(target, offset, length) : decode(decoder, target, offset, length);
            if (n > 0) {
                return n;
            }
        }
    }

    private int ascii(char[] target, int offset, int length) throws IOException {
        byte[] raw = bytes.array();
        int from = bytes.position();
        int to = Math.min(bytes.limit(), from + length);
        int i = from;
        while (i < to && raw[i] > 0) {
            char c = (char) raw[i];
            target[offset + i - from] = c;
            if (c == '\n') {
                line++;
            } else if (c == '"') {
                quotes++;
            }
            i++;
        }
        bytes.position(i);
        if (i < to && raw[i] == 0) {
            throw new TapeRefused(Code.FILE_NUL, line);
        }
        if (i < to) {
            decide();
        }
        return i - from;
    }

    /** Called at the first byte that is not ASCII, with up to one buffer of what follows. */
    private void decide() throws IOException {
        fill();
        ByteBuffer ahead = bytes.duplicate();
        CoderResult result = strict(StandardCharsets.UTF_8).decode(ahead, CharBuffer.allocate(BUFFER_BYTES), ended);
        if (!result.isError()) {
            decoder = strict(StandardCharsets.UTF_8);
            return;
        }
        boolean neither = strict(GB18030)
                .decode(bytes.duplicate(), CharBuffer.allocate(BUFFER_BYTES), ended)
                .isError();
        if (neither) {
            throw new TapeRefused(Code.FILE_ENCODING, line + linesBefore(ahead.position()));
        }
        decoder = strict(GB18030);
    }

    private int linesBefore(int end) {
        int lines = 0;
        for (int i = bytes.position(); i < end; i++) {
            if (bytes.get(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private int decode(CharsetDecoder decoder, char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        CoderResult result = decoder.decode(bytes, out, ended);
        int n = out.position() - offset;
        for (int i = offset; i < offset + n; i++) {
            if (target[i] == '\n') {
                line++;
            } else if (target[i] == '"') {
                quotes++;
            } else if (target[i] == 0) {
                throw new TapeRefused(Code.FILE_NUL, line);
            }
        }
        if (result.isError() && n == 0) {
            throw new TapeRefused(Code.FILE_ENCODING, line);
        }
        if (n == 0 && ended && result.isUnderflow() && bytes.hasRemaining()) {
            throw new TapeRefused(Code.FILE_ENCODING, line);
        }
        if (n == 0 && !ended) {
            fill();
        }
        return n;
    }

    /**
     * Whether some quotation never closed. The parser itself forgives that at the end of a file; half a file looks so.
     */
    boolean oddQuotes() {
        return quotes % 2 != 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
