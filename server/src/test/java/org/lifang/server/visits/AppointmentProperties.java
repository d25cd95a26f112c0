package org.lifang.server.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/**
 * Random walks through appointments: only what a plain table allows is done, and after every step what is agreed, what
 * is kept with crews and what the gate has reserved are the same. {@code -Dlifang.walks=200} for long.
 */
@LifangTest
class AppointmentProperties {

    private static final int WALKS = Integer.getInteger("lifang.walks", 3);
    private static final int STEPS = 18;

    /** What may be done where, and where that may lead. */
    private static final Map<String, Map<String, Set<String>>> TABLE = Map.of(
            "OFFERED",
                    Map.of(
                            "accept", Set.of("AGREED", "OFFERED"),
                            "counter", Set.of("COUNTERED"),
                            "offer", Set.of("OFFERED"),
                            "refuse", Set.of("REFUSED"),
                            "cancel", Set.of("CANCELLED")),
            "COUNTERED",
                    Map.of(
                            "take-named", Set.of("AGREED", "OFFERED", "COUNTERED"),
                            "counter", Set.of("COUNTERED"),
                            "offer", Set.of("OFFERED"),
                            "refuse", Set.of("REFUSED"),
                            "cancel", Set.of("CANCELLED")),
            "AGREED",
                    Map.of(
                            "counter", Set.of("MOVING"),
                            "offer", Set.of("MOVING"),
                            "refuse", Set.of("REFUSED"),
                            "cancel", Set.of("CANCELLED")),
            "MOVING",
                    Map.of(
                            "accept", Set.of("AGREED", "MOVING"),
                            "take-named", Set.of("AGREED", "MOVING"),
                            "counter", Set.of("MOVING"),
                            "offer", Set.of("MOVING"),
                            "keep-old", Set.of("AGREED"),
                            "refuse", Set.of("REFUSED"),
                            "cancel", Set.of("CANCELLED")));

    private static final List<String> ACTS =
            List.of("accept", "accept", "counter", "take-named", "offer", "keep-old", "refuse", "cancel");

    @Autowired
    private JdbcClient sql;

    private final Meetings meetings;

    AppointmentProperties(@Autowired ApplicationContext application) {
        meetings = new Meetings(application);
    }

    @BeforeEach
    void tuesday() {
        meetings.open(6);
    }

    @Test
    void onlyWhatMayFollowFollowsAndWhatIsAgreedIsKept() {
        for (int seed = 1; seed <= WALKS; seed++) {
            walk(new Random(seed), seed);
        }
    }

    private void walk(Random random, int seed) {
        Neighbour who = meetings.somebodyLate();
        UUID id = proposed(who);
        String state = "OFFERED";
        for (int step = 0; step < STEPS; step++) {
            if (!TABLE.containsKey(state)) {
                id = proposed(who);
                state = "OFFERED";
            }
            String act = ACTS.get(random.nextInt(ACTS.size()));
            MockHttpServletResponse answer =
                    meetings.office.planner.post("/api/v1/appointments/" + id + "/" + act, body(act, random));
            String after = meetings.state(id);
            Set<String> allowed = Objects.requireNonNull(TABLE.get(state)).get(act);
            String told = "walk %d step %d: %s in %s, then %s: %s"
                    .formatted(seed, step, act, state, after, Answer.text(answer));
            if (answer.getStatus() == 200) {
                assertThat(allowed).as(told).isNotNull().contains(after);
            } else {
                assertThat(answer.getStatus()).as(told).isIn(409, 422);
                assertThat(after).as(told).isEqualTo(state);
            }
            state = after;
            agreedIsKept(who, id, state, told);
        }
    }

    private UUID proposed(Neighbour who) {
        UUID id = Browser.key();
        JsonNode stands = Answer.ok(meetings.office.planner.post(
                "/api/v1/borrowers/" + who.borrower() + "/appointments",
                meetings.proposal(id, "NOBODY", "HOME", "再约一次")));
        assertThat(stands.path("state").asString()).as(stands.toString()).isEqualTo("OFFERED");
        return id;
    }

    private static String body(String act, Random random) {
        return switch (act) {
            case "accept" -> "{\"number\":" + (1 + random.nextInt(6)) + "," + Meetings.said() + "}";
            case "take-named" -> "{\"number\":1}";
            case "counter" ->
                "{\"hours\":[{\"day\":\"2026-03-%02d\",\"fromMinute\":%d,\"toMinute\":%d}],%s}"
                        .formatted(
                                11 + random.nextInt(10), (9 + random.nextInt(7)) * 60, 16 * 60 + 30, Meetings.said());
            case "offer" -> "{\"tell\":\"NOBODY\"}";
            case "refuse" -> "{" + Meetings.said() + "}";
            case "cancel" -> "{\"reason\":\"试一试\"}";
            default -> "{}";
        };
    }

    private void agreedIsKept(Neighbour who, UUID id, String state, String told) {
        boolean agreed = state.equals("AGREED") || state.equals("MOVING");
        int wanted = agreed ? 1 : 0;
        assertThat(count("select count(*) from visits.booking where appointment_id = ? and state = 'LIVE'", id))
                .as(told)
                .isEqualTo(wanted);
        assertThat(count("select count(*) from visits.booking where appointment_id = ? and state = 'ASKING'", id))
                .as(told)
                .isZero();
        assertThat(count(
                        "select count(*) from routing.kept k join visits.booking b on b.id = k.appointment_id"
                                + " where b.appointment_id = ? and k.released_at is null",
                        id))
                .as(told)
                .isEqualTo(wanted);
        assertThat(count(
                        "select count(*) from compliance.contact where borrower_id = ? and channel = 'VISIT'"
                                + " and outcome = 'RESERVED'",
                        who.borrower()))
                .as(told)
                .isEqualTo(wanted);
    }

    private int count(String query, Object about) {
        return sql.sql(query).param(about).query(Integer.class).single();
    }
}
