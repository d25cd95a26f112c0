package org.lifang.server.portfolio;

import static org.lifang.server.portfolio.tables.ImportBadRowTable.IMPORT_BAD_ROW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.portfolio.tables.ImportBadRowRecord;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an import that people must look at: shown, repaired in place, written out as a file to repair. */
@Service
public class BadRows {

    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Kept>> FINDINGS = new TypeReference<>() {};

    private final DSLContext db;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;

    BadRows(DSLContext db, Sealer sealer, JsonMapper json, Clock clock) {
        this.db = db;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    /** A finding as it is kept; the value stands in the row. */
    public record Kept(String field, String code, List<String> params) {}

    /** One row in our own columns with everything that was found. */
    public record Shown(
            Section section,
            long rowNo,
            boolean refused,
            Map<String, String> cells,
            List<Kept> findings,
            int findingsLeftOut,
            @Nullable Instant repairedAt) {}

    public List<Shown> list(
            UUID importId, @Nullable Section section, @Nullable Section after, long afterRow, int size) {
        Condition where = IMPORT_BAD_ROW.IMPORT_ID.eq(importId);
        if (section != null) {
            where = where.and(IMPORT_BAD_ROW.SECTION.eq(section.title()));
        }
        if (after != null) {
            where = where.and(
                    DSL.row(IMPORT_BAD_ROW.SECTION, IMPORT_BAD_ROW.ROW_NO).gt(after.title(), afterRow));
        }
        return db.selectFrom(IMPORT_BAD_ROW)
                .where(where)
                .orderBy(IMPORT_BAD_ROW.SECTION, IMPORT_BAD_ROW.ROW_NO)
                .limit(size)
                .fetch()
                .map(this::shown);
    }

    Optional<Shown> find(UUID importId, Section section, long rowNo) {
        return db.selectFrom(IMPORT_BAD_ROW)
                .where(IMPORT_BAD_ROW.IMPORT_ID.eq(importId))
                .and(IMPORT_BAD_ROW.SECTION.eq(section.title()))
                .and(IMPORT_BAD_ROW.ROW_NO.eq(rowNo))
                .forUpdate()
                .fetchOptional()
                .map(this::shown);
    }

    /** Writes down a repaired row and what is still wrong with it on its own. */
    void repair(UUID importId, Shown row, Map<String, String> cells, List<Kept> findings) {
        db.update(IMPORT_BAD_ROW)
                .set(IMPORT_BAD_ROW.ROW_SEALED, sealer.seal(Field.IMPORT_ROW, json.writeValueAsString(cells)))
                .set(IMPORT_BAD_ROW.FINDINGS, org.jooq.JSONB.valueOf(json.writeValueAsString(findings)))
                .set(IMPORT_BAD_ROW.REPAIRED_AT, clock.instant())
                .where(IMPORT_BAD_ROW.IMPORT_ID.eq(importId))
                .and(IMPORT_BAD_ROW.SECTION.eq(row.section().title()))
                .and(IMPORT_BAD_ROW.ROW_NO.eq(row.rowNo()))
                .execute();
    }

    private Shown shown(ImportBadRowRecord r) {
        return new Shown(
                Section.named(r.getSection()).orElseThrow(),
                r.getRowNo(),
                r.getRefused(),
                json.readValue(sealer.open(Field.IMPORT_ROW, r.getRowSealed()), CELLS),
                json.readValue(r.getFindings().data(), FINDINGS),
                r.getFindingsLeftOut(),
                r.getRepairedAt());
    }

    /** All refused rows as one tape in our own columns, which can be repaired and imported with the same profile. */
    public String file(UUID importId) {
        StringWriter text = new StringWriter();
        for (Section section : Section.values()) {
            List<Shown> rows = db.selectFrom(IMPORT_BAD_ROW)
                    .where(IMPORT_BAD_ROW.IMPORT_ID.eq(importId))
                    .and(IMPORT_BAD_ROW.SECTION.eq(section.title()))
                    .and(IMPORT_BAD_ROW.REFUSED)
                    .orderBy(IMPORT_BAD_ROW.ROW_NO)
                    .fetch()
                    .map(this::shown);
            if (!rows.isEmpty()) {
                Tapes.section(text, section, rows.stream().map(Shown::cells).toList());
            }
        }
        return text.toString();
    }

    /** One row as a tape of its own, for checking what can be checked without the others. */
    static byte[] alone(Section section, Map<String, String> cells) {
        StringWriter text = new StringWriter();
        Map<String, String> known = new LinkedHashMap<>();
        for (Column column : section.columns()) {
            known.put(column.header(), cells.getOrDefault(column.header(), ""));
        }
        Tapes.section(text, section, List.of(known));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with a row taken by itself. */
    static List<Kept> recheck(Section section, Map<String, String> cells, Profile profile, java.time.LocalDate today)
            throws IOException {
        List<Kept> found = new ArrayList<>();
        byte[] text = alone(section, cells);
        RowChecks.check(() -> new ByteArrayInputStream(text), text.length, profile, today)
                .forEach(f -> found.add(new Kept(f.field(), f.code().name(), f.params())));
        return found;
    }
}
