package org.lifang.server.routing;

import static org.lifang.server.identity.tables.AppUserTable.APP_USER;
import static org.lifang.server.identity.tables.UserRoleTable.USER_ROLE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Browser;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.roster.Branch;
import org.lifang.server.routing.roster.Branches;
import org.lifang.server.routing.roster.Hours;
import org.lifang.server.routing.roster.Member;
import org.lifang.server.routing.roster.Roster;
import org.lifang.server.training.Clearances;
import org.lifang.server.training.RecordKind;
import org.springframework.context.ApplicationContext;

/** Invented colleagues at an invented office, cleared and at work from nine to six. */
public final class Teams {

    private static final UUID OFFICER = new UUID(7L, 7L);
    private static final int DAYS_AGO = 100;
    public static final Point OFFICE = new Point(30_660_000, 104_070_000);

    private final ApplicationContext application;
    private final DSLContext db;
    private @Nullable UUID branch;

    public Teams(ApplicationContext application) {
        this.application = application;
        this.db = application.getBean(DSLContext.class);
    }

    public static Command command() {
        UUID key = Browser.key();
        return Command.of(key, "test", "roster", key.toString(), OFFICER);
    }

    /** The office the days begin at. */
    public UUID branch() {
        if (branch == null) {
            person(OFFICER, "示例·合规");
            UUID id = UUID.randomUUID();
            Branch office = new Branch(
                    id,
                    "示例·网点 " + id.toString().substring(0, 4),
                    "成都市锦江区示例路 1 号",
                    null,
                    OFFICE,
                    LocalTime.of(9, 0),
                    LocalTime.of(18, 0),
                    Set.of(DayOfWeek.values()),
                    true);
            application.getBean(Branches.class).save(command(), office).orRefuse();
            branch = id;
        }
        return branch;
    }

    private void person(UUID id, String name) {
        db.insertInto(APP_USER)
                .set(APP_USER.ID, id)
                .set(APP_USER.LOGIN, "r" + id.toString().substring(0, 13))
                .set(APP_USER.DISPLAY_NAME, name)
                .set(APP_USER.PASSWORD_HASH, "none")
                .set(APP_USER.CREATED_AT, Instant.EPOCH)
                .onConflictDoNothing()
                .execute();
    }

    /** Somebody who collects, of whom nothing else is known. */
    public UUID newcomer(String name) {
        branch();
        UUID id = UUID.randomUUID();
        person(id, "示例·" + name);
        db.insertInto(USER_ROLE)
                .set(USER_ROLE.USER_ID, id)
                .set(USER_ROLE.ROLE, "COLLECTOR")
                .execute();
        return id;
    }

    /** Cleared to collect and qualified for visits. */
    public void clear(UUID colleague) {
        LocalDate on = application.getBean(BusinessDates.class).today().minusDays(DAYS_AGO);
        record(colleague, RecordKind.SCREENED, on, true, null, null);
        record(colleague, RecordKind.PRE_JOB, on, true, "岗前 1", null);
        record(colleague, RecordKind.YEARLY, on, true, "年度 1", null);
        record(colleague, RecordKind.UNDERTAKING, on, null, null, "承诺书 1");
        record(colleague, RecordKind.VISITS_QUALIFIED, on, null, null, "外访 1");
    }

    private void record(
            UUID colleague,
            RecordKind kind,
            LocalDate on,
            @Nullable Boolean passed,
            @Nullable String course,
            @Nullable String document) {
        application
                .getBean(Clearances.class)
                .record(
                        command(),
                        new Clearances.Draft(
                                UUID.randomUUID(), colleague, kind, on, passed, course, document, null, null, null))
                .orRefuse();
    }

    /** A card that has somebody at work every day from nine to six. */
    public Member card(UUID colleague, @Nullable Boolean senior, @Nullable Boolean woman) {
        Map<DayOfWeek, Hours> shifts = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            shifts.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        }
        return new Member(
                colleague,
                Mode.CAR,
                branch(),
                null,
                Set.of("zh-CN"),
                Set.of(),
                senior,
                woman,
                Set.of(),
                new Hours(LocalTime.of(11, 30), LocalTime.of(13, 30)),
                45,
                shifts);
    }

    /** Somebody who can visit. */
    public UUID visitor(String name, boolean senior, boolean woman) {
        UUID id = newcomer(name);
        clear(id);
        application
                .getBean(Roster.class)
                .save(command(), card(id, senior, woman))
                .orRefuse();
        return id;
    }
}
