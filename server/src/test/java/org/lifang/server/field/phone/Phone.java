package org.lifang.server.field.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            UUID id, long sequence, String previous, String hash, long at, long offset, String kind, String body) {}

    private final UUID device;
    private final Line line;
    private final VisitJson json;
    private final SplittableRandom random;
    private final List<Kept> log;
    private final Map<UUID, byte[]> media;
    private final Map<UUID, String> uploads = new LinkedHashMap<>();
    private final Set<UUID> sent;
    private long last;
    private String head = CommandText.BEGINNING;
    private long clockIsOff;
    private int batch = LARGEST_BATCH;
    private int chunk = 64 * 1024;

    public Phone(UUID device, Line line, VisitJson json, SplittableRandom random) {
        this(device, line, json, random, new ArrayList<>(), new LinkedHashMap<>(), new HashSet<>());
    }

    private Phone(
            UUID device,
            Line line,
            VisitJson json,
            SplittableRandom random,
            List<Kept> log,
            Map<UUID, byte[]> media,
            Set<UUID> sent) {
        this.device = device;
        this.line = line;
        this.json = json;
        this.random = random;
        this.log = log;
        this.media = media;
        this.sent = sent;
    }

    /** The same phone after it was killed or updated: what it had kept, and nothing it had in hand. */
    public Phone restarted() {
        Phone phone = new Phone(device, line, json, random, new ArrayList<>(log), media, new HashSet<>(sent));
        phone.last = last;
        phone.head = head;
        phone.clockIsOff = clockIsOff;
        phone.batch = batch;
        phone.chunk = chunk;
        return phone;
    }

    public UUID device() {
        return device;
    }

    /** Everything it ever kept, in order. */
    public List<Kept> log() {
        return List.copyOf(log);
    }

    /** The last hash of its chain. */
    public String head() {
        return head;
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
        Kept kept = chained(id(at), at + clockIsOff, -clockIsOff, kind, body);
        log.add(kept);
        return kept.id();
    }

    private Kept chained(UUID id, long at, long offset, String kind, String body) {
        long sequence = last + 1;
        String text = CommandText.of(device.toString(), sequence, head, id.toString(), at, offset, kind, body);
        String hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        Kept kept = new Kept(id, sequence, head, hash, at, offset, kind, body);
        last = sequence;
        head = hash;
        return kept;
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
        return waiting().isEmpty();
    }

    /** It forgot what the server had said, as when a browser clears a part of its storage; its log it still has. */
    public void forgetServer() {
        sent.clear();
        uploads.clear();
    }

    private List<Kept> waiting() {
        return log.stream().filter(each -> !sent.contains(each.id())).toList();
    }

    /**
     * Tells what was not acknowledged until nothing is left or the line breaks; whether all is. A command is forgotten
     * only once the server names it among the outcomes.
     */
    public boolean sync() {
        try {
            while (!done()) {
                List<Kept> waiting = waiting();
                List<Kept> now = waiting.subList(0, Math.min(batch, waiting.size()));
                Line.Reply reply = line.send("POST", "/api/v1/field/sync", json(), body(now));
                if (reply.status() == 413) {
                    batch = Math.max(1, batch / 2);
                    return false;
                }
                if (reply.status() != 200) {
                    return false;
                }
                int before = sent.size();
                JsonNode said = JSON.readTree(reply.body());
                said.get("outcomes")
                        .forEach(each -> sent.add(UUID.fromString(each.get("id").asString())));
                said.get("versions")
                        .valueStream()
                        .filter(each -> each.get("why").asString().equals("TOLD_BEFORE"))
                        .forEach(each -> sent.add(UUID.fromString(each.get("id").asString())));
                if (forked(said, now)) {
                    rebase();
                } else if (sent.size() == before) {
                    return done();
                }
            }
            return true;
        } catch (Line.Cut | JacksonException e) {
            return false;
        }
    }

    /** Whether somebody else went on with this phone's log. */
    private boolean forked(JsonNode said, List<Kept> told) {
        for (JsonNode version : said.get("versions")) {
            UUID id = UUID.fromString(version.get("id").asString());
            boolean ours = told.stream().anyMatch(each -> each.id().equals(id) && !sent.contains(id));
            if (ours && !version.get("why").asString().equals("HASH_WRONG")) {
                return true;
            }
        }
        return false;
    }

    /** Puts what the server does not have behind what it has; ids stay, so nothing is done twice. */
    private void rebase() throws Line.Cut {
        long from = waiting().stream().mapToLong(Kept::sequence).min().orElse(last);
        Line.Reply reply = line.send("GET", "/api/v1/field/sync/" + device + "?from=" + from, Map.of(), new byte[0]);
        if (reply.status() != 200) {
            throw new Line.Cut("cannot go on from where the server is");
        }
        JsonNode state = JSON.readTree(reply.body());
        long acknowledged = state.get("acknowledged").asLong();
        String theirs = state.get("head").asString();
        // What it has it has, though its answer was lost: chained anew it would stand there twice.
        state.get("known").forEach(each -> sent.add(UUID.fromString(each.asString())));
        if (log.stream()
                .anyMatch(each -> each.sequence() == acknowledged && each.hash().equals(theirs))) {
            // The same hash is the same chain: nobody else went on with it, only the answers were lost.
            log.stream().filter(each -> each.sequence() <= acknowledged).forEach(each -> sent.add(each.id()));
            return;
        }
        List<Kept> behind = waiting();
        if (behind.isEmpty()) {
            return;
        }
        log.removeAll(behind);
        last = acknowledged;
        head = theirs;
        behind.forEach(each -> log.add(chained(each.id(), each.at(), each.offset(), each.kind(), each.body())));
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
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

    /** Sends what is missing of one recording; whether it is there. */
    public boolean upload(UUID id) {
        return upload(id, recording(id));
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
