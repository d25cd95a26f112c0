package org.lifang.server.portfolio;

import static org.lifang.server.portfolio.tables.ImportBadRowTable.IMPORT_BAD_ROW;
import static org.lifang.server.portfolio.tables.ImportRunTable.IMPORT_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.portfolio.intake.BadRow;
import org.lifang.server.portfolio.intake.IntakeResult;
import org.lifang.server.portfolio.tables.ImportRunRecord;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.Tape;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Import runs and their bad rows. */
@Repository
class ImportStore {

    private static final TypeReference<Map<String, ImportReport.Section>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<ImportReport.Changed>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;
    private final Bulk bulk;
    private final Sealer sealer;
    private final JsonMapper json;

    ImportStore(DSLContext db, Bulk bulk, Sealer sealer, JsonMapper json) {
        this.db = db;
        this.bulk = bulk;
        this.sealer = sealer;
        this.json = json;
    }

    /** What the totals column holds. */
    record Figures(String currency, Map<String, Long> sums, Map<String, Long> byStatus) {}

    /** A run as it is first written down. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fresh(
            UUID id,
            @Nullable UUID parentId,
            Profile profile,
            String fileName,
            byte[] sha256,
            long bytes,
            @Nullable LocalDate asOf,
            UUID actor,
            Instant at) {}

    boolean insert(Fresh run) {
        return db.insertInto(IMPORT_RUN)
                        .set(IMPORT_RUN.ID, run.id())
                        .set(IMPORT_RUN.PARENT_ID, run.parentId())
                        .set(IMPORT_RUN.TAPE, run.profile().tape().name())
                        .set(IMPORT_RUN.PROFILE, run.profile().key())
                        .set(IMPORT_RUN.SOURCE, run.profile().source())
                        .set(IMPORT_RUN.FILE_NAME, run.fileName())
                        .set(IMPORT_RUN.FILE_SHA256, run.sha256())
                        .set(IMPORT_RUN.FILE_BYTES, run.bytes())
                        .set(IMPORT_RUN.AS_OF, run.asOf())
                        .set(IMPORT_RUN.STATE, ImportState.RECEIVED.name())
                        .set(IMPORT_RUN.ACTOR, run.actor())
                        .set(IMPORT_RUN.RECEIVED_AT, run.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void state(UUID id, ImportState state) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.name())
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    void refused(UUID id, ImportState state, String code, List<String> params, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.name())
                .set(IMPORT_RUN.MESSAGE_CODE, code)
                .set(IMPORT_RUN.MESSAGE_SEALED, sealer.seal(Field.IMPORT_VALUE, json.writeValueAsString(params)))
                .set(IMPORT_RUN.FINISHED_AT, at)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    void finished(UUID id, ImportState state, Profile profile, IntakeResult result, Instant at) {
        Map<String, ImportReport.Section> counts = new TreeMap<>();
        result.counts()
                .forEach((section, c) -> counts.put(
                        section.title(), new ImportReport.Section(c.freshRows(), c.changedRows(), c.sameRows())));
        List<ImportReport.Changed> changes = new ArrayList<>();
        result.changes().forEach((what, count) -> changes.add(new ImportReport.Changed(what, count)));
        Figures figures = new Figures(
                profile.currency(), result.totals().sums(), result.totals().byStatus());
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.name())
                .set(IMPORT_RUN.ROWS_READ, result.rowsRead())
                .set(IMPORT_RUN.ROWS_GOOD, result.rowsRead() - result.rowsBad())
                .set(IMPORT_RUN.ROWS_BAD, result.rowsBad())
                .set(IMPORT_RUN.BAD_ROWS_LEFT_OUT, result.badRowsLeftOut())
                .set(IMPORT_RUN.COUNTS, JSONB.valueOf(json.writeValueAsString(counts)))
                .set(IMPORT_RUN.TOTALS, JSONB.valueOf(json.writeValueAsString(figures)))
                .set(IMPORT_RUN.CHANGES, JSONB.valueOf(json.writeValueAsString(changes)))
                .set(IMPORT_RUN.FINISHED_AT, at)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    /** Replaces the bad rows of an earlier reading, except those that somebody has repaired since. */
    void badRows(UUID id, List<BadRow> rows) {
        db.deleteFrom(IMPORT_BAD_ROW)
                .where(IMPORT_BAD_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_BAD_ROW.REPAIRED_AT.isNull())
                .execute();
        Set<String> repaired = db.select(IMPORT_BAD_ROW.SECTION, IMPORT_BAD_ROW.ROW_NO)
                .from(IMPORT_BAD_ROW)
                .where(IMPORT_BAD_ROW.IMPORT_ID.eq(id))
                .fetchSet(row -> row.value1() + row.value2());
        org.jooq.Field<?>[] columns = {
            IMPORT_BAD_ROW.IMPORT_ID,
            IMPORT_BAD_ROW.SECTION,
            IMPORT_BAD_ROW.ROW_NO,
            IMPORT_BAD_ROW.REFUSED,
            IMPORT_BAD_ROW.FINDINGS,
            IMPORT_BAD_ROW.FINDINGS_LEFT_OUT,
            IMPORT_BAD_ROW.ROW_SEALED
        };
        Map<String, BadRow> once = new java.util.LinkedHashMap<>();
        rows.forEach(row -> once.merge(row.section().title() + row.rowNo(), row, ImportStore::joined));
        once.keySet().removeAll(repaired);
        if (once.isEmpty()) {
            return;
        }
        bulk.into(IMPORT_BAD_ROW, columns, writer -> {
            for (BadRow row : once.values()) {
                writer.row(columns.length)
                        .uuid(id)
                        .text(row.section().title())
                        .int8(row.rowNo())
                        .bool(row.refused())
                        .jsonb(json.writeValueAsString(kept(row)))
                        .int4(row.findingsLeftOut())
                        .bytea(sealer.seal(Field.IMPORT_ROW, json.writeValueAsString(row.cells())));
            }
        });
    }

    private static BadRow joined(BadRow first, BadRow second) {
        List<org.lifang.server.portfolio.tape.Finding> all = new ArrayList<>(first.findings());
        all.addAll(second.findings());
        return new BadRow(
                first.section(),
                first.rowNo(),
                first.refused() || second.refused(),
                first.cells(),
                all,
                first.findingsLeftOut() + second.findingsLeftOut());
    }

    /** Findings without the value, which stands in the sealed row. */
    private static List<BadRows.Kept> kept(BadRow row) {
        return row.findings().stream()
                .map(f -> new BadRows.Kept(f.field(), f.code().name(), f.params()))
                .toList();
    }

    /** The profiles by which the book came in. */
    List<String> committedProfiles() {
        return db.selectDistinct(IMPORT_RUN.PROFILE)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.STATE.eq(ImportState.COMMITTED.name()))
                .fetch(IMPORT_RUN.PROFILE);
    }

    Optional<ImportReport> find(UUID id) {
        return db.fetchOptional(IMPORT_RUN, IMPORT_RUN.ID.eq(id)).map(this::report);
    }

    /** The row, locked until the transaction ends. */
    Optional<ImportReport> lock(UUID id) {
        return db.selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(this::report);
    }

    List<ImportReport> list(int size, @Nullable Instant before, @Nullable UUID beforeId) {
        return db.selectFrom(IMPORT_RUN)
                .where(
                        before == null || beforeId == null
                                ? org.jooq.impl.DSL.noCondition()
                                : org.jooq
                                        .impl
                                        .DSL
                                        .row(IMPORT_RUN.RECEIVED_AT, IMPORT_RUN.ID)
                                        .lt(before, beforeId))
                .orderBy(IMPORT_RUN.RECEIVED_AT.desc(), IMPORT_RUN.ID.desc())
                .limit(size)
                .fetch()
                .map(this::report);
    }

    /** Runs that were cut off by the end of the server. */
    List<ImportReport> unfinished() {
        return db.selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.STATE.in(
                        ImportState.RECEIVED.name(), ImportState.CHECKING.name(), ImportState.COMMITTING.name()))
                .orderBy(IMPORT_RUN.RECEIVED_AT)
                .fetch()
                .map(this::report);
    }

    /** Runs whose kept file is past its time. */
    List<UUID> expired(Instant before) {
        return db.select(IMPORT_RUN.ID)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.FILE_DELETED_AT.isNull())
                .and(IMPORT_RUN.STATE.in(
                        ImportState.COMMITTED.name(),
                        ImportState.DISCARDED.name(),
                        ImportState.REFUSED.name(),
                        ImportState.FAILED.name()))
                .and(IMPORT_RUN.FINISHED_AT.lt(before))
                .fetch(IMPORT_RUN.ID);
    }

    void fileDeleted(UUID id, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.FILE_DELETED_AT, at)
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    private List<String> messageParams(ImportRunRecord r) {
        String params = sealer.openNullable(Field.IMPORT_VALUE, r.getMessageSealed());
        return params == null ? List.of() : json.readValue(params, TEXTS);
    }

    private ImportReport report(ImportRunRecord r) {
        boolean counted = r.getTotals().data().contains("currency");
        Figures figures =
                counted ? json.readValue(r.getTotals().data(), Figures.class) : new Figures("CNY", Map.of(), Map.of());
        return new ImportReport(
                r.getId(),
                r.getParentId(),
                Tape.valueOf(r.getTape()),
                r.getProfile(),
                r.getFileName(),
                r.getAsOf(),
                ImportState.valueOf(r.getState()),
                r.getRowsRead(),
                r.getRowsGood(),
                r.getRowsBad(),
                r.getBadRowsLeftOut(),
                json.readValue(r.getCounts().data(), COUNTS),
                figures.currency(),
                figures.sums(),
                figures.byStatus(),
                json.readValue(r.getChanges().data(), CHANGES),
                r.getMessageCode(),
                messageParams(r),
                r.getActor(),
                r.getReceivedAt(),
                r.getFinishedAt());
    }
}
