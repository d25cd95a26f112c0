package org.lifang.simulation.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lifang.server.field.phone.BrowserLine;
import org.lifang.server.field.phone.Fault;
import org.lifang.server.field.phone.FaultyLine;
import org.lifang.server.field.phone.Phone;
import org.lifang.server.visits.visit.VisitJson;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.house.Staff;
import org.lifang.simulation.world.Dice;

/** The phone somebody carries: enrolled once, killed and started again, on a line that breaks. */
final class Carried {

    private static final String PROOF = "ab".repeat(32);
    private static final int HOUR_MILLIS = 3_600_000;
    private static final List<Fault> ON_THE_LINE = List.of(
            Fault.CUT_BEFORE,
            Fault.CUT_AFTER,
            Fault.TRUNCATED_BODY,
            Fault.CORRUPTED_BYTE,
            Fault.SENT_TWICE,
            Fault.SENT_AGAIN_LATER,
            Fault.REORDERED,
            Fault.ONLY_THE_TAIL,
            Fault.ONLY_THE_HEAD,
            Fault.TOO_LARGE,
            Fault.TOO_MANY,
            Fault.BAD_GATEWAY,
            Fault.UNAVAILABLE,
            Fault.STORAGE_FULL,
            Fault.ANSWER_CUT,
            Fault.SLOW_LINE,
            Fault.MEDIA_CUT,
            Fault.MEDIA_DONE_UNSEEN);

    private final Month month;
    private final Staff who;
    private final FaultyLine line;
    private final UUID device;
    private Phone phone;
    private boolean lost;

    private Carried(Month month, Staff who, UUID device, Dice dice) {
        this.month = month;
        this.who = who;
        this.device = device;
        this.line = new FaultyLine(
                (method, path, headers, body) -> new BrowserLine(who.browser()).send(method, path, headers, body),
                dice.stream());
        this.phone = new Phone(device, line, month.world().bean(VisitJson.class), dice.stream());
        phone.chunks(512);
        month.phones().now(phone);
    }

    /** A new phone for a colleague. */
    static Carried enrolled(Month month, Staff who) {
        UUID device = month.wire().id();
        who.post(
                "/field/devices",
                "{\"id\":\"%s\",\"name\":\"工作机\",\"publicKey\":\"QUJD\",\"pinProof\":\"%s\"}".formatted(device, PROOF));
        return new Carried(month, who, device, month.dice().of("phone/" + device));
    }

    Said clockIn() {
        return who.post(
                "/field/clock-in",
                "{\"device\":\"%s\",\"recorder\":true,\"credentials\":true,\"dress\":true}".formatted(device));
    }

    Said day() {
        return who.get("/field/day?device=" + device);
    }

    Staff who() {
        return who;
    }

    Phone phone() {
        return phone;
    }

    /** Whether it was revoked. */
    boolean lost() {
        return lost;
    }

    /** What may happen to a phone before it is used at a door. */
    void troubled() {
        if (month.faults().strikes(FaultKind.PHONE_CLOCK)) {
            phone.turnClock((long) HOUR_MILLIS
                    * month.faults().dice(FaultKind.PHONE_CLOCK).between(-8, 8));
        }
        if (month.faults().strikes(FaultKind.PHONE_LINE)) {
            Dice dice = month.faults().dice(FaultKind.PHONE_LINE);
            List<Fault> next = new ArrayList<>();
            for (int i = dice.between(1, 3); i > 0; i--) {
                next.add(dice.one(ON_THE_LINE));
            }
            line.spoil(next);
            month.log().tell(who.name(), "line", next.toString());
        }
    }

    /** It may be killed between two things that happen. */
    void maybeKilled() {
        if (month.faults().strikes(FaultKind.PHONE_KILLED)) {
            phone = phone.restarted();
            month.phones().now(phone);
        }
        if (month.faults().strikes(FaultKind.PHONE_FORGETS)) {
            phone.forgetServer();
        }
    }

    /** Tries to tell everything once; whether all is told. */
    boolean tells() {
        boolean told = phone.sync();
        boolean sent = phone.upload();
        month.log().tell(who.name(), "phone tells", told + " " + sent);
        return told && sent;
    }

    /** The line is good from now on. */
    void healed() {
        line.heal();
    }

    /** The office shuts it out before it told everything; what it had done is still taken from it. */
    void maybeRevoked() {
        if (!lost && month.faults().strikes(FaultKind.PHONE_REVOKED)) {
            Said said = month.house().officer().post("/field/devices/" + device + "/revoke", "{\"reason\":\"遗失\"}");
            if (said.ok()) {
                lost = true;
                month.phones().revoked(device);
            }
        }
    }
}
