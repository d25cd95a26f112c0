package org.lifang.server.visits.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.RecordSignatures;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.tables.EvidenceRecord;
import org.lifang.server.visits.tables.VisitEventRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A visit to take along: everything told of it, its recordings, a list of hashes signed by the house, and a page that
 * checks them in any browser without Lifang.
 */
@Component
class VisitExport {

    private static final String PAGE = "visit-export/verify.html";
    private static final String PLACE_OF_LIST = "__MANIFEST__";
    private static final String PLACE_OF_SIGNATURE = "__SIGNATURE__";

    private final VisitStore store;
    private final RecordingSource recordings;
    private final RecordSignatures signatures;
    private final Sealer sealer;
    private final JsonMapper json;

    VisitExport(
            VisitStore store, RecordingSource recordings, RecordSignatures signatures, Sealer sealer, JsonMapper json) {
        this.store = store;
        this.recordings = recordings;
        this.signatures = signatures;
        this.sealer = sealer;
        this.json = json;
    }

    /** One recording of a visit; null when it is not of this visit or has not arrived. */
    byte @Nullable [] recording(VisitRecord visit, UUID media) {
        boolean ours = store.evidence(visit.getId()).stream()
                .anyMatch(each -> each.getMediaId().equals(media));
        if (!ours) {
            return null;
        }
        try (InputStream recording = recordings.open(media)) {
            return recording == null ? null : recording.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] zip(VisitRecord visit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> hashes = new TreeMap<>();
            put(zip, hashes, "visit.json", json.writeValueAsBytes(told(visit)));
            for (EvidenceRecord each : store.evidence(visit.getId())) {
                try (InputStream recording = recordings.open(each.getMediaId())) {
                    if (recording != null) {
                        put(zip, hashes, "recordings/" + each.getMediaId(), recording.readAllBytes());
                    }
                }
            }
            ObjectNode list = json.createObjectNode();
            list.put("visit", visit.getId().toString());
            list.set("sha256", json.valueToTree(hashes));
            String manifest = json.writeValueAsString(list);
            byte[] bare = manifest.getBytes(StandardCharsets.UTF_8);
            String signature = json.writeValueAsString(signatures.sign(bare));
            put(zip, hashes, "manifest.json", bare);
            put(zip, hashes, "signature.json", signature.getBytes(StandardCharsets.UTF_8));
            String page = new ClassPathResource(PAGE).getContentAsString(StandardCharsets.UTF_8);
            put(
                    zip,
                    hashes,
                    "verify.html",
                    page.replace(PLACE_OF_LIST, manifest)
                            .replace(PLACE_OF_SIGNATURE, signature)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ObjectNode told(VisitRecord visit) {
        ObjectNode told = json.createObjectNode();
        told.put("visit", visit.getId().toString());
        told.put("day", visit.getDay().toString());
        told.put("stage", visit.getStage());
        told.put("result", visit.getResult());
        told.set("flags", json.valueToTree(visit.getFlags()));
        ArrayNode events = told.putArray("events");
        for (VisitEventRecord each : store.events(visit.getId())) {
            ObjectNode event = events.addObject();
            event.put("id", each.getId().toString());
            event.put("device", each.getDeviceId().toString());
            event.put("sequence", each.getSequence());
            event.put("toldAt", each.getToldAt().toString());
            event.put("refusedBy", each.getRefusedBy());
            event.set("event", json.readTree(sealer.open(Field.NOTE, each.getDetailsSealed())));
        }
        ArrayNode evidence = told.putArray("evidence");
        for (EvidenceRecord each : store.evidence(visit.getId())) {
            ObjectNode one = evidence.addObject();
            one.put("recording", each.getMediaId().toString());
            one.put("sha256", HexFormat.of().formatHex(each.getSha256()));
            one.put("arrived", each.getArrivedAt() != null);
            one.put("equal", each.getEqual());
        }
        return told;
    }

    private static void put(ZipOutputStream zip, Map<String, String> hashes, String name, byte[] content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        try {
            hashes.put(
                    name,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
