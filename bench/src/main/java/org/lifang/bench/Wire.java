package org.lifang.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One connection that asks and waits for the answer, over and over, with as little work of its own as may be. */
final class Wire implements AutoCloseable {

    private static final int OK = 200;
    private static final int BUFFER = 1 << 14;

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port, String session) throws IOException {
        this.port = port;
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        head = " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Accept: application/json\r\nCookie: LIFANG_SESSION=" + session + "; XSRF-TOKEN=bench\r\n"
                + "X-XSRF-TOKEN: bench\r\nIdempotency-Key: ";
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends a body under a key of its own; the body of the answer. */
    String post(String path, String body) throws IOException {
        Answer answer = post(path, body, key());
        if (answer.status() != OK) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** What came back. */
    record Answer(int status, String body) {}

    /** Sends a body under a key; whatever came back. */
    Answer post(String path, String body, UUID key) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] first = ("POST " + path + head + key + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[first.length + bytes.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(bytes, 0, whole, first.length, bytes.length);
        out.write(whole);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).trim());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
        }
        String body = chunked ? chunks() : text(length);
        if (last) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            out = socket.getOutputStream();
        }
        return new Answer(Integer.parseInt(status.split(" ")[1]), body);
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server hung up");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** A random UUID of version 7. */
    static UUID key() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x7000L,
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
