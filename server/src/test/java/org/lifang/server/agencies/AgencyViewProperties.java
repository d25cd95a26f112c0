package org.lifang.server.agencies;

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
import org.lifang.server.agencies.views.VContractTable;
import org.lifang.server.agencies.views.VStandingTable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever reads the views in sets judges as the register itself does, whatever was recorded in whatever order. */
@LifangTest
class AgencyViewProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final List<EntryKind> KINDS = List.of(EntryKind.values());
    private static final List<IncidentKind> INCIDENTS = List.of(IncidentKind.values());
    private static final int HISTORIES = 12;
    private static final int RECORDS = 30;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyRecords records;

    @Autowired
    private DSLContext db;

    @Test
    void theViewsAndTheFoldAgree() {
        List<UUID> officers = List.of(person(), person());
        int accepted = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            UUID agency = UUID.randomUUID();
            agencies.add(
                            Command.of(UUID.randomUUID(), "test", "agency", "", officers.getFirst()),
                            new Agencies.Draft(agency, "示例·机构" + seed, "99990000MA%08d".formatted(seed)))
                    .orRefuse();
            Random random = new Random(seed);
            List<UUID> known = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                accepted += record(officers.get(random.nextInt(2)), draft(agency, random, known), known) ? 1 : 0;
                agrees(agency, TODAY.plusDays(random.nextInt(700)), seed);
            }
        }
        assertThat(accepted).isGreaterThan(HISTORIES * RECORDS / 3);
    }

    private UUID person() {
        Browser person = Browser.as(application, Role.COMPLIANCE_OFFICER);
        return UUID.fromString(
                Answer.ok(person.get("/api/v1/session")).at("/user/id").asString());
    }

    private boolean record(UUID officer, AgencyRecords.Draft draft, List<UUID> known) {
        Command command = Command.of(UUID.randomUUID(), "test", "agency", draft.toString(), officer);
        boolean accepted = records.record(command, draft) instanceof Result.Accepted<AgencyOutcome>;
        if (accepted) {
            known.add(draft.id());
        }
        return accepted;
    }

    private static AgencyRecords.Draft draft(UUID agency, Random random, List<UUID> known) {
        EntryKind kind = KINDS.get(random.nextInt(KINDS.size()));
        LocalDate on = kind == EntryKind.VOIDED ? TODAY : TODAY.minusDays(random.nextInt(500));
        LocalDate from = kind == EntryKind.CONTRACT ? on.plusDays(random.nextInt(60)) : null;
        boolean ends = from != null || (kind == EntryKind.LISTED && random.nextBoolean());
        LocalDate first = from == null ? on : from;
        boolean evaluated = kind == EntryKind.EVALUATED;
        return new AgencyRecords.Draft(
                UUID.randomUUID(),
                agency,
                kind,
                on,
                from,
                ends ? first.plusDays(random.nextInt(700)) : null,
                form(kind, random),
                evaluated ? new Scores(1, 2, 3) : null,
                kind.needs(Part.PASSED) ? (Boolean) (random.nextInt(4) > 0) : null,
                kind == EntryKind.INCIDENT ? INCIDENTS.get(random.nextInt(INCIDENTS.size())) : null,
                from == null ? null : new Terms(random.nextBoolean(), random.nextBoolean()),
                kind.needs(Part.DOCUMENT) ? "文书 1" : null,
                kind == EntryKind.PUBLISHED ? "https://example.org/" + random.nextInt(9) : null,
                kind.needs(Part.REFERS) && !known.isEmpty() ? known.get(random.nextInt(known.size())) : null,
                kind.needs(Part.REASON) ? "示例" : null);
    }

    private static @Nullable EntryForm form(EntryKind kind, Random random) {
        boolean first = random.nextBoolean();
        return switch (kind) {
            case EVALUATED -> first ? EntryForm.YEARLY : EntryForm.BEFORE_EXPIRY;
            case INSPECTED -> first ? EntryForm.ON_SITE : EntryForm.OFF_SITE;
            default -> null;
        };
    }

    private void agrees(UUID agency, LocalDate date, int seed) {
        AgencyStanding fold = agencies.standing(agency, date).orElseThrow();
        VStandingTable view = VStandingTable.V_STANDING;
        var row = db.fetchSingle(view, view.AGENCY_ID.eq(agency));
        boolean listed = row.getListedOn() != null
                && (row.getListedUntil() == null || !row.getListedUntil().isBefore(date));
        assertThat(listed).as("seed %d", seed).isEqualTo(Boolean.TRUE.equals(fold.listed()));
        assertThat(row.getPublishedOn()).isEqualTo(fold.publishedOn());
        assertThat(row.getPublishedUrl()).isEqualTo(fold.publishedUrl());
        assertThat(row.getEvaluatedOn()).isEqualTo(fold.evaluatedOn());
        assertThat(row.getEvaluationPassed()).isEqualTo(fold.evaluationPassed());
        assertThat(row.getInspectedOn()).isEqualTo(fold.inspectedOn());
        assertThat(row.getInspectionPassed()).isEqualTo(fold.inspectionPassed());
        assertThat(row.getRecordsComplete()).isEqualTo(fold.recordsComplete());
        assertThat(known(row.getSuspendedSince(), row.getAnythingKnown())).isEqualTo(fold.suspended());
        assertThat(known(row.getViolentOn(), row.getLookedAt())).isEqualTo(fold.violent());
        assertThat(known(row.getPassedOnSince(), row.getLookedAt())).isEqualTo(fold.passedOn());
        VContractTable contract = VContractTable.V_CONTRACT;
        boolean live = db.fetchExists(
                contract, contract.AGENCY_ID.eq(agency), contract.FROM_DATE.le(date), contract.UNTIL.ge(date));
        assertThat(live).as("seed %d", seed).isEqualTo(Boolean.TRUE.equals(fold.contracted()));
    }

    private static @Nullable Boolean known(@Nullable LocalDate since, boolean looked) {
        return since != null ? Boolean.TRUE : looked ? Boolean.FALSE : null;
    }
}
