package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.field.tables.DeviceTable.DEVICE;
import static org.lifang.server.field.tables.MediaTable.MEDIA;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.field.media.Media;
import org.lifang.server.field.phone.BrowserLine;
import org.lifang.server.field.phone.Fault;
import org.lifang.server.field.phone.FaultyLine;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.DataFolder;
import org.lifang.server.visits.visit.VisitJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Recordings cut at any byte are gone on with, arrive as they were, and leave nothing behind. */
@LifangTest
class MediaCutTest {

    private static final int UPLOADS = Integer.getInteger("lifang.mediacuts", 1_000);
    private static final int LARGEST = 24_000;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private VisitJson json;

    @Autowired
    private Media media;

    @Autowired
    private DataFolder data;

    @Autowired
    private DSLContext db;

    @Test
    void everyCutIsHealedAndNothingIsLeftBehind() throws IOException {
        long before = unfinished();
        Browser ann = Browser.as(application, Role.COLLECTOR);
        UUID device = device(ann);
        SplittableRandom random = new SplittableRandom(5);
        FaultyLine line = new FaultyLine(new BrowserLine(ann), random.split());
        for (int i = 0; i < UPLOADS; i++) {
            Phone phone = new Phone(device, line, json, random.split());
            phone.chunks(8 * 1024);
            byte[] bytes = new byte[1 + random.nextInt(LARGEST)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) random.nextInt();
            }
            UUID id = phone.keep(bytes, clock.instant().toEpochMilli());
            line.spoil(List.of(random.nextInt(8) == 0 ? Fault.MEDIA_DONE_UNSEEN : Fault.MEDIA_CUT));
            assertThat(phone.upload()).as("cut").isFalse();
            assertThat(phone.restarted().upload()).as("gone on with after " + i).isTrue();
            try (InputStream kept = Objects.requireNonNull(media.open(id))) {
                assertThat(kept.readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(db.fetchCount(MEDIA, MEDIA.STATE.eq("KEPT").and(MEDIA.DEVICE_ID.eq(device))))
                .isEqualTo(UPLOADS);
        whatNobodyEndsIsSweptAfterAnHour(new Phone(device, line, json, random.split()), line);
        assertThat(unfinished()).isEqualTo(before);
    }

    private void whatNobodyEndsIsSweptAfterAnHour(Phone orphan, FaultyLine line) throws IOException {
        String said = "what was said at the door ";
        orphan.keep(
                said.repeat(800).getBytes(StandardCharsets.US_ASCII),
                clock.instant().toEpochMilli());
        orphan.chunks(15_000);
        line.spoil(List.of(Fault.MEDIA_DONE_UNSEEN));
        assertThat(orphan.upload()).isFalse();
        assertThat(onDisk()).isNotEmpty().allSatisfy(each -> assertThat(each).doesNotContain("the door"));
        assertThat(media.sweep()).as("still expected").isZero();
        clock.advance(Duration.ofMinutes(61));
        assertThat(media.sweep()).isEqualTo(1);
    }

    @Test
    void ofWhichNobodyCanTellHowFarItCameBeginsAnew() throws IOException {
        long before = unfinished();
        Browser ben = Browser.as(application, Role.COLLECTOR);
        SplittableRandom random = new SplittableRandom(6);
        FaultyLine line = new FaultyLine(new BrowserLine(ben), random.split());
        Phone phone = new Phone(device(ben), line, json, random.split());
        phone.chunks(8 * 1024);
        byte[] bytes = new byte[LARGEST];
        UUID id = phone.keep(bytes, clock.instant().toEpochMilli());
        line.spoil(List.of(Fault.MEDIA_CUT));
        assertThat(phone.upload()).as("cut").isFalse();
        cutShort(Objects.requireNonNull(db.fetchValue(MEDIA.UPLOAD, MEDIA.ID.eq(id))));

        assertThat(phone.upload()).as("where it lay before").isFalse();
        assertThat(unfinished()).as("nobody could go on with it").isEqualTo(before);
        assertThat(phone.upload()).as("begun anew").isTrue();

        try (InputStream kept = Objects.requireNonNull(media.open(id))) {
            assertThat(kept.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(unfinished()).isEqualTo(before);
    }

    /** As a disk that was full leaves what is known of an upload. */
    private void cutShort(String upload) throws IOException {
        String id = upload.substring(upload.lastIndexOf('/') + 1);
        Files.write(data.folder("field-uploads").resolve("uploads").resolve(id).resolve("info"), new byte[0]);
    }

    /** Parts of uploads that lie on disk. */
    private long unfinished() throws IOException {
        return onDisk().size();
    }

    private List<String> onDisk() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(data.folder("field-uploads"))) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                if (!each.getFileName().toString().equals("info")) {
                    files.add(Files.readString(each, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private UUID device(Browser who) {
        UUID device = Browser.key();
        Answer.ok(who.post(
                "/api/v1/field/devices",
                "{\"id\":\"%s\",\"name\":\"工作机\",\"publicKey\":\"QUJD\",\"pinProof\":\"%s\"}"
                        .formatted(device, "ab".repeat(32))));
        assertThat(db.fetchExists(DEVICE, DEVICE.ID.eq(device))).isTrue();
        return device;
    }
}
