package org.lifang.server.compliance;

import static org.lifang.server.identity.tables.AppUserTable.APP_USER;
import static org.lifang.server.identity.tables.UserRoleTable.USER_ROLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.Agencies;
import org.lifang.server.agencies.AgencyRecords;
import org.lifang.server.agencies.EntryForm;
import org.lifang.server.agencies.EntryKind;
import org.lifang.server.agencies.Scores;
import org.lifang.server.agencies.Terms;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Browser;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.training.Clearances;
import org.lifang.server.training.RecordKind;
import org.springframework.stereotype.Component;

/** The lender's own people and its agencies, with everything in order until a test puts something else on record. */
@Component
class House {

    static final UUID OFFICER = new UUID(7L, 7L);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int DAYS_AGO = 100;

    private final DSLContext db;
    private final Clearances clearances;
    private final Agencies agencies;
    private final AgencyRecords records;
    private final BusinessDates dates;

    House(DSLContext db, Clearances clearances, Agencies agencies, AgencyRecords records, BusinessDates dates) {
        this.db = db;
        this.clearances = clearances;
        this.agencies = agencies;
        this.records = records;
        this.dates = dates;
    }

    /** Somebody employed, of whom nothing is on record. */
    UUID newcomer() {
        officer();
        UUID id = UUID.randomUUID();
        person(id, "示例·外访员");
        db.insertInto(USER_ROLE)
                .set(USER_ROLE.USER_ID, id)
                .set(USER_ROLE.ROLE, "COLLECTOR")
                .execute();
        return id;
    }

    /** Who puts things on record; a new database does not know them yet. */
    void officer() {
        person(OFFICER, "示例·合规");
    }

    private void person(UUID id, String name) {
        db.insertInto(APP_USER)
                .set(APP_USER.ID, id)
                .set(APP_USER.LOGIN, "c" + id.toString().substring(0, 13))
                .set(APP_USER.DISPLAY_NAME, name)
                .set(APP_USER.PASSWORD_HASH, "none")
                .set(APP_USER.CREATED_AT, Instant.EPOCH)
                .onConflictDoNothing()
                .execute();
    }

    /** Somebody cleared for everything. */
    UUID collector() {
        UUID id = newcomer();
        LocalDate on = dates.today().minusDays(DAYS_AGO);
        screened(id, on, true);
        record(id, RecordKind.PRE_JOB, on, true, "岗前 1", null);
        record(id, RecordKind.YEARLY, on, true, "年度 1", null);
        record(id, RecordKind.UNDERTAKING, on, null, null, "承诺书 1");
        record(id, RecordKind.VISITS_QUALIFIED, on, null, null, "外访 1");
        return id;
    }

    void screened(UUID colleague, LocalDate on, boolean passed) {
        record(colleague, RecordKind.SCREENED, on, passed, null, null);
    }

    void suspended(UUID colleague, LocalDate on) {
        record(colleague, RecordKind.SUSPENDED, on, null, null, null);
    }

    void reinstated(UUID colleague, LocalDate on) {
        record(colleague, RecordKind.REINSTATED, on, null, null, null);
    }

    private void record(
            UUID colleague,
            RecordKind kind,
            LocalDate on,
            @Nullable Boolean passed,
            @Nullable String course,
            @Nullable String document) {
        boolean bad = kind == RecordKind.SUSPENDED || kind == RecordKind.REINSTATED;
        clearances
                .record(
                        command(),
                        new Clearances.Draft(
                                UUID.randomUUID(),
                                colleague,
                                kind,
                                on,
                                passed,
                                course,
                                document,
                                null,
                                null,
                                bad ? "核查" : null))
                .orRefuse();
    }

    /** An agency in order with its contract; the short number by which the gate knows it. */
    Charged agency(LocalDate contractEnds) {
        officer();
        UUID id = UUID.randomUUID();
        int number = NUMBER.incrementAndGet();
        agencies.add(command(), new Agencies.Draft(id, "示例·机构" + number, "99990000MA%08d".formatted(number)))
                .orRefuse();
        LocalDate on = dates.today().minusDays(DAYS_AGO);
        entry(id, EntryKind.EVALUATED, on);
        entry(id, EntryKind.INSPECTED, on);
        entry(id, EntryKind.LISTED, on);
        entry(id, EntryKind.PUBLISHED, on);
        entry(id, EntryKind.RECORDS_COMPLETE, on);
        UUID contract = UUID.randomUUID();
        records.record(
                        command(),
                        new AgencyRecords.Draft(
                                contract,
                                id,
                                EntryKind.CONTRACT,
                                on,
                                on,
                                contractEnds,
                                null,
                                null,
                                null,
                                null,
                                new Terms(true, true),
                                "协议 1",
                                null,
                                null,
                                null))
                .orRefuse();
        return new Charged(id, agencies.numberOf(id).orElseThrow());
    }

    /** An agency; {@code number} is its short number. */
    record Charged(UUID id, long number) {}

    /** Somebody of the agency, cleared for everything. */
    UUID collector(Charged agency) {
        UUID id = collector();
        agencies.join(command(), agency.id(), id, dates.today()).orRefuse();
        return id;
    }

    void entry(UUID agency, EntryKind kind, LocalDate on) {
        boolean assessed = kind == EntryKind.EVALUATED || kind == EntryKind.INSPECTED;
        records.record(
                        command(),
                        new AgencyRecords.Draft(
                                UUID.randomUUID(),
                                agency,
                                kind,
                                on,
                                null,
                                null,
                                assessed ? kind == EntryKind.EVALUATED ? EntryForm.YEARLY : EntryForm.ON_SITE : null,
                                kind == EntryKind.EVALUATED ? new Scores(90, 80, 85) : null,
                                assessed ? true : null,
                                null,
                                null,
                                null,
                                kind == EntryKind.PUBLISHED ? "https://lender.example/agencies" : null,
                                null,
                                kind == EntryKind.SUSPENDED ? "核查" : null))
                .orRefuse();
    }

    static Command command() {
        UUID key = Browser.key();
        return Command.of(key, "test", "register", key.toString(), OFFICER);
    }
}
