package org.lifang.simulation.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.lifang.server.answers.Refused;
import org.lifang.server.routing.plan.Solving;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.house.Staff;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;
import tools.jackson.databind.JsonNode;

/** Meetings at the borrower's door: proposed, agreed by message or on the telephone, planned the evening before. */
final class Meeting {

    private static final int PROPOSALS_A_DAY = 2;
    private static final int TRIES_A_DAY = 4;
    private static final int LISTED = 20;
    private static final long STEPS = 300;

    /** Nobody is asked again sooner. */
    private static final int PATIENCE_DAYS = 6;

    private final Month month;
    private final Map<Integer, LocalDate> askedOn = new HashMap<>();

    Meeting(Month month) {
        this.month = month;
    }

    void plan(LocalDate day) {
        month.at(day.atTime(11, 45), this::proposals);
        month.at(day.atTime(19, 45), () -> missed(month.today().minusDays(1)));
        month.at(day.atTime(18, 10), () -> solved(month.today().plusDays(1)));
    }

    private void proposals() {
        Said list = month.house().planner().get("/worklist?treatment=PROPOSE_VISIT&size=" + LISTED);
        int made = 0;
        int tries = 0;
        for (JsonNode each : list.body().path("items")) {
            Borrower who = month.book().byId(each.get("borrowerId").asLong());
            LocalDate asked = askedOn.getOrDefault(who.number(), LocalDate.MIN);
            if (made < PROPOSALS_A_DAY
                    && tries < TRIES_A_DAY
                    && asked.isBefore(month.today().minusDays(PATIENCE_DAYS))) {
                askedOn.put(who.number(), month.today());
                tries++;
                made += proposed(who) ? 1 : 0;
            }
        }
    }

    private boolean proposed(Borrower who) {
        Dice dice = month.diceOf(who, "proposal");
        boolean byMessage = !who.stopped() && dice.perMille(600);
        String id = month.wire().id().toString();
        Said said = month.house()
                .planner()
                .post(
                        "/borrowers/" + who.id() + "/appointments",
                        "{\"id\":\"%s\",\"aim\":\"TALK\",\"place\":{\"where\":\"HOME\"},\"tell\":\"%s\"}"
                                .formatted(id, byMessage ? "SMS" : "NOBODY"));
        if (!said.ok()) {
            month.tally().count("meeting not proposed");
            return false;
        }
        month.tally().count("meeting proposed");
        if (!byMessage) {
            month.at(month.agenda().now().plusMinutes(30), () -> byTelephone(who, id, dice));
        }
        return true;
    }

    private static String said() {
        return "\"said\":{\"language\":\"zh-CN\",\"wordingVersion\":1,\"evidence\":\"录音 7\",\"confirm\":true}";
    }

    private void byTelephone(Borrower who, String id, Dice dice) {
        Staff planner = month.house().planner();
        String path = "/appointments/" + id;
        LocalDate day = month.today().plusDays(dice.between(1, 3));
        int hour = dice.one(java.util.List.of(10, 11, 14, 15, 16));
        String hours = "{\"day\":\"%s\",\"fromMinute\":%d,\"toMinute\":%d}".formatted(day, hour * 60, hour * 60 + 30);
        Said answer;
        if (month.behaviour().does("acceptsATime", dice)) {
            answer = planner.post(path + "/accept", "{\"at\":" + hours + "," + said() + "}");
            count(answer, "meeting agreed");
        } else if (month.behaviour().does("namesAnotherTime", dice)) {
            answer = planner.post(path + "/counter", "{\"hours\":[" + hours + "]," + said() + "}");
            count(answer, "meeting moved");
            planner.post(path + "/take-named", "{\"number\":1}");
        } else if (month.behaviour().does("refusesAVisit", dice)) {
            answer = planner.post(path + "/refuse", "{" + said() + "}");
            count(answer, "meeting refused");
        }
        if (month.does("cancelsAnAppointment", who)) {
            month.at(month.agenda().now().plusHours(20), () -> planner.post(path + "/cancel", "{\"reason\":\"客户有事\"}"));
        }
    }

    private void count(Said answer, String what) {
        month.tally().count(answer.ok() ? what : "meeting not possible");
    }

    /** Works out the plan of a day, when anybody is to be met on it, and puts it in force. */
    void solved(LocalDate day) {
        if (!month.eyes().agreedOn(day)) {
            return;
        }
        try {
            month.world()
                    .bean(Solving.class)
                    .solve(day, month.house().planner().id(), STEPS)
                    .orRefuse();
        } catch (Refused e) {
            month.log().tell("planner", "plan of " + day, "refused");
            return;
        }
        Said board = month.house().planner().get("/planning/days/" + day);
        Said published =
                month.house().planner().post("/planning/plans/" + board.text("/version/id") + "/publish", "{}");
        if (published.ok()) {
            month.tally().count("plan published");
        }
    }

    /** The planner writes down which meetings nobody came to, once phones have had a day to tell of them. */
    void missed(LocalDate day) {
        for (String id : month.eyes().unmetOn(day)) {
            Said said = month.house()
                    .planner()
                    .post("/appointments/" + id + "/missed", "{\"absent\":\"CREW\",\"reason\":\"未能成行\"}");
            month.tally().count(said.ok() ? "meeting missed by us" : "meeting not closed");
        }
    }

    /** Somebody who was to visit is sick: the plan is made anew without them. */
    void sick(LocalDate day) {
        if (!month.faults().strikes(FaultKind.COLLEAGUE_SICK)) {
            return;
        }
        Staff who =
                month.faults().dice(FaultKind.COLLEAGUE_SICK).one(month.house().visitors());
        month.house()
                .planner()
                .post("/planning/days/" + day + "/replan", "{\"what\":\"SICK\",\"person\":\"" + who.id() + "\"}");
    }
}
