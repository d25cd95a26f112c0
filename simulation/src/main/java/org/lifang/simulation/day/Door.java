package org.lifang.simulation.day;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.lifang.kernel.visit.EvidenceKind;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.IdentityWay;
import org.lifang.kernel.visit.IncidentKind;
import org.lifang.kernel.visit.LeaveReason;
import org.lifang.kernel.visit.Looked;
import org.lifang.kernel.visit.NextAction;
import org.lifang.kernel.visit.Recording;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.field.phone.Phone;
import org.lifang.simulation.house.Staff;
import org.lifang.simulation.people.Behaviour;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;
import tools.jackson.databind.JsonNode;

/** One visit, told to the phone step by step as it happens. */
final class Door {

    private static final int STEP_MILLIS = 20_000;

    private final Month month;
    private final Carried carried;
    private final Borrower who;
    private final Paying paying;
    private final Caring caring;
    private final UUID stop;
    private final UUID permit;
    private final UUID visit;
    private final Dice dice;
    private long at;

    Door(Month month, Carried carried, JsonNode stop, Borrower who, Paying paying, Caring caring) {
        this.month = month;
        this.carried = carried;
        this.who = who;
        this.paying = paying;
        this.caring = caring;
        this.stop = UUID.fromString(stop.get("id").asString());
        this.permit = UUID.fromString(stop.at("/permit/id").asString());
        this.visit = month.wire().id();
        this.dice = month.diceOf(who, "door");
        this.at = month.world().clock().instant().toEpochMilli();
    }

    private void then(LongFunction<VisitEvent> what) {
        carried.maybeKilled();
        carried.phone().tell(visit, stop, permit, what.apply(at));
        at += STEP_MILLIS;
    }

    void visit() {
        month.tally().count("visit");
        List<Staff> both = month.house().visitors();
        then(VisitEvent.SetOff::new);
        then(time -> new VisitEvent.Arrived(time, null, "院内没有信号"));
        then(time -> new VisitEvent.CrewPresent(time, both.get(0).id().toString(), ""));
        then(time -> new VisitEvent.CrewPresent(time, both.get(1).id().toString(), "code"));
        then(time -> new VisitEvent.RecorderStarted(time, Recording.SOUND));
        then(time -> new VisitEvent.PacketChecked(time, List.of()));
        then(VisitEvent.Begun::new);
        Behaviour behaviour = month.behaviour();
        if (!behaviour.does("isAtHome", dice)) {
            ends(LeaveReason.NOBODY_THERE, Result.NOT_IN, NextAction.OTHER_CHANNEL);
        } else if (behaviour.does("asksThemToLeave", dice)) {
            meets();
            ends(LeaveReason.ASKED_TO_LEAVE, Result.REFUSES_TALK, NextAction.LEAVE_IN_PEACE);
        } else {
            meets();
            talks();
        }
    }

    private void meets() {
        month.tally().count("met");
        then(time -> new VisitEvent.BadgeShown(time, Looked.SEEN, ""));
        then(time -> new VisitEvent.IdentityConfirmed(time, IdentityWay.SAID));
        then(time -> new VisitEvent.Entry(time, false));
        then(time -> new VisitEvent.Filming(time, false));
    }

    private void talks() {
        Behaviour behaviour = month.behaviour();
        if (behaviour.does("complainsAtTheDoor", dice)) {
            then(time -> new VisitEvent.Answered(time, Form.ATTITUDE, List.of("ANGRY"), ""));
            then(time -> new VisitEvent.Incident(time, IncidentKind.COMPLAINT, "示例：认为来访太频繁"));
            month.tally().count("complaint");
            ends(LeaveReason.ASKED_TO_LEAVE, Result.COMPLAINT, NextAction.COMPLAINT_INTAKE);
        } else if (behaviour.does("saysHardshipAtTheDoor", dice)) {
            explained("LOST_JOB", "WANTS_TO_PAY_LATER", "NOT_AT_ALL", "UPSET");
            month.tally().count("hardship");
            ends(LeaveReason.DONE, Result.HARDSHIP, NextAction.CARE_REVIEW);
        } else if (behaviour.does("promisesAtTheDoor", dice)) {
            explained("FORGOT", "WANTS_TO_PAY", "IN_PARTS", "FRIENDLY");
            promises();
        } else {
            explained("LESS_INCOME", "WANTS_TO_PAY", "IN_PARTS", "CALM");
            ends(LeaveReason.DONE, Result.PLAN_ASKED, NextAction.PREPARE_PLAN);
            caring.plan(who);
        }
    }

    private void explained(String reason, String willingness, String ability, String attitude) {
        then(VisitEvent.DebtExplained::new);
        then(time -> new VisitEvent.Answered(time, Form.REASON, List.of(reason), ""));
        then(time -> new VisitEvent.Answered(time, Form.WILLINGNESS, List.of(willingness), ""));
        then(time -> new VisitEvent.Answered(time, Form.ABILITY, List.of(ability), ""));
        then(time -> new VisitEvent.Answered(time, Form.ATTITUDE, List.of(attitude), ""));
    }

    private void promises() {
        LocalDate on = month.today().plusDays(dice.between(1, 6));
        long fen = Math.max(100, paying.overdue(who));
        int due = Math.toIntExact(on.toEpochDay());
        UUID promise = month.wire().id();
        then(time -> new VisitEvent.PromiseTaken(
                time, promise.toString(), who.loan(), List.of(new VisitEvent.Part(due, fen))));
        month.tally().count("promise");
        paying.promised(who, on, fen);
        ends(LeaveReason.DONE, Result.PROMISE, NextAction.WATCH_PROMISE);
    }

    /** They leave, and the recording is kept. */
    private void ends(LeaveReason why, Result result, NextAction next) {
        then(time -> new VisitEvent.Left(time, why, null));
        then(time -> new VisitEvent.RecorderStopped(time, Recording.SOUND, ""));
        byte[] sound = Visiting.sound(who, month.today());
        UUID recording = carried.phone().keep(sound, at);
        month.phones().recorded(recording, carried.phone().device());
        String by = carried.who().id().toString();
        then(time -> new VisitEvent.Captured(
                time, recording.toString(), EvidenceKind.SOUND, Phone.sha256(sound), sound.length, null, by));
        int on = next.dated() ? Math.toIntExact(month.today().plusDays(3).toEpochDay()) : 0;
        then(time -> new VisitEvent.Closed(time, result, next, on, ""));
        month.log().tell("ann", "visit of " + who, result.name());
    }
}
