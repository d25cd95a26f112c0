package org.lifang.server.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.field.TwoColleagues.clockIn;
import static org.lifang.server.field.TwoColleagues.day;
import static org.lifang.server.field.TwoColleagues.id;
import static org.lifang.server.field.TwoColleagues.stop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.visit.Hindrance;
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
import org.lifang.server.field.phone.Phone;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.visits.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What changes in the office while two colleagues are on their way, with a network and without. */
@LifangTest
class MeanwhileStory {

    private static final List<Browser> PAIR = new ArrayList<>();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Permits permits;

    @Autowired
    private DSLContext db;

    private TwoColleagues two;
    private Meetings meetings;
    private Browser ann;
    private Browser ben;
    private Neighbour who;
    private UUID device;

    @BeforeEach
    void bothAreAtWork() {
        two = new TwoColleagues(application, PAIR);
        meetings = two.meetings;
        ann = two.ann;
        ben = two.ben;
        who = meetings.somebodyLate();
        device = two.enrolled(ann);
    }

    /** CN-V-13, house rule: nobody is visited who neither agreed nor was told a day before. */
    @Test
    void aStopNobodyAgreedToIsRefusedItsStartAndSaysWhatToDo() {
        two.meeting(who, 10);
        UUID visit = Browser.key();
        Neighbour unasked = meetings.somebodyLate();
        proposedInThePlan(visit, unasked);
        clockIn(ann, device);
        clockIn(ben, two.enrolled(ben));
        JsonNode day = day(ann, device, "");
        assertThat(stop(day, who).get("permit").isNull()).isFalse();
        JsonNode stop = stop(day, unasked);
        assertThat(stop.get("permit").isNull()).as(stop.toString()).isTrue();
        assertThat(stop.at("/noPermit/code").asString()).isEqualTo("GATE_DENY");
        assertThat(stop.at("/noPermit/rules").toString()).isEqualTo("[\"CN-V-13\"]");
        assertThat(stop.at("/noPermit/says").asString()).contains("没有约定");
        assertThat(stop.at("/noPermit/todo").asString()).contains("先打电话约好时间");

        long at = clock.instant().toEpochMilli();
        Phone phone = two.phone(device, ann, 1);
        List<VisitEvent> tried = List.of(
                new VisitEvent.SetOff(at),
                new VisitEvent.Arrived(at + 1_000, null, "no signal"),
                new VisitEvent.CrewPresent(at + 2_000, id(ann).toString(), ""),
                new VisitEvent.CrewPresent(at + 3_000, id(ben).toString(), "code"),
                new VisitEvent.RecorderStarted(at + 4_000, Recording.SOUND),
                new VisitEvent.PacketChecked(at + 5_000, List.of()),
                new VisitEvent.Begun(at + 6_000));
        UUID told = Browser.key();
        tried.forEach(event -> phone.tell(told, visit, null, event));
        assertThat(phone.sync()).isTrue();
        JsonNode seen = Answer.ok(meetings.office.manager.get("/api/v1/visits/" + told));
        assertThat(seen.at("/visit/stage").asString()).isEqualTo("ARRIVED");
        assertThat(Answer.texts(seen.get("events"), "refusedBy")).contains(Hindrance.PERMIT_MISSING.name());
        assertThat(seen.get("follow")).as("nobody stood at a door").isEmpty();
    }

    /** A visit a playbook proposes is in a plan before anybody was asked. */
    private void proposedInThePlan(UUID visit, Neighbour unasked) {
        int made = db.execute("""
                insert into routing.stop (plan_id, crew, seq, visit, borrower_id, appointment_id, place, point_id,
                    arrives, begins, ends, window_from, window_to, promised, pinned, value)
                select s.plan_id, s.crew, (
                        select max(x.seq) + 1 from routing.stop x where x.plan_id = s.plan_id and x.crew = s.crew),
                    ?, ?, null, 'HOME', (
                        select min(c.contact_point_id) from portfolio.contact_card c
                        where c.borrower_id = ? and c.person_id is null and c.kind = 'HOME'),
                    s.ends + 900, s.ends + 900, s.ends + 2700, s.ends, s.ends + 3600, false, false, 1
                from routing.planned_stop s where s.borrower_id = ?
                """, visit, unasked.borrower(), unasked.borrower(), who.borrower());
        assertThat(made).isOne();
    }

    @Test
    void aVisitAgreedAtNoonGetsItsPermitWithoutClockingInAgain() {
        two.meeting(who, 16);
        clockIn(ann, device);
        clockIn(ben, two.enrolled(ben));
        Neighbour late = meetings.somebodyLate();
        two.agreed(late, 14 * 60);
        JsonNode stop = stop(day(ann, device, ""), late);
        assertThat(stop.at("/permit/payload").asString()).as(stop.toString()).isNotBlank();
        String permit = stop.at("/permit/id").asString();
        assertThat(stop(day(ben, two.enrolled(ben), ""), late).at("/permit/id").asString())
                .as("both go by the same one")
                .isEqualTo(permit);
    }

    @Test
    void aVisitCancelledWhileThePhoneHadNoNetworkIsOnRecordWithAFlagAndCounts() {
        UUID appointment = two.meeting(who, 13);
        clockIn(ann, device);
        clockIn(ben, two.enrolled(ben));
        JsonNode stop = stop(day(ann, device, ""), who);
        assertThat(stop.get("permit").isNull()).as(stop.toString()).isFalse();
        UUID permit = UUID.fromString(stop.at("/permit/id").asString());
        meetings.office.at(10, 12, 30);
        meetings.office.comeBack();
        two.comeBack();
        meetings.act(appointment, "cancel", "{\"reason\":\"借款人来电，家中有事\"}");
        assertThat(permits.find(permit))
                .as("the permit of the start is taken back too")
                .isNull();
        assertThat(outcomes()).containsOnly("CANCELLED");

        meetings.office.at(10, 13, 0);
        two.comeBack();
        meetings.office.comeBack();
        Phone phone = two.phone(device, ann, 2);
        UUID visit = refusedPolitely(phone, stop, permit);
        assertThat(phone.sync()).isTrue();
        JsonNode seen = Answer.ok(meetings.office.manager.get("/api/v1/visits/" + visit));
        assertThat(seen.at("/visit/stage").asString()).isEqualTo("CLOSED");
        assertThat(Answer.texts(seen.at("/visit/flags"), "code")).contains("PERMIT_REVOKED");
        for (JsonNode follow : seen.get("follow")) {
            boolean over = follow.get("what").asString().equals("APPOINTMENT");
            assertThat(follow.get("refused").isNull()).as(follow.toString()).isNotEqualTo(over);
        }
        assertThat(outcomes()).as("they were at the door").containsOnlyOnce("EFFECTIVE");
        assertThat(meetings.state(appointment)).isEqualTo("CANCELLED");
    }

    private List<String> outcomes() {
        return Answer.ok(meetings.office.officer.get("/api/v1/borrowers/" + who.borrower() + "/contacts"))
                .get("items")
                .valueStream()
                .filter(each -> each.get("channel").asString().equals("VISIT"))
                .map(each -> each.get("outcome").asString())
                .toList();
    }

    private UUID refusedPolitely(Phone phone, JsonNode stop, UUID permit) {
        long at = clock.instant().toEpochMilli();
        UUID visit = Browser.key();
        UUID stopId = UUID.fromString(stop.get("id").asString());
        int later = Math.toIntExact(LocalDate.of(2026, 3, 24).toEpochDay());
        for (VisitEvent event : List.of(
                new VisitEvent.SetOff(at),
                new VisitEvent.Arrived(at + 1_000, null, "no signal in the yard"),
                new VisitEvent.CrewPresent(at + 2_000, id(ann).toString(), ""),
                new VisitEvent.CrewPresent(at + 3_000, id(ben).toString(), "code"),
                new VisitEvent.RecorderStarted(at + 4_000, Recording.SOUND),
                new VisitEvent.PacketChecked(at + 5_000, List.of()),
                new VisitEvent.Begun(at + 6_000),
                new VisitEvent.BadgeShown(at + 7_000, Looked.SEEN, ""),
                new VisitEvent.IdentityConfirmed(at + 8_000, IdentityWay.SAID),
                new VisitEvent.Left(at + 9_000, LeaveReason.ASKED_TO_LEAVE, null),
                new VisitEvent.RecorderStopped(at + 10_000, Recording.SOUND, ""),
                new VisitEvent.Closed(at + 11_000, Result.REFUSES_TALK, NextAction.LEAVE_IN_PEACE, later, ""))) {
            phone.tell(visit, stopId, permit, event);
        }
        return visit;
    }

    /** A visit that is over leaves what is still to be done, not what was. */
    @Test
    void thePlanOfADayStillShowsWhatIsOver() {
        UUID appointment = two.meeting(who, 11);
        Neighbour later = meetings.somebodyLate();
        two.agreed(later, 15 * 60);
        meetings.office.at(10, 11, 20);
        meetings.office.comeBack();
        meetings.act(appointment, "missed", "{\"absent\":\"BORROWER\",\"reason\":\"没有人\"}");
        meetings.office.at(10, 12, 0);
        meetings.office.comeBack();
        JsonNode actual = Answer.ok(meetings.office.planner.get("/api/v1/planning/days/2026-03-10/actual"));
        List<JsonNode> over = actual.get("lines")
                .valueStream()
                .filter(each -> each.get("windowFrom").asInt() == 11 * 3_600)
                .toList();
        assertThat(over).as(actual.toString()).hasSize(1);
        assertThat(over.getFirst().get("state").asString()).isEqualTo("OVERDUE");
        assertThat(over.getFirst().get("promised").asBoolean()).isTrue();
    }

    @Test
    void aHelplineTheHouseChangesReachesThePhoneWithItsNextQuestion() {
        JsonNode before = day(ann, device, "");
        String usual = before.at("/head/helpline").asString();
        meetings.office.set("house-helpline", "400-161-9995");
        JsonNode change = day(ann, device, before.get("version").asString());
        assertThat(change.get("whole").asBoolean()).isFalse();
        assertThat(change.at("/head/helpline").asString()).isEqualTo("400-161-9995");
        meetings.office.set("house-helpline", usual);
        assertThat(day(ann, device, change.get("version").asString())
                        .at("/head/helpline")
                        .asString())
                .isEqualTo(usual);
    }
}
