package org.lifang.server.documents;

import static org.lifang.server.documents.tables.DocumentTable.DOCUMENT;
import static org.lifang.server.documents.tables.WithdrawalTable.WITHDRAWAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DocumentStore {

    private static final List<SelectField<?>> COLUMNS = List.of(
            DOCUMENT.ID,
            DOCUMENT.KIND,
            DOCUMENT.BORROWER_ID,
            DOCUMENT.LOAN_ID,
            DOCUMENT.RECORD_ID,
            DOCUMENT.LANGUAGE,
            DOCUMENT.TEMPLATES,
            DOCUMENT.AS_OF,
            DOCUMENT.CODE,
            DOCUMENT.ISSUER,
            DOCUMENT.PAGES,
            DOCUMENT.MADE_BY,
            DOCUMENT.MADE_AT,
            WITHDRAWAL.WITHDRAWN_AT,
            WITHDRAWAL.REASON);

    private final DSLContext db;
    private final Sealer sealer;
    private final JsonMapper json;

    DocumentStore(DSLContext db, Sealer sealer, JsonMapper json) {
        this.db = db;
        this.sealer = sealer;
        this.json = json;
    }

    /** What is known of a paper besides its content. */
    record Row(
            UUID id,
            DocumentKind kind,
            long borrower,
            @Nullable Long loan,
            @Nullable UUID record,
            String language,
            Map<String, Integer> templates,
            LocalDate asOf,
            String code,
            String issuer,
            int pages,
            UUID madeBy,
            Instant madeAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause) {}

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record File(byte[] content, byte[] hash, String key) {}

    void add(Row row, File file) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, row.id())
                .set(DOCUMENT.KIND, row.kind().name())
                .set(DOCUMENT.BORROWER_ID, row.borrower())
                .set(DOCUMENT.LOAN_ID, row.loan())
                .set(DOCUMENT.RECORD_ID, row.record())
                .set(DOCUMENT.LANGUAGE, row.language())
                .set(DOCUMENT.TEMPLATES, JSONB.valueOf(json.writeValueAsString(new TreeMap<>(row.templates()))))
                .set(DOCUMENT.AS_OF, row.asOf())
                .set(DOCUMENT.CODE, row.code())
                .set(DOCUMENT.ISSUER, row.issuer())
                .set(DOCUMENT.PAGES, row.pages())
                .set(DOCUMENT.FILE_SHA256, file.hash())
                .set(DOCUMENT.FILE_SEALED, sealer.sealBytes(Field.DOCUMENT, file.content()))
                .set(DOCUMENT.KEY_ID, file.key())
                .set(DOCUMENT.MADE_BY, row.madeBy())
                .set(DOCUMENT.MADE_AT, row.madeAt())
                .execute();
    }

    void withdraw(UUID document, String reason, UUID by, Instant at) {
        db.insertInto(WITHDRAWAL)
                .set(WITHDRAWAL.DOCUMENT_ID, document)
                .set(WITHDRAWAL.REASON, reason)
                .set(WITHDRAWAL.WITHDRAWN_BY, by)
                .set(WITHDRAWAL.WITHDRAWN_AT, at)
                .execute();
    }

    /** The latest papers of a borrower, the newest first. */
    List<Row> of(long borrower, int most) {
        return db.select(COLUMNS)
                .from(DOCUMENT)
                .leftJoin(WITHDRAWAL)
                .on(WITHDRAWAL.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(DOCUMENT.BORROWER_ID.eq(borrower))
                .orderBy(DOCUMENT.MADE_AT.desc(), DOCUMENT.ID.desc())
                .limit(most)
                .fetch(this::row);
    }

    @Nullable
    Row find(UUID id) {
        return find(DOCUMENT.ID.eq(id));
    }

    @Nullable
    Row byCode(String code) {
        return find(DOCUMENT.CODE.eq(code));
    }

    @Nullable
    Row byHash(byte[] hash) {
        return find(DOCUMENT.FILE_SHA256.eq(hash));
    }

    private @Nullable Row find(Condition which) {
        return db.select(COLUMNS)
                .from(DOCUMENT)
                .leftJoin(WITHDRAWAL)
                .on(WITHDRAWAL.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(which)
                .fetchOne(this::row);
    }

    /** Keeps others from deciding about the paper until this transaction ends. */
    void lock(UUID id) {
        db.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    byte[] file(UUID id) {
        return db.select(DOCUMENT.FILE_SEALED)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id))
                .fetchSingle(r -> sealer.openBytes(Field.DOCUMENT, r.value1()));
    }

    private Row row(Record r) {
        return new Row(
                r.get(DOCUMENT.ID),
                DocumentKind.valueOf(r.get(DOCUMENT.KIND)),
                r.get(DOCUMENT.BORROWER_ID),
                r.get(DOCUMENT.LOAN_ID),
                r.get(DOCUMENT.RECORD_ID),
                r.get(DOCUMENT.LANGUAGE),
                json.readValue(r.get(DOCUMENT.TEMPLATES).data(), new TypeReference<>() {}),
                r.get(DOCUMENT.AS_OF),
                r.get(DOCUMENT.CODE),
                r.get(DOCUMENT.ISSUER),
                r.get(DOCUMENT.PAGES),
                r.get(DOCUMENT.MADE_BY),
                r.get(DOCUMENT.MADE_AT),
                r.get(WITHDRAWAL.WITHDRAWN_AT),
                r.get(WITHDRAWAL.REASON));
    }
}
