package org.lifang.server.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.Evening;
import org.lifang.server.LifangTest;
import org.lifang.server.QuietProgress;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Nights;
import org.lifang.server.outreach.Office;
import org.lifang.server.portfolio.InventedHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whenever a night is killed, the next start ends it as if nothing had been. */
@LifangTest
@Tag("kills")
class NightKilledStory {

    private static final int POINTS = Integer.getInteger("lifang.nightkills", 40);
    private static final int SEED = Integer.getInteger("lifang.seed", 20_260_310);
    private static final int LOANS = 300;
    private static final int PROMISES = 40;
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 13);

    /** Said between the work of one step and that of the next: the one is done, the other begins. */
    private static final String STEP_ENDS = "update \"nightly\".\"step_run\" set \"state\"";

    private static final String STEP_BEGINS = "update \"nightly\".\"step_run\" set \"started_at\"";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Nights nights;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    @Test
    void killedAtEveryBorderAndAnywhereElseItEndsAsTheOneThatWasNot() throws Exception {
        anEveningWithMuchToDo();
        Evening evening = Evening.of(application);
        Tables before = Tables.raw(db);
        Set<String> known = before.ids();
        evening.scissors().mended();
        night();
        long words = evening.scissors().words();
        Tables undisturbed = Tables.raw(db).since(known, db);
        assertThat(undisturbed.tablesOtherThan(before.since(known, db)))
                .as("a night with something to do")
                .contains(
                        "ledger.account",
                        "plans.told",
                        "strategy.decision",
                        "cases.timeline",
                        "outreach.message",
                        "reporting.book_day");
        theSecondRunChangesNothing();

        int steps = application.getBeansOfType(NightlyStep.class).size();
        for (String border : List.of(STEP_BEGINS, STEP_ENDS)) {
            for (int step = 1; step <= steps; step++) {
                evening.again();
                evening.scissors().atMark(border, step);
                killedAndDoneAgain(evening, known, undisturbed, step + ". " + border);
            }
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int point = 0; point < POINTS; point++) {
            evening.again();
            long word = 1 + random.nextLong(words);
            evening.scissors().atWord(word);
            killedAndDoneAgain(evening, known, undisturbed, "word " + word + " of " + words);
        }
    }

    private void killedAndDoneAgain(Evening evening, Set<String> known, Tables undisturbed, String where) {
        try {
            night();
        } catch (RuntimeException e) {
            assertThat(evening.scissors().cut()).as("only the cut: " + e).isTrue();
        }
        assertThat(evening.scissors().cut()).as(where).isTrue();
        evening.restart();
        night();
        assertThat(undisturbed.differences(Tables.raw(db).since(known, db)))
                .as(where)
                .isEmpty();
    }

    private void night() {
        nights.run(NIGHT);
    }

    /** Neither when the night is asked for again nor when each step is made to look at the date once more. */
    private void theSecondRunChangesNothing() {
        Tables done = Tables.raw(db);
        night();
        assertThat(done.differences(Tables.raw(db)))
                .as("the night asked for again")
                .isEmpty();
        application.getBeansOfType(NightlyStep.class).values().stream()
                .sorted(Comparator.comparingInt(NightlyStep::position))
                .forEach(step -> {
                    step.run(NIGHT, new QuietProgress());
                    assertThat(done.differences(Tables.raw(db)))
                            .as(step.name() + " once more")
                            .isEmpty();
                });
    }

    /** Late borrowers of an invented house, messages to be planned, and promises that fall due before the night. */
    private void anEveningWithMuchToDo() throws Exception {
        oneAtNight(TUESDAY);
        InventedHouse.putUp(application, LOANS, TUESDAY);
        Office office = new Office(application);
        office.approveTemplate("overdue-notice-sms");
        office.approveCampaign("overdue-sms");
        nights.run(TUESDAY);
        int promised = 0;
        for (long loan : late()) {
            var answer = office.manager.post("/api/v1/loans/" + loan + "/promises", """
                            {"id":"%s","parts":[{"dueOn":"2026-03-12","fen":100}],"toleranceFen":0,"graceDays":0,
                             "way":"CALL","replaces":true}
                            """.formatted(UUID.randomUUID()));
            promised += answer.getStatus() == 200 ? 1 : 0;
            if (promised % 3 == 0) {
                Answer.ok(office.manager.post("/api/v1/loans/" + loan + "/payments", """
                        {"id":"%s","paidOn":"2026-03-10","amount":{"minor":100,"currency":"CNY"},"channel":"BANK"}
                        """.formatted(Browser.key())));
            }
        }
        assertThat(promised).isGreaterThan(PROMISES / 2);
        oneAtNight(NIGHT.minusDays(1));
        nights.run(NIGHT.minusDays(1));
        oneAtNight(NIGHT);
    }

    private void oneAtNight(LocalDate date) {
        clock.set(date);
        clock.advance(Duration.ofHours(-8));
    }

    private List<Long> late() {
        return new ArrayList<>(db.fetch(
                        "select loan_id from ledger.account where overdue_principal_fen > 10000 order by loan_id limit "
                                + PROMISES)
                .getValues(0, Long.class));
    }
}
