package org.lifang.simulation.day;

import java.time.LocalDate;
import org.lifang.server.nightly.NightOutcome;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.FaultyDatabase;

/** The night before each day: it may be cut anywhere, missed, late or asked for twice. */
final class Nights {

    private static final int MOST_STATEMENTS = 500;
    private static final int MOST_COMMITS = 25;
    private static final int MOST_TRIES = 4;

    private final Month month;
    private final org.lifang.server.nightly.Nights nights;
    private LocalDate last = LocalDate.MIN;

    Nights(Month month) {
        this.month = month;
        this.nights = month.world().bean(org.lifang.server.nightly.Nights.class);
    }

    /** The last date whose night is done. */
    LocalDate last() {
        return last;
    }

    void plan(LocalDate day) {
        if (month.faults().strikes(FaultKind.NIGHT_MISSED)) {
            return;
        }
        boolean late = month.faults().strikes(FaultKind.NIGHT_LATE);
        month.at(day.atTime(late ? 9 : 0, 40), () -> run(day));
    }

    private void run(LocalDate day) {
        arm();
        NightOutcome outcome = null;
        for (int tries = 1; outcome == null; tries++) {
            try {
                outcome = nights.run(day);
            } catch (RuntimeException e) {
                month.log().tell("night", day.toString(), "cut: " + e.getClass().getSimpleName());
                month.tally().count("night cut");
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
            month.world().database().heal();
        }
        last = day;
        tell(day, outcome);
        if (month.faults().strikes(FaultKind.NIGHT_TWICE)) {
            tell(day, nights.run(day));
        }
    }

    private void arm() {
        FaultyDatabase database = month.world().database();
        if (month.faults().strikes(FaultKind.NIGHT_CUT)) {
            Dice dice = month.faults().dice(FaultKind.NIGHT_CUT);
            database.breakAt(FaultyDatabase.Break.AT_A_STATEMENT, dice.between(1, MOST_STATEMENTS));
        } else if (month.faults().strikes(FaultKind.NIGHT_CUT_AFTER_COMMIT)) {
            Dice dice = month.faults().dice(FaultKind.NIGHT_CUT_AFTER_COMMIT);
            database.breakAt(FaultyDatabase.Break.AFTER_COMMIT, dice.between(1, MOST_COMMITS));
        }
    }

    private void tell(LocalDate day, NightOutcome outcome) {
        if (outcome instanceof NightOutcome.Done done) {
            done.steps()
                    .forEach(step -> month.log()
                            .tell("night", day + " " + step.step(), step.rows().changed() + " changed"));
        } else {
            month.log().tell("night", day.toString(), outcome.getClass().getSimpleName());
        }
    }
}
