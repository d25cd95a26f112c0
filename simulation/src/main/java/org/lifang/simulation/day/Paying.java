package org.lifang.simulation.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.house.House;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;

/** Money that comes in: what people pay of themselves, what they promised, and how banks tell of it. */
final class Paying {

    private static final int MONTH = 30;
    private static final int FIRST_DAY = 3;
    private static final int LAST_DAY = 25;

    private final Month month;
    private final Machines machines;
    private int events;

    Paying(Month month, Machines machines) {
        this.month = month;
        this.machines = machines;
    }

    /** Rolls for everybody how many instalments they pay in the thirty days that begin today, and when. */
    void roll(LocalDate first) {
        for (Borrower who : month.book().all()) {
            Dice dice = month.diceOf(who, "moves");
            int behind = behind(who, first);
            int pays = month.behaviour().instalmentsPaid(behind, dice);
            if (pays > 0) {
                LocalDate day = first.plusDays(dice.between(FIRST_DAY, LAST_DAY) % MONTH);
                month.at(month.sometime(day, 7, 22, dice), () -> pays(who, pays, pays > behind));
            }
        }
    }

    /** Whole instalments due and not paid, by what people signed and paid. */
    private static int behind(Borrower who, LocalDate on) {
        int due = 0;
        while (due < who.contract().instalments() && who.contract().due(due + 1).isBefore(on)) {
            due++;
        }
        long monthly = who.contract().monthlyFen() + who.contract().interestFen(1);
        return Math.max(0, due - (int) (who.paidFen() / monthly));
    }

    private void pays(Borrower who, int instalments, boolean all) {
        long fen = 0;
        if (all) {
            fen = overdue(who);
        }
        if (fen == 0) {
            fen = instalments * (who.contract().monthlyFen() + who.contract().interestFen(1));
        }
        if (month.faults().strikes(FaultKind.OVERPAID)) {
            fen += month.faults().dice(FaultKind.OVERPAID).between(1, 100_000);
        }
        pays(who, fen);
    }

    /** What is overdue today, as the house says it. */
    long overdue(Borrower who) {
        return month.house()
                .manager()
                .get("/loans/" + who.loan() + "/owed")
                .body()
                .at("/overdue/total/minor")
                .asLong();
    }

    /** Money of this person reaches the bank now. */
    void pays(Borrower who, long fen) {
        LocalDate today = month.today();
        String event = "ev-" + ++events;
        if (month.faults().strikes(FaultKind.NOTICE_LATE)) {
            int days = month.faults().dice(FaultKind.NOTICE_LATE).between(1, 5);
            month.at(
                    month.agenda().now().plusDays(days).truncatedTo(ChronoUnit.MINUTES),
                    () -> told(who, event, today, fen));
        } else {
            told(who, event, today, fen);
        }
    }

    private void told(Borrower who, String event, LocalDate on, long fen) {
        String path = "/payment-notices/" + House.BANK;
        boolean nameless = month.faults().strikes(FaultKind.NAMELESS);
        String body = body(event, "RECEIVED", "T-" + event, on, fen, nameless ? "" : who.loanNo());
        if (month.faults().strikes(FaultKind.NOTICE_FORGED)) {
            int forged = machines.tell(path, "not the secret of the bank", body);
            wrongIf(forged != 401, "a forged notice was answered " + forged);
        }
        int status = machines.tell(path, month.house().bankSecret(), body);
        month.log().tell("bank", who + " pays " + fen + " " + event, String.valueOf(status));
        if (status != 200) {
            month.wire().wrong().add("a payment was answered " + status);
            return;
        }
        month.tally().count("payment");
        if (!nameless) {
            who.paid().add(new Borrower.Paid(on, fen, "T-" + event));
        }
        again(event, on, fen, who, body);
        if (!nameless && month.faults().strikes(FaultKind.PAYMENT_REVERSED)) {
            int days = month.faults().dice(FaultKind.PAYMENT_REVERSED).between(1, 4);
            month.at(month.agenda().now().plusDays(days), () -> back(who, event, on, fen));
        }
    }

    private void again(String event, LocalDate on, long fen, Borrower who, String body) {
        String path = "/payment-notices/" + House.BANK;
        if (month.faults().strikes(FaultKind.NOTICE_TWICE)) {
            int status = machines.tell(path, month.house().bankSecret(), body);
            wrongIf(status != 200, "a notice told twice was answered " + status);
        }
        if (month.faults().strikes(FaultKind.NOTICE_CHANGED)) {
            String other = body(event, "RECEIVED", "T-" + event, on, fen + 1, who.loanNo());
            int status = machines.tell(path, month.house().bankSecret(), other);
            wrongIf(status == 200, "an event told with another sum was taken");
        }
    }

    /** The bank takes a payment back. */
    private void back(Borrower who, String event, LocalDate on, long fen) {
        String body = body("back-" + event, "RETURNED", "T-" + event, month.today(), fen, "");
        int status =
                machines.tell("/payment-notices/" + House.BANK, month.house().bankSecret(), body);
        month.log().tell("bank", who + " takes back " + event, String.valueOf(status));
        if (status == 200) {
            who.paid().remove(new Borrower.Paid(on, fen, "T-" + event));
            month.tally().count("payment taken back");
        }
    }

    private void wrongIf(boolean wrong, String what) {
        if (wrong) {
            month.wire().wrong().add(what);
        }
    }

    private static String body(String event, String kind, String reference, LocalDate on, long fen, String words) {
        return """
                {"event":"%s","kind":"%s","reference":"%s","bookedOn":"%s","fen":%d,"currency":"CNY"%s}""".formatted(
                        event, kind, reference, on, fen, words.isEmpty() ? "" : ",\"remittance\":\"" + words + "\"");
    }

    /** Somebody promised: they pay when they said, or less, or not. */
    void promised(Borrower who, LocalDate on, long fen) {
        Dice dice = month.diceOf(who, "promised");
        if (!month.behaviour().does("keepsAPromise", dice)) {
            return;
        }
        long part = month.behaviour().does("paysLessThanPromised", dice) ? fen / 2 : fen;
        month.at(month.sometime(on, 8, 20, dice), () -> pays(who, Math.max(1, part)));
    }

    /** What a person of the house enters as a promise, and what comes of it. */
    Said promise(Borrower who, LocalDate on, long fen, String way) {
        Said said = month.house().planner().post("/loans/" + who.loan() + "/promises", """
                        {"id":"%s","parts":[{"dueOn":"%s","fen":%d}],"toleranceFen":100,"graceDays":1,"way":"%s",
                         "replaces":false}
                        """.formatted(
                        month.wire().id(), on, fen, way));
        if (said.ok()) {
            month.tally().count("promise");
            promised(who, on, fen);
        }
        return said;
    }
}
