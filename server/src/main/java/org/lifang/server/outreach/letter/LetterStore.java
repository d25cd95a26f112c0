package org.lifang.server.outreach.letter;

import static org.lifang.server.outreach.tables.LetterBatchTable.LETTER_BATCH;
import static org.lifang.server.outreach.tables.LetterTable.LETTER;
import static org.lifang.server.outreach.tables.MessageTable.MESSAGE;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.letter.Letters.Batch;
import org.lifang.server.outreach.letter.Letters.Letter;
import org.lifang.server.outreach.tables.LetterRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {

    private final DSLContext db;
    private final Sealer sealer;

    LetterStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** The batch letters go into now; there is never more than one. */
    UUID openBatch(UUID fresh, LocalDate day, Instant at) {
        db.insertInto(LETTER_BATCH)
                .set(LETTER_BATCH.ID, fresh)
                .set(LETTER_BATCH.DAY, day)
                .set(LETTER_BATCH.OPENED_AT, at)
                .onConflictDoNothing()
                .execute();
        return db.select(LETTER_BATCH.ID)
                .from(LETTER_BATCH)
                .where(LETTER_BATCH.CLOSED_AT.isNull())
                .forUpdate()
                .fetchSingle(LETTER_BATCH.ID);
    }

    void add(UUID message, UUID batch, byte[] pdf, Instant at) {
        db.insertInto(LETTER)
                .set(LETTER.MESSAGE_ID, message)
                .set(LETTER.BATCH_ID, batch)
                .set(LETTER.PDF_SEALED, sealer.sealBytes(Field.DOCUMENT, pdf))
                .set(LETTER.PRINTED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    boolean has(UUID message) {
        return db.fetchExists(LETTER, LETTER.MESSAGE_ID.eq(message));
    }

    List<Batch> batches(int most) {
        var letters = DSL.field(DSL.selectCount().from(LETTER).where(LETTER.BATCH_ID.eq(LETTER_BATCH.ID)));
        return db.select(LETTER_BATCH.ID, LETTER_BATCH.DAY, LETTER_BATCH.OPENED_AT, LETTER_BATCH.CLOSED_AT, letters)
                .from(LETTER_BATCH)
                .orderBy(LETTER_BATCH.OPENED_AT.desc())
                .limit(most)
                .fetch(r -> new Batch(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    boolean close(UUID batch, UUID by, Instant at) {
        return db.update(LETTER_BATCH)
                        .set(LETTER_BATCH.CLOSED_AT, at)
                        .set(LETTER_BATCH.CLOSED_BY, by)
                        .where(LETTER_BATCH.ID.eq(batch).and(LETTER_BATCH.CLOSED_AT.isNull()))
                        .execute()
                == 1;
    }

    boolean closed(UUID batch) {
        return db.fetchExists(LETTER_BATCH, LETTER_BATCH.ID.eq(batch), LETTER_BATCH.CLOSED_AT.isNotNull());
    }

    List<Letter> letters(UUID batch) {
        return db.select(LETTER, MESSAGE.BORROWER_ID, BORROWER_FACE.NAME_SEALED)
                .from(LETTER)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(LETTER.MESSAGE_ID))
                .leftJoin(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(MESSAGE.BORROWER_ID))
                .where(LETTER.BATCH_ID.eq(batch))
                .orderBy(LETTER.PRINTED_AT, LETTER.MESSAGE_ID)
                .fetch(r -> letter(r.value1(), r.value2(), nameMasked(r.value3())));
    }

    @Nullable
    Letter lock(UUID message) {
        LetterRecord row = db.selectFrom(LETTER)
                .where(LETTER.MESSAGE_ID.eq(message))
                .forUpdate()
                .fetchOne();
        return row == null ? null : letter(row, 0L, null);
    }

    List<byte[]> pdfs(UUID batch) {
        return db.select(LETTER.PDF_SEALED)
                .from(LETTER)
                .where(LETTER.BATCH_ID.eq(batch))
                .orderBy(LETTER.PRINTED_AT, LETTER.MESSAGE_ID)
                .fetch(r -> sealer.openBytes(Field.DOCUMENT, r.value1()));
    }

    boolean numberTaken(String number) {
        return db.fetchExists(LETTER, LETTER.DISPATCH_NUMBER.eq(number));
    }

    void dispatch(UUID message, String number, LocalDate on, UUID by) {
        db.update(LETTER)
                .set(LETTER.DISPATCH_NUMBER, number)
                .set(LETTER.DISPATCHED_ON, on)
                .set(LETTER.DISPATCHED_BY, by)
                .where(LETTER.MESSAGE_ID.eq(message))
                .execute();
    }

    void prove(UUID message, String proof, LocalDate on, @Nullable String note, UUID by) {
        db.update(LETTER)
                .set(LETTER.PROOF, proof)
                .set(LETTER.PROOF_ON, on)
                .set(LETTER.PROOF_NOTE_SEALED, sealer.sealNullable(Field.NOTE, note))
                .set(LETTER.PROVED_BY, by)
                .where(LETTER.MESSAGE_ID.eq(message))
                .execute();
    }

    private @Nullable String nameMasked(byte @Nullable [] sealed) {
        return sealed == null ? null : Masks.name(sealer.open(Field.NAME, sealed));
    }

    private static Letter letter(LetterRecord r, long borrower, @Nullable String nameMasked) {
        return new Letter(
                r.getMessageId(),
                r.getBatchId(),
                borrower,
                nameMasked,
                r.getDispatchNumber(),
                r.getDispatchedOn(),
                r.getProof(),
                r.getProofOn());
    }
}
