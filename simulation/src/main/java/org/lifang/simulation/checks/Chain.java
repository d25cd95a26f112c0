package org.lifang.simulation.checks;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works the chain of the audit record out again, by what its documentation says of it and the key of the house. */
final class Chain {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NEW = """
            select s.seq, s.hash, l.id, l.at, l.actor, l.action, l.target, l.reason, l.command_key, l.before_hash,
                l.after_hash, l.details, l.mac
            from audit.seal s left join audit.line l on l.id = s.line_id where s.seq > ? order by s.seq
            """;

    private long seq;
    private byte[] head = new byte[32];

    /** Goes on from the last seal it saw; what does not follow, or null. */
    @Nullable
    String look(Sight sight) throws SQLException {
        Mac mac = mac(sight.month().world().folder());
        try (var statement = sight.look().prepareStatement(NEW)) {
            statement.setLong(1, seq);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String wrong = follows(row, mac);
                    if (wrong != null) {
                        return wrong;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String follows(ResultSet row, Mac mac) throws SQLException {
        long next = row.getLong("seq");
        if (next != seq + 1) {
            return "seal " + (seq + 1) + " is missing";
        }
        if (row.getString("action") == null) {
            return "seal " + next + " has no line";
        }
        byte[] line = spelled(row);
        if (!Arrays.equals(row.getBytes("mac"), mac.doFinal(line))) {
            return "line " + row.getLong("id") + " was altered";
        }
        mac.update(head);
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(next).array());
        byte[] hash = mac.doFinal(line);
        if (!Arrays.equals(row.getBytes("hash"), hash)) {
            return "seal " + next + " does not follow";
        }
        seq = next;
        head = hash;
        return null;
    }

    private static byte[] spelled(ResultSet row) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Instant at = row.getObject("at", Timestamp.class).toInstant();
            out.writeByte(1);
            out.writeLong(row.getLong("id"));
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            for (String text : new String[] {"actor", "action", "target", "reason", "command_key"}) {
                String value = row.getString(text);
                put(out, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
            }
            put(out, row.getBytes("before_hash"));
            put(out, row.getBytes("after_hash"));
            String details = JSON.writeValueAsString(sorted(JSON.readTree(row.getString("details"))));
            put(out, details.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(each -> fields.put(each.getKey(), sorted(each.getValue())));
            return fields;
        }
        return node.isArray() ? node.valueStream().map(Chain::sorted).toList() : node;
    }

    private static void put(DataOutputStream out, byte @Nullable [] value) throws IOException {
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    private static Mac mac(Path folder) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key =
                    Files.readAllBytes(folder.resolve("data").resolve("keys").resolve("audit.key"));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no audit key", e);
        }
    }
}
