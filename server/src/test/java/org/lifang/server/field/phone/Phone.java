package org.lifang.server.field.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.CommandText;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.visits.visit.VisitJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A phone without a screen. What it has kept survives being killed; what it has in hand does not. */
public final class Phone {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_BATCH = 100;

    /** A command as it is kept. */
    public record Kept(
            UUID id,
            long sequence,
            String previous,
            String hash,
            long at,
            long offset,
            String kind,
            String body) {}

    private final UUID device;
    private final Line line;
    private final VisitJson json;
    private final SplittableRandom random;
    private final List<Kept> log = new ArrayList<>();
    private final Map<UUID, byte[]> media = new LinkedHashMap<>();
    private final Map<UUID, String> uploads = new LinkedHashMap<>();
    private long acknowledged;
    private long clockIsOff;
    private int batch = LARGEST_BATCH;
    private int chunk = 64 * 1024;

    public Phone(UUID device, Line line, VisitJson json, SplittableRandom random) {
        this.device = device;
        this.line = line;
        this.json = json;
        this.random = random;
    }

    public UUID device() {
        return device;
    }

    /** Everything it ever kept, in order. */
    public List<Kept> log() {
        return List.copyOf(log);
    }

    public long acknowledged() {
        return acknowledged;
    }

    /** Its clock is wrong by so much; it knows from the server by how much. */
    public void turnClock(long millis) {
        clockIsOff = millis;
    }

    public void chunks(int bytes) {
        chunk = bytes;
    }

    /** Keeps what happened, before anything is sent. */
    public UUID tell(UUID visit, UUID stop, @Nullable UUID permit, VisitEvent event) {
        ObjectNode body = JSON.createObjectNode();
        body.put("visit", visit.toString());
        body.put("stop", stop.toString());
        body.put("permit", permit == null ? null : permit.toString());
        body.set("event", JSON.readTree(json.text(event)));
        return keep("VISIT", event.at(), JSON.writeValueAsString(body));
    }

    public UUID keep(String kind, long at, String body) {
        Kept kept = next(kind, at, body);
        log.add(kept);
        return kept.id();
    }

    /** What would be kept next. */
    public Kept next(String kind, long at, String body) {
        UUID id = id(at);
        long sequence = log.size() + 1L;
        String previous = log.isEmpty() ? CommandText.BEGINNING : log.getLast().hash();
        long own = at + clockIsOff;
        String text = CommandText.of(
                device.toString(), sequence, previous, id.toString(), own, -clockIsOff, kind, body);
        return new Kept(
                id,
                sequence,
                previous,
                sha256(text.getBytes(StandardCharsets.UTF_8)),
                own,
                -clockIsOff,
                kind,
                body);
    }

    private UUID id(long at) {
        long most = (at << 16) | 0x7000L | random.nextInt(1 << 12);
        return new UUID(most, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    /** Keeps the bytes of a recording; what is to be told of it. */
    public UUID keep(byte[] bytes, long at) {
        UUID id = id(at);
        media.put(id, bytes);
        return id;
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] recording(UUID id) {
        byte[] bytes = media.get(id);
        if (bytes == null) {
            throw new IllegalArgumentException("no such recording");
        }
        return bytes;
    }

    /** Whether there is nothing left to be told. */
    public boolean done() {
        return acknowledged == log.size();
    }

    /** It was killed, or its storage was cleared in part: what it knew of the server is forgotten, its log is not. */
    public void forgetServer() {
        acknowledged = 0;
        uploads.clear();
    }

    /** Tells what was not acknowledged until nothing is left or the line breaks; whether all is. */
    public boolean sync() {
        try {
            while (!done()) {
                long before = acknowledged;
                Line.Reply reply = line.send("POST", "/api/v1/field/sync", json(), body(batchNow()));
                if (reply.status() == 413) {
                    batch = Math.max(1, batch / 2);
                    continue;
                }
                if (reply.status() != 200) {
                    return false;
                }
                JsonNode said = JSON.readTree(reply.body());
                acknowledged = Math.max(acknowledged, said.get("acknowledged").asLong());
                if (acknowledged == before) {
                    return done();
                }
            }
            return true;
        } catch (Line.Cut | JacksonException e) {
            return false;
        }
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private List<Kept> batchNow() {
        int from = (int) acknowledged;
        return log.subList(from, Math.min(log.size(), from + batch));
    }

    /** What a request with these commands says. */
    public byte[] body(List<Kept> commands) {
        ObjectNode body = JSON.createObjectNode();
        body.put("device", device.toString());
        ArrayNode list = body.putArray("commands");
        commands.forEach(each -> list.add(JSON.valueToTree(each)));
        return JSON.writeValueAsBytes(body);
    }

    /** Sends what is missing of every recording; whether all of them are there. */
    public boolean upload() {
        boolean all = true;
        for (Map.Entry<UUID, byte[]> each : media.entrySet()) {
            all &= upload(each.getKey(), each.getValue());
        }
        return all;
    }

    private boolean upload(UUID id, byte[] bytes) {
        try {
            String at = uploads.get(id);
            if (at == null) {
                at = begin(id, bytes);
                if (at == null) {
                    return false;
                }
                uploads.put(id, at);
            }
            long offset = offset(at);
            if (offset < 0) {
                uploads.remove(id);
                return false;
            }
            while (offset < bytes.length) {
                int size = (int) Math.min(chunk, bytes.length - offset);
                byte[] part = java.util.Arrays.copyOfRange(bytes, (int) offset, (int) offset + size);
                Line.Reply reply = line.send("PATCH", at, patch(offset), part);
                if (reply.status() != 204) {
                    return false;
                }
                offset = Long.parseLong(reply.headers().getOrDefault("Upload-Offset", "-1"));
                if (offset < 0) {
                    return false;
                }
            }
            return true;
        } catch (Line.Cut e) {
            return false;
        }
    }

    private @Nullable String begin(UUID id, byte[] bytes) throws Line.Cut {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Tus-Resumable", "1.0.0");
        headers.put("Upload-Length", Integer.toString(bytes.length));
        headers.put(
                "Upload-Metadata",
                "id " + base64(id.toString()) + ",sha256 " + base64(sha256(bytes)) + ",device "
                        + base64(device.toString()));
        Line.Reply reply = line.send("POST", "/api/v1/field/media", headers, new byte[0]);
        return reply.status() == 201 ? reply.headers().get("Location") : null;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> patch(long offset) {
        return Map.of(
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                Long.toString(offset),
                "Content-Type",
                "application/offset+octet-stream");
    }

    private long offset(String at) throws Line.Cut {
        Line.Reply reply = line.send("HEAD", at, Map.of("Tus-Resumable", "1.0.0"), new byte[0]);
        return reply.status() == 200 || reply.status() == 204
                ? Long.parseLong(reply.headers().getOrDefault("Upload-Offset", "-1"))
                : -1;
    }
}
