package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.server.compliance.views.VisitBegunTable.VISIT_BEGUN;
import static org.lifang.server.field.TwoColleagues.clockIn;
import static org.lifang.server.field.TwoColleagues.day;
import static org.lifang.server.field.TwoColleagues.id;
import static org.lifang.server.field.TwoColleagues.stop;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.visit.EvidenceKind;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.IdentityWay;
import org.lifang.kernel.visit.LeaveReason;
import org.lifang.kernel.visit.Looked;
import org.lifang.kernel.visit.NextAction;
import org.lifang.kernel.visit.Recording;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.compliance.Permits;
import org.lifang.server.field.media.Media;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.routing.Teams;
import org.lifang.server.visits.Meetings;
import org.lifang.server.visits.visit.VisitWatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A day of two colleagues with their phones, from clocking in to the record the office reads. */
@LifangTest
class FieldStory {

    private static final List<Browser> PAIR = new ArrayList<>();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Media media;

    @Autowired
    private VisitWatch watch;

    @Autowired
    private DSLContext db;

    private TwoColleagues two;
    private Meetings meetings;
    private Browser ann;
    private Browser ben;
    private Neighbour who;

    @BeforeEach
    void twoColleagues() {
        two = new TwoColleagues(application, PAIR);
        meetings = two.meetings;
        ann = two.ann;
        ben = two.ben;
        who = meetings.somebodyLate();
    }

    @Test
    void aVisitIsMadeOfflineAndReadInTheOffice() throws IOException {
        UUID appointment = two.meeting(who, 16);
        UUID device = two.enrolled(ann);
        UUID other = two.enrolled(ben);
        JsonNode before = day(ann, device, "");
        if (!before.at("/head/crew/0/signedIn").asBoolean()) {
            assertThat(stop(before, who).get("permit").isNull()).isTrue();
            assertThat(stop(before, who).at("/noPermit/code").asString()).isEqualTo("CREW_NOT_IN");
        }
        clockIn(ann, device);
        clockIn(ben, other);
        JsonNode now = day(ann, device, before.get("version").asString());
        assertThat(now.get("whole").asBoolean()).isFalse();
        JsonNode stop = stop(now, who);
        assertThat(stop.at("/permit/payload").asString()).as(stop.toString()).isNotBlank();
        assertThat(day(ann, device, now.get("version").asString()).get("stops")).isEmpty();
        assertThat(stop.at("/owed/total/minor").asLong()).isPositive();
        assertThat(stop.toString()).doesNotContain("idNo", "birth");

        meetings.office.at(10, 16, 0);
        meetings.office.comeBack();
        two.comeBack();
        Phone phone = two.phone(device, ann, 1);
        UUID visit = visited(phone, stop);
        assertThat(phone.sync()).isTrue();
        assertThat(phone.upload()).isTrue();
        isReadInTheOffice(visit, appointment);
    }

    private void isReadInTheOffice(UUID visit, UUID appointment) throws IOException {
        JsonNode seen = Answer.ok(meetings.office.manager.get("/api/v1/visits/" + visit));
        assertThat(seen.at("/visit/stage").asString()).as(seen.toString()).isEqualTo("CLOSED");
        assertThat(seen.at("/visit/result").asString()).isEqualTo("REFUSES_TALK");
        assertThat(seen.get("chainOk").asBoolean()).as(seen.toString()).isTrue();
        assertThat(seen.at("/evidence/0/equal").asBoolean()).isTrue();
        byte[] zip = meetings.office
                .manager
                .post("/api/v1/visits/" + visit + "/export", "{\"purpose\":\"AUDIT\",\"reason\":\"投诉复核取证\"}")
                .getContentAsByteArray();
        assertThat(names(zip))
                .contains("manifest.json", "signature.json", "verify.html", "visit.json")
                .hasSize(5);
        signedByTheHouse(zip);
        for (JsonNode follow : seen.get("follow")) {
            assertThat(follow.get("refused").isNull()).as(follow.toString()).isTrue();
        }
        assertThat(Answer.texts(seen.get("follow"), "what")).contains("BEGIN", "CONTACT", "APPOINTMENT");
        assertThat(meetings.state(appointment)).isEqualTo("KEPT");
        assertThat(db.fetchCount(VISIT_BEGUN)).isPositive();
        try (var bytes = Objects.requireNonNull(
                media.open(UUID.fromString(seen.at("/evidence/0/media").asString())))) {
            assertThat(bytes.readAllBytes()).isEqualTo("the sound of a quiet talk".getBytes(StandardCharsets.UTF_8));
        }
        for (String attack : List.of(
                "update visits.visit_event set kind = 'LEFT'",
                "delete from visits.visit_event",
                "delete from visits.visit",
                "update field.command set at_millis = 0",
                "delete from field.command",
                "update field.device set acknowledged = 0")) {
            assertThatThrownBy(() -> db.execute(attack)).as(attack).isInstanceOf(DataAccessException.class);
        }
    }

    /** What the phone told stands beside what was planned: when they were there, and when it began. */
    private void itStandsBesideThePlan(int second) {
        JsonNode actual = Answer.ok(meetings.office.planner.get("/api/v1/planning/days/2026-03-10/actual"));
        JsonNode line = actual.get("lines")
                .valueStream()
                .filter(each -> each.get("windowFrom").asInt() == second)
                .findFirst()
                .orElseThrow(() -> new AssertionError(actual.toString()));
        assertThat(line.get("arrived").asInt()).isBetween(second, second + 60);
        assertThat(line.get("begun").asInt()).isBetween(line.get("arrived").asInt(), second + 60);
        assertThat(line.get("closed").isNull()).isTrue();
        assertThat(line.get("minutesLate").asInt()).isZero();
        assertThat(actual.get("begun").asInt()).isPositive();
    }

    @Test
    void aPermitTakenBackBeforeThePhoneToldLeavesItsTrace() {
        two.meeting(who, 13);
        UUID device = two.enrolled(ann);
        clockIn(ann, device);
        clockIn(ben, two.enrolled(ben));
        JsonNode stop = stop(day(ann, device, ""), who);
        meetings.office.at(10, 13, 0);
        meetings.office.comeBack();
        two.comeBack();
        Phone phone = two.phone(device, ann, 9);
        UUID visit = visited(phone, stop);
        UUID permit = UUID.fromString(stop.at("/permit/id").asString());
        application
                .getBean(Permits.class)
                .revoke(Teams.command().because("家中有事"), permit)
                .orRefuse();
        assertThat(phone.sync()).isTrue();
        JsonNode seen = Answer.ok(meetings.office.manager.get("/api/v1/visits/" + visit));
        assertThat(Answer.texts(seen.at("/visit/flags"), "code")).contains("PERMIT_REVOKED");
        assertThat(db.fetchSingle(VISIT_BEGUN, VISIT_BEGUN.PERMIT_ID.eq(permit)).getPermitRevokedAt())
                .isNotNull();
    }

    /** A visit from the street to the end, refused politely by the borrower. */
    private UUID visited(Phone phone, JsonNode stop) {
        long at = clock.instant().toEpochMilli();
        UUID visit = Browser.key();
        UUID stopId = UUID.fromString(stop.get("id").asString());
        UUID permit = UUID.fromString(stop.at("/permit/id").asString());
        String me = id(ann).toString();
        byte[] sound = "the sound of a quiet talk".getBytes(StandardCharsets.UTF_8);
        UUID recording = phone.keep(sound, at);
        int today = Math.toIntExact(LocalDate.of(2026, 3, 10).toEpochDay());
        for (VisitEvent event : List.of(
                new VisitEvent.SetOff(at),
                new VisitEvent.Arrived(at + 1_000, null, "no signal in the yard"),
                new VisitEvent.CrewPresent(at + 2_000, me, ""),
                new VisitEvent.CrewPresent(at + 3_000, id(ben).toString(), "code"),
                new VisitEvent.RecorderStarted(at + 4_000, Recording.SOUND),
                new VisitEvent.PacketChecked(at + 5_000, List.of()),
                new VisitEvent.Begun(at + 6_000),
                new VisitEvent.BadgeShown(at + 7_000, Looked.SEEN, ""),
                new VisitEvent.IdentityConfirmed(at + 8_000, IdentityWay.SAID),
                new VisitEvent.Entry(at + 9_000, false),
                new VisitEvent.Filming(at + 10_000, false),
                new VisitEvent.DebtExplained(at + 11_000),
                new VisitEvent.Answered(at + 12_000, Form.ATTITUDE, List.of("CALM"), ""),
                new VisitEvent.Left(at + 13_000, LeaveReason.ASKED_TO_LEAVE, null),
                new VisitEvent.RecorderStopped(at + 14_000, Recording.SOUND, ""),
                new VisitEvent.Captured(
                        at + 15_000,
                        recording.toString(),
                        EvidenceKind.SOUND,
                        Phone.sha256(sound),
                        sound.length,
                        null,
                        me),
                new VisitEvent.Closed(at + 16_000, Result.REFUSES_TALK, NextAction.LEAVE_IN_PEACE, today + 14, ""))) {
            phone.tell(visit, stopId, permit, event);
        }
        return visit;
    }

    @Test
    void badgesSayWhoRingsAndNothingOfADebt() {
        UUID device = two.enrolled(ann);
        JsonNode badge = day(ann, device, "").get("badge");
        long now = clock.instant().toEpochMilli();
        String code = badge.get("codes")
                .valueStream()
                .filter(each ->
                        each.get("from").asLong() <= now && each.get("until").asLong() > now)
                .findFirst()
                .orElseThrow()
                .get("code")
                .asString();
        Browser stranger = Browser.stranger(application);
        String page = Answer.text(stranger.get("/v/" + code));
        assertThat(page).contains("示例").contains("约定的客户拜访").doesNotContain("欠", "贷", "催", "debt");
        assertThat(page).doesNotContain("<img");
        assertThat(stranger.get("/v/" + code + "/face").getStatus()).isEqualTo(404);
        aFaceToCompare(stranger, device, code);
        String old = badge.at("/codes/0/code").asString();
        assertThat(stranger.get("/v/" + old + "/face").getStatus()).isEqualTo(404);
        assertThat(stranger.get("/v/" + old).getStatus()).isEqualTo(410);
        String forged = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
        assertThat(stranger.get("/v/" + forged).getStatus()).isEqualTo(404);
        assertThat(stranger.get("/v/" + code.substring(0, 17) + (code.charAt(17) == '0' ? 'G' : '0'))
                        .getStatus())
                .isIn(404, 410);
    }

    private void aFaceToCompare(Browser stranger, UUID device, String code) {
        String path = "/api/v1/field/portraits/" + id(ann);
        Browser officer = meetings.office.officer;
        Answer.refused(given(officer, path, "no picture".getBytes(StandardCharsets.UTF_8)), 422, "PORTRAIT_UNFIT");
        Answer.refused(given(officer, path, png(100, 400)), 422, "PORTRAIT_UNFIT");
        assertThat(given(officer, path, png(900, 700)).getStatus()).isEqualTo(200);
        assertThat(Answer.text(stranger.get("/v/" + code))).contains("/v/" + code + "/face");
        byte[] seen = stranger.get("/v/" + code + "/face").getContentAsByteArray();
        assertThat(seen).startsWith(0xff, 0xd8);
        assertThat(Base64.getDecoder()
                        .decode(day(ann, device, "").at("/badge/face").asString()))
                .isEqualTo(seen);
        assertThat(given(ann, path, png(900, 700)).getStatus())
                .as("nobody gives themselves a face")
                .isEqualTo(403);
        assertThat(officer.delete(path).getStatus()).isEqualTo(200);
        assertThat(stranger.get("/v/" + code + "/face").getStatus()).isEqualTo(404);
    }

    private static MockHttpServletResponse given(Browser by, String path, byte[] photo) {
        return by.upload(path, "x.png", photo, Map.of(), Browser.key());
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void theHalfKeyIsBoundToThePinAndGoneWithThePhone() {
        UUID device = two.enrolled(ann);
        String path = "/api/v1/field/devices/" + device;
        for (int left = 4; left >= 1; left--) {
            JsonNode wrong = Answer.ok(ann.post(path + "/open", "{\"pinProof\":\"" + "cd".repeat(32) + "\"}"));
            assertThat(wrong.get("left").asInt()).isEqualTo(left);
        }
        JsonNode right = Answer.ok(ann.post(path + "/open", "{\"pinProof\":\"" + TwoColleagues.PROOF + "\"}"));
        assertThat(right.at("/shares/0/share").asString()).hasSize(44);
        assertThat(Answer.ok(ann.post(path + "/open", "{\"pinProof\":\"" + TwoColleagues.PROOF + "\"}"))
                        .get("shares"))
                .isEqualTo(right.get("shares"));
        Answer.refused(
                ben.post(path + "/open", "{\"pinProof\":\"" + TwoColleagues.PROOF + "\"}"), 404, "DEVICE_UNKNOWN");
        for (int tries = 0; tries < 5; tries++) {
            ann.post(path + "/open", "{\"pinProof\":\"" + "cd".repeat(32) + "\"}");
        }
        Answer.refused(
                ann.post(path + "/open", "{\"pinProof\":\"" + TwoColleagues.PROOF + "\"}"), 409, "DEVICE_LOCKED");

        UUID second = two.enrolled(ann);
        Answer.ok(meetings.office.manager.post("/api/v1/field/devices/" + second + "/revoke", "{\"reason\":\"丢失\"}"));
        Answer.refused(
                ann.post("/api/v1/field/devices/" + second + "/open", "{\"pinProof\":\"" + TwoColleagues.PROOF + "\"}"),
                403,
                "DEVICE_REVOKED");
        Answer.refused(ann.get("/api/v1/field/day?device=" + second), 403, "DEVICE_REVOKED");
        Answer.refused(
                ann.post("/api/v1/field/sync", "{\"device\":\"" + second + "\",\"commands\":[],\"urgent\":null}"),
                403,
                "DEVICE_REVOKED");
    }

    @Test
    void aCrewThatIsNotHeardOfIsMissed() {
        two.meeting(who, 11);
        UUID device = two.enrolled(ann);
        UUID other = two.enrolled(ben);
        clockIn(ann, device);
        clockIn(ben, other);
        JsonNode stop = stop(day(ann, device, ""), who);
        meetings.office.at(10, 11, 0);
        meetings.office.comeBack();
        two.comeBack();
        Phone phone = two.phone(device, ann, 5);
        Phone whole = two.phone(device, ann, 6);
        UUID visit = visited(whole, stop);
        assertThat(visit).isNotNull();
        whole.log().stream().limit(7).forEach(each -> phone.keep(each.kind(), each.at(), each.body()));
        assertThat(phone.sync()).isTrue();
        itStandsBesideThePlan(11 * 3_600);
        assertThat(watch.tick(clock.instant())).isZero();
        clock.advance(Duration.ofHours(2));
        assertThat(watch.tick(clock.instant())).isEqualTo(1);
        assertThat(watch.tick(clock.instant())).isZero();
    }

    /** Checked as somebody would who has nothing but the file and the public key. */
    private static void signedByTheHouse(byte[] zip) throws IOException {
        JsonNode signed = JsonMapper.shared().readTree(entry(zip, "signature.json"));
        try {
            String statement = "lifang-record/1\n" + Phone.sha256(entry(zip, "manifest.json"));
            assertThat(signed.get("statement").asString()).isEqualTo(statement);
            Signature check = Signature.getInstance("Ed25519");
            byte[] spki = Base64.getDecoder().decode(signed.get("publicKey").asString());
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            assertThat(check.verify(
                            Base64.getDecoder().decode(signed.get("signature").asString())))
                    .isTrue();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
