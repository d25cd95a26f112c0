package org.lifang.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.lifang.server.portfolio.SampleBook;
import org.lifang.server.routing.plan.Plan;
import org.lifang.server.routing.plan.Planning;
import org.lifang.server.routing.plan.Solving;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A day of visits from the calendar to the plan in force, and what becomes of it when somebody falls ill. */
@LifangTest
class PlanningDayStory {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate FRIDAY = WEDNESDAY.plusDays(2);

    /** Half hours from one appointment to the next, so that one crew alone could keep them all. */
    private static final int APART = 5;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook sample;

    @Autowired
    private Nights nights;

    @Autowired
    private Slots slots;

    @Autowired
    private Planning planning;

    @Autowired
    private Solving solving;

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
        Answer.ok(Browser.as(application, Role.COMPLIANCE_OFFICER)
                .post(
                        "/api/v1/templates/visit-script/zh-CN/versions/1/approve",
                        "{\"effectiveFrom\":\"" + WEDNESDAY + "\"}"));
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
    void fromTheCalendarToAPlanInForceAndAroundSomebodyWhoFallsIll() throws IOException {
        book();
        Teams teams = new Teams(application);
        UUID lead = teams.visitor("周安", true, true);
        teams.visitor("陈默", false, false);
        UUID other = teams.visitor("李青", true, false);
        teams.visitor("何月", false, true);
        Browser planner = Browser.as(application, Role.PLANNER, Role.MANAGER);

        List<UUID> appointments = agreed(planner);
        Command asked = Teams.command();
        assertThat(solving.solve(FRIDAY, asked.actor(), 4_000).orRefuse()).isNotNull();
        JsonNode board = Answer.ok(planner.get("/api/v1/planning/days/" + FRIDAY));
        assertThat(board.at("/score/brokenPromises").asInt()).isZero();
        assertThat(board.at("/score/appointments").asInt()).isEqualTo(3);
        assertThat(board.get("crews").size()).isEqualTo(2);
        assertThat(board.get("estimate").asBoolean()).isTrue();
        String plan = board.at("/version/id").asString();

        String visit = appointments.getFirst().toString();
        JsonNode why = Answer.ok(planner.get("/api/v1/planning/plans/" + plan + "/visits/" + visit));
        assertThat(why.get("made").asBoolean()).isTrue();
        assertThat(why.get("sentences").valueStream().map(JsonNode::asString).toList())
                .anySatisfy(each -> assertThat(each).contains("约定"))
                .noneSatisfy(each -> assertThat(each).contains("routing."));
        Answer.refused(
                planner.post("/api/v1/planning/plans/" + plan + "/exclude", "{\"visit\":\"" + visit + "\"}"),
                422,
                "PLANNING_PROMISED_VISIT");

        JsonNode published = Answer.ok(planner.post("/api/v1/planning/plans/" + plan + "/publish", "{}"));
        Plan inForce = Objects.requireNonNull(planning.inForce(FRIDAY));
        assertThat(inForce.id().toString()).isEqualTo(published.get("plan").asString());
        Answer.refused(
                planner.post("/api/v1/planning/plans/" + plan + "/publish", "{}"), 409, "PLANNING_NOT_THE_NEWEST");
        assertThat(promised(inForce)).containsAll(stillPermitted(inForce, appointments));

        comparedWithWhatHappened(planner, inForce);
        mended(planner, inForce, sick(inForce, lead, other));
    }

    /** Nothing happened yet; once the day is over what nobody recorded was not made. */
    private void comparedWithWhatHappened(Browser planner, Plan inForce) {
        String path = "/api/v1/planning/days/" + FRIDAY + "/actual";
        JsonNode ahead = Answer.ok(planner.get(path));
        assertThat(ahead.get("planned").asInt()).isEqualTo(inForce.score().visits());
        assertThat(ahead.get("begun").asInt()).isZero();
        assertThat(Answer.texts(ahead.get("lines"), "state")).containsOnly("AHEAD");
        Answer.refused(
                planner.get("/api/v1/planning/days/" + FRIDAY.plusDays(1) + "/actual"),
                409,
                "PLANNING_NOTHING_PUBLISHED");
    }

    /** Without whoever fell ill nobody's promise is broken, and the difference is told. */
    private void mended(Browser planner, Plan inForce, UUID ill) {
        JsonNode mended = Answer.ok(planner.post(
                "/api/v1/planning/days/" + FRIDAY + "/replan", "{\"what\":\"SICK\",\"person\":\"" + ill + "\"}"));
        Plan after = Objects.requireNonNull(
                planning.find(UUID.fromString(mended.get("plan").asString())));
        assertThat(after.routes())
                .allSatisfy(route -> assertThat(
                                route.people().contains(ill) && !route.stops().isEmpty())
                        .isFalse());
        JsonNode changed = Answer.ok(planner.get("/api/v1/planning/days/" + FRIDAY));
        assertThat(changed.get("changes").size()).isPositive();
        assertThat(promised(after)).hasSameSizeAs(promised(inForce));
    }

    private List<UUID> agreed(Browser planner) {
        return IntStream.range(0, 3)
                .mapToObj(i -> {
                    VisitNeed need = need(home(planner, i), Set.of());
                    Slot slot = slots.offers(need, FRIDAY, FRIDAY, 50).get(i * APART);
                    UUID appointment = UUID.randomUUID();
                    assertThat(kept(appointment, need, slot)).isInstanceOf(Keeping.Kept.class);
                    return appointment;
                })
                .toList();
    }

    /** Whoever leads a crew that has visits. */
    private static UUID sick(Plan plan, UUID one, UUID other) {
        return plan.routes().stream()
                .filter(route -> !route.stops().isEmpty())
                .flatMap(route -> route.people().stream())
                .filter(id -> id.equals(one) || id.equals(other))
                .findFirst()
                .orElseThrow();
    }

    private static Set<UUID> promised(Plan plan) {
        Set<UUID> promised = new HashSet<>();
        plan.routes()
                .forEach(route ->
                        route.stops().stream().filter(Plan.Stop::promised).forEach(stop -> promised.add(stop.visit())));
        return promised;
    }

    private static List<UUID> stillPermitted(Plan plan, List<UUID> appointments) {
        Set<UUID> refused = new HashSet<>();
        plan.leftOut().stream()
                .filter(left -> left.code().startsWith("GATE"))
                .forEach(left -> refused.add(left.visit()));
        return appointments.stream().filter(each -> !refused.contains(each)).toList();
    }
}
