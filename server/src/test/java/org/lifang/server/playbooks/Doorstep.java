package org.lifang.server.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongFunction;
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
import org.lifang.server.field.phone.BrowserLine;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import tools.jackson.databind.JsonNode;

/** A visit as the two of them make it, told by the phone of the first in the order it happened. */
final class Doorstep {

    private static final String PROOF = "ab".repeat(32);
    private static final int STEP_MILLIS = 20_000;

    private final Lender lender;
    private final Debtor who;
    private final Phone phone;
    private final UUID stop;
    private final UUID permit;
    private final UUID visit = Browser.key();
    private long at;

    private Doorstep(Lender lender, Debtor who, UUID device, JsonNode stop) {
        this.lender = lender;
        this.who = who;
        this.phone = new Phone(
                device, new BrowserLine(lender.ann.browser()), lender.json(), new SplittableRandom(who.borrower()));
        this.stop = UUID.fromString(stop.get("id").asString());
        this.permit = UUID.fromString(stop.at("/permit/id").asString());
    }

    /** Both are at work, the plan is in force, and at the agreed hour they are at the door with the recorder on. */
    static Doorstep at(Lender lender, Debtor who, int hour) {
        UUID device = clockedIn(lender.ann);
        clockedIn(lender.ben);
        JsonNode day = lender.ann.get("/field/day?device=" + device);
        JsonNode stop = day.get("stops")
                .valueStream()
                .filter(each -> each.get("borrowerId").asLong() == who.borrower())
                .findFirst()
                .orElseThrow(() -> new AssertionError(day.toString()));
        assertThat(stop.at("/permit/payload").asString()).as(stop.toString()).isNotBlank();
        lender.at(hour, 0);
        Doorstep here = new Doorstep(lender, who, device, stop);
        here.at = lender.now();
        here.arrive();
        return here;
    }

    private static UUID clockedIn(Person who) {
        for (JsonNode old : who.get("/field/devices").get("items")) {
            if (old.get("revokedAt").isNull()) {
                who.post("/field/devices/" + old.get("id").asString() + "/revoke", "{\"reason\":\"换机\"}");
            }
        }
        UUID device = Browser.key();
        who.post(
                "/field/devices",
                "{\"id\":\"%s\",\"name\":\"工作机\",\"publicKey\":\"QUJD\",\"pinProof\":\"%s\"}".formatted(device, PROOF));
        who.post(
                "/field/clock-in",
                "{\"device\":\"%s\",\"recorder\":true,\"credentials\":true,\"dress\":true}".formatted(device));
        return device;
    }

    /** Something happens, a little later than what happened before. */
    Doorstep then(LongFunction<VisitEvent> what) {
        phone.tell(visit, stop, permit, what.apply(at));
        at += STEP_MILLIS;
        return this;
    }

    private void arrive() {
        then(VisitEvent.SetOff::new);
        then(time -> new VisitEvent.Arrived(time, null, "院内没有信号"));
        then(time -> new VisitEvent.CrewPresent(time, lender.ann.id().toString(), ""));
        then(time -> new VisitEvent.CrewPresent(time, lender.ben.id().toString(), "code"));
        then(time -> new VisitEvent.RecorderStarted(time, Recording.SOUND));
        then(time -> new VisitEvent.PacketChecked(time, List.of()));
        then(VisitEvent.Begun::new);
    }

    /** They say who they are and show it, it is the borrower, and nobody goes in without being asked in. */
    Doorstep meets() {
        then(time -> new VisitEvent.BadgeShown(time, Looked.SEEN, ""));
        then(time -> new VisitEvent.IdentityConfirmed(time, IdentityWay.SAID));
        then(time -> new VisitEvent.Entry(time, false));
        return then(time -> new VisitEvent.Filming(time, false));
    }

    /** What is owed is explained; why it is late, what they want and what they can are asked. */
    Doorstep talks(String reason, String willingness, String ability, String attitude) {
        then(VisitEvent.DebtExplained::new);
        then(time -> new VisitEvent.Answered(time, Form.REASON, List.of(reason), ""));
        then(time -> new VisitEvent.Answered(time, Form.WILLINGNESS, List.of(willingness), ""));
        then(time -> new VisitEvent.Answered(time, Form.ABILITY, List.of(ability), ""));
        return then(time -> new VisitEvent.Answered(time, Form.ATTITUDE, List.of(attitude), ""));
    }

    Doorstep hands(String kind, JsonNode paper) {
        return then(
                time -> new VisitEvent.PaperHanded(time, kind, paper.get("code").asString(), true));
    }

    /** A promise for so many days from now. */
    Doorstep promises(int days, long fen) {
        int due = Math.toIntExact(lender.today().plusDays(days).toEpochDay());
        return then(time -> new VisitEvent.PromiseTaken(
                time, Browser.key().toString(), who.loan(), List.of(new VisitEvent.Part(due, fen))));
    }

    /** They leave, the recording is kept, the result told, and all of it reaches the office. */
    UUID ends(LeaveReason why, Result result, NextAction next, int inDays) {
        then(time -> new VisitEvent.Left(time, why, null));
        then(time -> new VisitEvent.RecorderStopped(time, Recording.SOUND, ""));
        byte[] sound = "the sound of a quiet talk".getBytes(StandardCharsets.UTF_8);
        UUID recording = phone.keep(sound, at);
        then(time -> new VisitEvent.Captured(
                time,
                recording.toString(),
                EvidenceKind.SOUND,
                Phone.sha256(sound),
                sound.length,
                null,
                lender.ann.id().toString()));
        int on = next.dated() ? Math.toIntExact(lender.today().plusDays(inDays).toEpochDay()) : 0;
        then(time -> new VisitEvent.Closed(time, result, next, on, ""));
        assertThat(phone.sync()).isTrue();
        assertThat(phone.upload()).isTrue();
        record(result);
        return visit;
    }

    /** What the office reads of it: complete, in its chain, with everything that follows asked for. */
    private void record(Result result) {
        JsonNode seen = lender.manager.get("/visits/" + visit);
        assertThat(seen.at("/visit/stage").asString()).as(seen.toString()).isEqualTo("CLOSED");
        assertThat(seen.at("/visit/result").asString()).isEqualTo(result.name());
        assertThat(seen.get("chainOk").asBoolean()).as(seen.toString()).isTrue();
        assertThat(seen.at("/evidence/0/equal").asBoolean()).isTrue();
        List<String> refused = new ArrayList<>();
        for (JsonNode follow : seen.get("follow")) {
            if (!follow.get("refused").isNull()) {
                refused.add(follow.toString());
            }
        }
        assertThat(refused).isEmpty();
        assertThat(Answer.texts(seen.get("follow"), "what")).contains("BEGIN", "CONTACT", "APPOINTMENT");
    }
}
