package org.lifang.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.Together;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.lifang.server.portfolio.SampleBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A slot is promised once, whoever asks at the same moment. */
@LifangTest
class SlotsTogetherTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate FRIDAY = WEDNESDAY.plusDays(2);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook sample;

    @Autowired
    private Nights nights;

    @Autowired
    private Slots slots;

    @Autowired
    private SettableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aWeekdayMorning() {
        clock.set(WEDNESDAY);
        clock.advance(Duration.ofHours(1));
    }

    private void book() throws IOException {
        sample.load(1, 300, WEDNESDAY, (done, total, rows, section) -> {});
        nights.run(WEDNESDAY, (date, step, done, expected) -> {});
    }

    private Keeping kept(UUID appointment, VisitNeed need, Slot slot) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> slots.keep(appointment, need, slot)));
    }

    private JsonNode home(Browser manager, int number) {
        JsonNode late =
                Answer.ok(manager.get("/api/v1/borrowers?bucket=M3&size=20")).at("/items/" + number);
        return Answer.ok(manager.get("/api/v1/borrowers/" + late.get("id").asString()));
    }

    private VisitNeed need(JsonNode borrower, Set<Wish> wishes) {
        long point = borrower.get("contactPoints")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("HOME")
                        && each.get("person").isNull())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        return new VisitNeed(borrower.get("id").asLong(), new Place.Home(point), 40, wishes, null, Set.of(), List.of());
    }

    @Test
    void ofTwoWhoWantTheLastSlotExactlyOneGetsIt() throws Exception {
        book();
        Teams teams = new Teams(application);
        teams.visitor("周安", true, true);
        teams.visitor("陈默", false, false);
        Browser manager = Browser.as(application, Role.MANAGER);
        VisitNeed one = need(home(manager, 0), Set.of());
        VisitNeed other = need(home(manager, 1), Set.of());
        Slot slot = new Slot(FRIDAY, LocalTime.of(15, 0), LocalTime.of(15, 15));
        assertThat(slots.offers(one, FRIDAY, FRIDAY, 50)).isNotEmpty();
        List<Callable<Keeping>> both =
                List.of(() -> kept(UUID.randomUUID(), one, slot), () -> kept(UUID.randomUUID(), other, slot));
        List<Keeping> answers = Together.call(2, both::get);
        assertThat(answers).filteredOn(Keeping.Kept.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Keeping.NoLonger.class::isInstance)
                .singleElement()
                .satisfies(no -> assertThat(((Keeping.NoLonger) no).instead())
                        .isNotEmpty()
                        .doesNotContain(slot));
    }
}
