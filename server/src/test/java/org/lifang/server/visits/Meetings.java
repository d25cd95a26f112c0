package org.lifang.server.visits;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.Answer;
import org.lifang.server.QuietProgress;
import org.lifang.server.SettableClock;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.Office;
import org.lifang.server.outreach.outbox.Outbox;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.roster.Branch;
import org.lifang.server.routing.roster.Branches;
import org.lifang.server.routing.roster.Hours;
import org.lifang.server.routing.roster.Member;
import org.lifang.server.routing.roster.Roster;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A house that can make appointments: an office in Chengdu, two colleagues who visit, texts somebody approved. */
public final class Meetings {

    public static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private static final List<String> TEXTS = List.of(
            "visit-script",
            "call-script",
            "appointment-offer-sms",
            "appointment-offer-one-sms",
            "appointment-agreed-sms",
            "appointment-tomorrow-sms",
            "appointment-late-sms",
            "appointment-cancelled-sms",
            "one-time-code-sms");

    public final Office office;
    public final UUID branch = Browser.key();
    private final ApplicationContext application;
    private final SettableClock clock;

    public Meetings(ApplicationContext application) {
        this.application = application;
        office = new Office(application);
        clock = application.getBean(SettableClock.class);
    }

    /** Tuesday at half past nine, with so many colleagues who visit. */
    public void open(int colleagues) {
        office.at(10, 9, 30);
        office.comeBack();
        for (String text : TEXTS) {
            office.officer.post(
                    "/api/v1/templates/" + text + "/zh-CN/versions/1/approve",
                    "{\"effectiveFrom\":\"" + TUESDAY + "\"}");
        }
        application
                .getBean(Branches.class)
                .save(
                        command(),
                        new Branch(
                                branch,
                                "示例网点" + branch.toString().substring(24),
                                "四川省成都市示例区示例路1号",
                                "510104",
                                new Point(30_650_000, 104_080_000),
                                LocalTime.of(9, 0),
                                LocalTime.of(18, 0),
                                Set.of(DayOfWeek.values()),
                                true))
                .orRefuse();
        for (int i = 0; i < colleagues; i++) {
            colleague();
        }
    }

    /** Somebody cleared for visits, at work every day from nine to six. */
    public Browser colleague() {
        Browser colleague = Browser.as(application, Role.COLLECTOR);
        office.clear(colleague, TUESDAY.minusDays(30));
        UUID id = UUID.fromString(
                Answer.ok(colleague.get("/api/v1/session")).at("/user/id").asString());
        Answer.ok(office.officer.post(
                "/api/v1/clearances/" + id + "/records",
                "{\"id\":\"%s\",\"kind\":\"VISITS_QUALIFIED\",\"on\":\"%s\",\"document\":\"外访 1\"}"
                        .formatted(Browser.key(), TUESDAY.minusDays(30))));
        Map<DayOfWeek, Hours> shifts = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            shifts.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        }
        application
                .getBean(Roster.class)
                .save(
                        command(),
                        new Member(
                                id,
                                Mode.EBIKE,
                                branch,
                                null,
                                Set.of("zh-CN"),
                                Set.of(),
                                true,
                                true,
                                Set.of(),
                                new Hours(LocalTime.of(12, 0), LocalTime.of(13, 0)),
                                30,
                                shifts))
                .orRefuse();
        return colleague;
    }

    private static Command command() {
        UUID key = Browser.key();
        return Command.of(key, "test", "roster", key.toString(), Acting.SYSTEM);
    }

    public Neighbour somebodyLate() {
        return application.getBean(Neighbours.class).owing(LocalDate.of(2026, 1, 10), TUESDAY);
    }

    /** Proposes to meet at home; by text message, or on the telephone. */
    public UUID proposed(Neighbour who, String tell) {
        UUID id = Browser.key();
        JsonNode stands = Answer.ok(office.planner.post(
                "/api/v1/borrowers/" + who.borrower() + "/appointments", proposal(id, tell, "HOME", null)));
        if (!stands.has("state")) {
            throw new AssertionError(stands.toString());
        }
        return id;
    }

    public String proposal(UUID id, String tell, String where, @Nullable String reason) {
        return "{\"id\":\"%s\",\"aim\":\"TALK\",\"place\":{\"where\":\"%s\"},\"tell\":\"%s\"%s}"
                .formatted(id, where, tell, reason == null ? "" : ",\"reason\":\"" + reason + "\"");
    }

    public JsonNode appointment(UUID id) {
        return Answer.ok(office.planner.get("/api/v1/appointments/" + id));
    }

    public String state(UUID id) {
        return appointment(id).get("state").asString();
    }

    /** What the borrower says on the telephone. */
    public static String said() {
        return "\"said\":{\"language\":\"zh-CN\",\"wordingVersion\":1,\"evidence\":\"录音 20260310-7\",\"confirm\":true}";
    }

    public JsonNode act(UUID id, String act, String body) {
        return Answer.ok(office.planner.post("/api/v1/appointments/" + id + "/" + act, body));
    }

    /** The latest message of a kind, by its words. */
    public String words(Neighbour who, String kind) {
        for (JsonNode message : office.messages(who.borrower())) {
            if (message.get("kind").asString().equals(kind)
                    && message.get("state").asString().equals("SENT")) {
                return Answer.ok(office.manager.post(
                                "/api/v1/outbox/" + message.get("id").asString() + "/reveal",
                                "{\"purpose\":\"AUDIT\",\"reason\":\"抽查文字\"}"))
                        .get("text")
                        .asString();
            }
        }
        throw new AssertionError("no " + kind + " was sent: " + office.messages(who.borrower()));
    }

    public void outbox() {
        application.getBean(Outbox.class).tick(clock.instant());
    }

    /** The nightly step of appointments, however late the nights of other stories were. */
    public void night(LocalDate date) {
        application.getBeansOfType(NightlyStep.class).values().stream()
                .filter(step -> step.name().equals("visits.follow"))
                .forEach(step -> step.run(date, new QuietProgress()));
    }

    public Instant now() {
        return clock.instant();
    }
}
