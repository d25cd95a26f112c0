package org.lifang.simulation.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;

/**
 * Another tool of the house that writes to people too: it asks the gate like everybody, sends by itself and tells what
 * it sent. It knows no measure of its own, so that only the gate stands between it and people.
 */
final class Urging {

    private static final int ALWAYS = 3;
    private static final int HELD = 2;
    private static final int LATE_DAYS = 20;
    private static final int ROUNDS_A_DAY = 3;
    private static final int ASKS_AGAIN = 300;
    private static final int SENDS_NOTHING = 200;
    private static final List<LocalTime> HOURS = List.of(
            LocalTime.of(7, 20),
            LocalTime.of(7, 58),
            LocalTime.of(9, 40),
            LocalTime.of(12, 25),
            LocalTime.of(15, 10),
            LocalTime.of(18, 40),
            LocalTime.of(21, 25));

    private final Month month;
    private final List<Borrower> always = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();

    Urging(Month month) {
        this.month = month;
    }

    void plan(LocalDate day) {
        if (always.isEmpty()) {
            chosen(day);
        }
        Dice dice = month.dice().of("urging/" + day);
        for (int round = 0; round < ROUNDS_A_DAY; round++) {
            LocalTime at = dice.one(HOURS);
            month.at(day.atTime(at).plusMinutes(round), () -> round(dice));
        }
        month.at(day.atTime(12, 0), this::takenBack);
    }

    /** The same few again and again, as such tools do. */
    private void chosen(LocalDate day) {
        List<Borrower> late = month.book().all().stream()
                .filter(each -> each.contract().firstDue().isBefore(day.minusDays(LATE_DAYS)))
                .toList();
        Dice dice = month.dice().of("urged");
        for (int i = 0; i < ALWAYS && !late.isEmpty(); i++) {
            Borrower who = dice.one(late);
            if (!always.contains(who)) {
                always.add(who);
            }
        }
    }

    private void round(Dice dice) {
        List<Borrower> now = new ArrayList<>(always);
        month.eyes().heldLately(HELD).forEach(id -> now.add(month.book().byId(id)));
        month.book().all().stream().filter(Borrower::stopped).findFirst().ifPresent(now::add);
        for (Borrower who : now) {
            urge(who, dice);
            if (dice.perMille(ASKS_AGAIN)) {
                urge(who, dice);
            }
        }
    }

    private void urge(Borrower who, Dice dice) {
        int minutes = dice.between(1, 9);
        boolean sends = !dice.perMille(SENDS_NOTHING);
        String permit = asked(who);
        if (permit == null) {
            return;
        }
        if (sends) {
            month.tally().count("text of another tool");
            String at = month.world().clock().instant().toString();
            month.at(month.agenda().now().plusMinutes(minutes), () -> sent(permit, at));
        } else {
            unused.add(permit);
        }
    }

    private @Nullable String asked(Borrower who) {
        Said said = month.house().caller().post("/gate/ask", """
                        {"borrowerId":%d,"channel":"SMS","purpose":"NOTICE","contactPointId":%d,
                         "text":{"kind":"OVERDUE_NOTICE","templateId":1,"languages":1,"faults":[],"tellsDebt":true,
                                 "namesLender":true,"optOutOffered":true,"senderRegistered":true}}
                        """.formatted(who.id(), who.phone()));
        return said.text("/verdict").equals("PERMIT") ? said.text("/id") : null;
    }

    private void sent(String permit, String at) {
        String told = "{\"outcome\":\"ATTEMPTED\",\"begunAt\":\"%s\"}".formatted(at);
        month.house().caller().post("/contacts/" + permit + "/settle", told);
    }

    /** What the tool asked for and did not use. */
    private void takenBack() {
        List<String> now = List.copyOf(unused);
        unused.clear();
        now.forEach(permit -> month.house().caller().post("/permits/" + permit + "/revoke", "{\"reason\":\"未使用\"}"));
    }
}
