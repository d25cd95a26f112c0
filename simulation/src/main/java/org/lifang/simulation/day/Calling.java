package org.lifang.simulation.day;

import java.time.LocalDate;
import java.util.Optional;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.house.Staff;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;
import tools.jackson.databind.JsonNode;

/** The call desk: the most urgent cases whose treatment is a call, each asked for at the gate before it is dialled. */
final class Calling {

    private static final int CALLS_A_DAY = 5;

    private final Month month;
    private final Paying paying;
    private final Caring caring;

    Calling(Month month, Paying paying, Caring caring) {
        this.month = month;
        this.paying = paying;
        this.caring = caring;
    }

    void plan(LocalDate day) {
        month.at(day.atTime(10, 5), this::listed);
    }

    private void listed() {
        Said list = month.house().caller().get("/worklist?treatment=CALL&size=" + CALLS_A_DAY);
        int minutes = 0;
        for (JsonNode each : list.body().path("items")) {
            Borrower who = month.book().byId(each.get("borrowerId").asLong());
            minutes += 10;
            month.at(month.agenda().now().plusMinutes(minutes), () -> call(who));
        }
    }

    private void call(Borrower who) {
        Staff caller = month.house().caller();
        Said taken = caller.post("/calls", "{\"borrowerId\":" + who.id() + "}");
        if (!taken.ok()) {
            return;
        }
        String call = "/calls/" + taken.text("/id");
        Said permit = caller.post(
                call + "/permit",
                "{\"script\":\"CALL_SCRIPT\",\"contactPointId\":" + who.phone() + ",\"recorderReady\":true}");
        if (!permit.ok() || !permit.body().has("permit")) {
            month.log().tell("gate", "call " + who, permit.body().path("rules").toString());
            month.tally().count("call stopped by the gate");
            caller.post(call + "/release", "");
            return;
        }
        month.tally().count("call");
        talk(who, call, month.diceOf(who, "call"));
    }

    private void talk(Borrower who, String call, Dice dice) {
        Staff caller = month.house().caller();
        if (!month.behaviour().does("answersTheTelephone", dice)) {
            closed(call, "NO_ANSWER", "");
            return;
        }
        if (month.behaviour().does("someoneElseAnswers", dice)) {
            caller.post(call + "/identity", "{\"method\":\"ID_LAST_FOUR\",\"passed\":false}");
            closed(call, "NOT_CONFIRMED", "");
            return;
        }
        caller.post(call + "/identity", "{\"method\":\"ID_LAST_FOUR\",\"passed\":true}");
        caller.get(call + "/script");
        month.tally().count("talk by telephone");
        says(who, call, dice);
    }

    private void says(Borrower who, String call, Dice dice) {
        LocalDate on = month.today().plusDays(dice.between(1, 6));
        String dated = ",\"promisedOn\":\"" + on + "\"";
        Optional<String> word = one(
                dice,
                "promisesOnACall",
                "saysHardshipOnACall",
                "complainsOnACall",
                "disputesOnACall",
                "wantsAPlanOnACall",
                "welcomesAVisit");
        switch (word.orElse("")) {
            case "promisesOnACall" -> {
                long fen = Math.max(100, paying.overdue(who));
                closed(call, "PROMISE", dated + ",\"promised\":{\"minor\":" + fen + ",\"currency\":\"CNY\"}");
                paying.promise(who, on, fen, "CALL");
            }
            case "saysHardshipOnACall" -> {
                closed(call, "HARDSHIP", "");
                caring.hardship(who);
            }
            case "complainsOnACall" -> {
                closed(call, "COMPLAINT", "");
                caring.complains(who, "FREQUENCY_OR_HOURS");
            }
            case "disputesOnACall" -> closed(call, "DISPUTE", "");
            case "wantsAPlanOnACall" -> {
                closed(call, "PLAN_WANTED", "");
                caring.plan(who);
            }
            case "welcomesAVisit" -> closed(call, "VISIT_WELCOME", dated);
            default -> closed(call, "WILL_NOT_TALK", "");
        }
    }

    private Optional<String> one(Dice dice, String... words) {
        for (String word : words) {
            if (month.behaviour().does(word, dice)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private void closed(String call, String result, String more) {
        month.house().caller().post(call + "/close", "{\"result\":\"" + result + "\"" + more + "}");
    }
}
