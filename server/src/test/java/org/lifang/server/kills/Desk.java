package org.lifang.server.kills;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lifang.server.field.phone.Line;
import org.lifang.server.identity.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser or phone, which waits a few seconds for an answer and then no longer. */
final class Desk implements Line {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNAUTHORIZED = 401;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .cookieHandler(cookies)
            .build();
    private final int port;
    private final String credentials;

    Desk(int port, String credentials) {
        this.port = port;
        this.credentials = credentials;
    }

    /** Asks, and signs in when the server does not know who asks. */
    @Override
    public Reply send(String method, String path, Map<String, String> headers, byte[] body) throws Cut {
        Reply reply = once(method, path, headers, body);
        if (reply.status() != UNAUTHORIZED) {
            return reply;
        }
        once("GET", "/api/v1/session", Map.of(), new byte[0]);
        Reply in = once(
                "POST",
                "/api/v1/session",
                Map.of("Content-Type", "application/json"),
                credentials.getBytes(StandardCharsets.UTF_8));
        return in.status() == 200 ? once(method, path, headers, body) : in;
    }

    Reply write(String method, String path, UUID key, String json) throws Cut {
        return send(
                method,
                path,
                Map.of("Content-Type", "application/json", "Idempotency-Key", key.toString()),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** What the server answers while nothing goes wrong. */
    JsonNode ok(String method, String path, String json) throws Cut {
        Reply reply = write(method, path, Browser.key(), json);
        if (reply.status() / 100 != 2) {
            throw new AssertionError(path + " " + reply.status() + " " + text(reply));
        }
        return JSON.readTree(reply.body());
    }

    static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private Reply once(String method, String path, Map<String, String> headers, byte[] body) throws Cut {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            Map<String, String> back = new HashMap<>();
            answer.headers().map().forEach((name, values) -> back.put(header(name), values.getFirst()));
            return new Reply(answer.statusCode(), back, answer.body());
        } catch (IOException e) {
            throw new Cut(String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cut("interrupted");
        }
    }

    /** The client tells names in small letters; the phone knows them as they are written. */
    private static String header(String name) {
        StringBuilder written = new StringBuilder();
        for (String part : name.split("-")) {
            written.append(written.isEmpty() ? "" : "-")
                    .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(part.substring(1));
        }
        return written.toString();
    }
}
