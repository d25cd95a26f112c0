package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.nightly.Nights;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Days around a promised payment: whoever agreed to be reminded is, and once after a missed one. */
@LifangTest
class AgreedRemindersStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Nights nights;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    private final Office office;

    AgreedRemindersStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @BeforeEach
    void tuesdayJustAfterMidnight() {
        office.at(10, 0, 40);
    }

    @Test
    void remindedThreeDaysAndOneDayBeforeAndOnceAfterAndNeverOfWhatIsPaid() {
        Neighbour pays = neighbours.owing(DUE, TUESDAY);
        Neighbour forgets = neighbours.owing(DUE, TUESDAY);
        Neighbour agreedToNothing = neighbours.owing(DUE, TUESDAY);
        for (Neighbour each : List.of(pays, forgets, agreedToNothing)) {
            promises(each);
        }
        agrees(pays);
        agrees(forgets);
        for (String template : List.of("agreed-before-sms", "agreed-after-sms")) {
            office.approveTemplate(template);
        }
        for (String campaign : List.of("agreed-three-days-sms", "agreed-day-before-sms", "agreed-day-after-sms")) {
            office.approveCampaign(campaign);
        }

        night(10);
        night(10);
        assertThat(states(pays)).containsExactly("PLANNED");
        morning(10);
        assertThat(states(pays)).containsExactly("SENT");
        assertThat(states(forgets)).containsExactly("SENT");
        assertThat(states(agreedToNothing))
                .as("nobody is reminded who did not agree to it")
                .doesNotContain("SENT");

        paid(pays);
        night(12);
        morning(12);
        assertThat(states(pays)).as("what is paid needs no reminder").hasSize(1);
        assertThat(states(forgets)).containsExactly("SENT", "SENT");
        night(14);
        night(15);
        morning(15);
        assertThat(states(forgets)).as("once after the day, not every day").containsExactly("SENT", "SENT", "SENT");
        assertThat(states(pays)).hasSize(1);
    }

    private void promises(Neighbour who) {
        Answer.ok(office.manager.post("/api/v1/loans/" + who.loan() + "/promises", """
                {"id":"%s","parts":[{"dueOn":"2026-03-13","fen":50000}],"toleranceFen":100,"graceDays":1,
                "way":"CALL","replaces":false}""".formatted(UUID.randomUUID())));
    }

    private void agrees(Neighbour who) {
        Answer.ok(office.officer.post(
                "/api/v1/borrowers/" + who.borrower() + "/attestations",
                "{\"fact\":\"REMINDER_AGREED\",\"value\":1,\"evidence\":\"录音 20260310-7\"}"));
    }

    private void paid(Neighbour who) {
        Answer.ok(office.manager.post("/api/v1/loans/" + who.loan() + "/payments", """
                {"id":"%s","paidOn":"2026-03-10","amount":{"minor":50000,"currency":"CNY"},"channel":"BANK"}
                """.formatted(UUID.randomUUID())));
    }

    private void night(int day) {
        office.at(day, 0, 50);
        office.comeBack();
        nights.run(TUESDAY.withDayOfMonth(day));
    }

    private void morning(int day) {
        office.at(day, 9, 30);
        office.comeBack();
        outbox.tick(clock.instant());
    }

    private List<String> states(Neighbour who) {
        return office.messages(who.borrower())
                .valueStream()
                .filter(message -> message.get("campaign").asString().startsWith("agreed-"))
                .map((JsonNode message) -> message.get("state").asString())
                .toList();
    }
}
