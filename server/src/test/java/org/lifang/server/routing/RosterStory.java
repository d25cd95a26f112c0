package org.lifang.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.routing.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever visits is known to be at work, cleared and qualified; unknown is not yes. */
@LifangTest
class RosterStory {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate FRIDAY = WEDNESDAY.plusDays(2);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Roster roster;

    @Autowired
    private Slots slots;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void aWeekdayMorning() {
        clock.set(WEDNESDAY);
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void unknownIsNotYesAndAnAbsenceTakesSomebodyOut() {
        Teams teams = new Teams(application);
        UUID newcomer = teams.newcomer("林夏");
        assertThat(away(newcomer)).isEqualTo(Roster.Away.NO_CARD);
        roster.save(Teams.command(), teams.card(newcomer, null, null)).orRefuse();
        assertThat(away(newcomer)).isEqualTo(Roster.Away.NOT_CLEARED);
        teams.clear(newcomer);
        assertThat(away(newcomer)).isNull();
        Browser planner = Browser.as(application, Role.PLANNER);
        UUID absence = Browser.key();
        Answer.ok(planner.post(
                "/api/v1/roster/absences",
                "{\"id\":\"%s\",\"userId\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                        .formatted(absence, newcomer, FRIDAY, FRIDAY)));
        assertThat(away(newcomer)).isEqualTo(Roster.Away.ABSENT);
        Answer.ok(planner.post("/api/v1/roster/absences/" + absence + "/end", "{}"));
        Answer.refused(planner.post("/api/v1/roster/absences/" + absence + "/end", "{}"), 409, "ROSTER_ABSENCE_OVER");
        assertThat(away(newcomer)).isNull();
        VisitNeed nobody =
                new VisitNeed(1, new Place.Public(30_600_000, 104_000_000), 30, Set.of(), null, Set.of(), List.of());
        assertThat(slots.offers(nobody, FRIDAY, FRIDAY, 5))
                .as("one person is no crew")
                .isEmpty();
    }

    private Roster.@Nullable Away away(UUID person) {
        return roster.on(FRIDAY).stream()
                .filter(each -> each.userId().equals(person))
                .findFirst()
                .orElseThrow()
                .away();
    }
}
