package org.lifang.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.training.views.VClearanceTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever reads the view in sets judges as the register itself does, whatever was recorded in whatever order. */
@LifangTest
class ClearanceViewProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final List<RecordKind> KINDS = List.of(RecordKind.values());
    private static final int HISTORIES = 12;
    private static final int RECORDS = 25;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clearances clearances;

    @Autowired
    private DSLContext db;

    @Test
    void theViewAndTheFoldAgree() {
        List<UUID> officers = List.of(person(), person());
        int accepted = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            UUID who = person();
            Random random = new Random(seed);
            List<UUID> known = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                accepted += record(officers.get(random.nextInt(2)), draft(who, random, known), known) ? 1 : 0;
                agrees(who, TODAY.plusDays(random.nextInt(700)), seed);
            }
        }
        assertThat(accepted).isGreaterThan(HISTORIES * RECORDS / 3);
    }

    private UUID person() {
        Browser person = Browser.as(application, Role.COLLECTOR);
        return UUID.fromString(
                Answer.ok(person.get("/api/v1/session")).at("/user/id").asString());
    }

    private boolean record(UUID officer, Clearances.Draft draft, List<UUID> known) {
        Command command = Command.of(UUID.randomUUID(), "test", "user/" + draft.userId(), draft.toString(), officer);
        boolean accepted = clearances.record(command, draft) instanceof Result.Accepted<ClearanceOutcome>;
        if (accepted) {
            known.add(draft.id());
        }
        return accepted;
    }

    private static Clearances.Draft draft(UUID who, Random random, List<UUID> known) {
        RecordKind kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean voiding = kind == RecordKind.VOIDED;
        LocalDate on = voiding ? TODAY : TODAY.minusDays(random.nextInt(500));
        boolean expires = kind == RecordKind.VISITS_QUALIFIED && random.nextBoolean();
        return new Clearances.Draft(
                UUID.randomUUID(),
                who,
                kind,
                on,
                kind.assessed() ? (Boolean) random.nextBoolean() : null,
                kind.taught() ? "课程 " + random.nextInt(9) : null,
                kind.documented() ? "文书 " + random.nextInt(9) : null,
                expires ? on.plusDays(random.nextInt(900)) : null,
                voiding && !known.isEmpty() ? known.get(random.nextInt(known.size())) : null,
                kind.needsReason() ? "示例" : null);
    }

    private void agrees(UUID who, LocalDate date, int seed) {
        Clearance fold = clearances.standing(who, date);
        VClearanceTable view = VClearanceTable.V_CLEARANCE;
        var row = db.fetchOne(view, view.USER_ID.eq(who));
        if (row == null) {
            assertThat(fold.suspended()).as("seed %d", seed).isNull();
            return;
        }
        assertThat(row.getScreeningPassed()).as("seed %d", seed).isEqualTo(fold.screened());
        assertThat(row.getPreJobPassedOn() != null).isEqualTo(Boolean.TRUE.equals(fold.taught()));
        assertThat(row.getYearlyPassedOn()).isEqualTo(fold.yearlyPassedOn());
        assertThat(row.getYearlyCourse()).isEqualTo(fold.yearlyCourse());
        assertThat(row.getUndertakingOn() != null).isEqualTo(Boolean.TRUE.equals(fold.undertaking()));
        assertThat(row.getSuspendedSince() != null).isEqualTo(fold.suspended());
        assertThat(row.getBlacklistedOn() != null).isEqualTo(fold.blacklisted());
        assertThat(row.getBlacklistReportedOn()).isEqualTo(fold.blacklistReportedOn());
        assertThat(row.getCertificateNo()).isEqualTo(fold.certificateNo());
        assertThat(row.getCertificateExpiresOn()).isEqualTo(fold.certificateExpiresOn());
        assertThat(visits(row.getVisitsQualifiedOn(), row.getCertificateExpiresOn(), date))
                .isEqualTo(Boolean.TRUE.equals(fold.visits()));
    }

    private static boolean visits(@Nullable LocalDate qualified, @Nullable LocalDate expires, LocalDate date) {
        return qualified != null && (expires == null || !expires.isBefore(date));
    }
}
