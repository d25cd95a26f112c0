package org.lifang.server.outreach;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Answers on a port of this machine as the cloud provider does; anything not told otherwise is taken. */
final class CloudStub implements AutoCloseable {

    /** How the next request is answered. */
    sealed interface Next {
        record Say(int status, String code) implements Next {}

        /** The provider has it, and the connection breaks before it can say so. */
        record HangUp() implements Next {}

        /** The provider takes it, and something happens before it says so. */
        record Meanwhile(Runnable what) implements Next {}
    }

    private final HttpServer server;
    private final Deque<Next> script = new ArrayDeque<>();
    private final List<Map<String, String>> asked = new ArrayList<>();

    CloudStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void next(Next next) {
        script.add(next);
    }

    /** The messages it was asked to send, in order. */
    synchronized List<Map<String, String>> sends() {
        return asked.stream()
                .filter(each -> "SendSms".equals(each.get("action")))
                .toList();
    }

    synchronized List<Map<String, String>> sendsTo(String number) {
        return sends().stream()
                .filter(each -> number.equals(each.get("PhoneNumbers")))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange);
        Next next;
        synchronized (this) {
            asked.add(parameters);
            next = script.poll();
        }
        switch (next) {
            case Next.HangUp gone -> exchange.close();
            case Next.Meanwhile other -> {
                other.what().run();
                write(exchange, 200, usual(parameters));
            }
            case Next.Say said ->
                write(
                        exchange,
                        said.status(),
                        "{\"Code\":\"%s\",\"Message\":\"m\",\"RequestId\":\"r\"}".formatted(said.code()));
            case null -> write(exchange, 200, usual(parameters));
        }
    }

    private synchronized String usual(Map<String, String> parameters) {
        if (!"QuerySendDetails".equals(parameters.get("action"))) {
            return "{\"Code\":\"OK\",\"Message\":\"OK\",\"RequestId\":\"r\",\"BizId\":\"biz-%d\"}"
                    .formatted(sends().size());
        }
        String details = String.join(
                ",",
                sendsTo(String.valueOf(parameters.get("PhoneNumber"))).stream()
                        .map(each -> "{\"OutId\":\"%s\",\"SendStatus\":1}".formatted(each.get("OutId")))
                        .toList());
        return "{\"Code\":\"OK\",\"SmsSendDetailDTOs\":{\"SmsSendDetailDTO\":[%s]}}".formatted(details);
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("action", exchange.getRequestHeaders().getFirst("x-acs-action"));
        read(exchange.getRequestURI().getRawQuery(), parameters);
        try {
            read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parameters;
    }

    private static void read(String form, Map<String, String> into) {
        for (String pair : String.valueOf(form).split("&")) {
            int is = pair.indexOf('=');
            if (is > 0) {
                into.put(pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
