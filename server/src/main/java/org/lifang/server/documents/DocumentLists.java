package org.lifang.server.documents;

import static org.lifang.server.documents.tables.DocumentTable.DOCUMENT;
import static org.lifang.server.documents.tables.WithdrawalTable.WITHDRAWAL;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Papers of everybody the reader may see, the latest first. */
@Repository
class DocumentLists {

    private static final Condition ALL = DSL.noCondition();

    private final DSLContext db;
    private final Scope scope;
    private final Sealer sealer;

    DocumentLists(DSLContext db, Scope scope, Sealer sealer) {
        this.db = db;
        this.scope = scope;
        this.sealer = sealer;
    }

    /**
     * What is looked for.
     *
     * @param code as it stands on the paper, without the strokes
     * @param from first day of issue
     * @param to last day of issue
     * @param withdrawn only those that count no more, or only those that do
     */
    record Filter(
            @Nullable DocumentKind kind,
            @Nullable String code,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID by,
            @Nullable Boolean withdrawn) {}

    /** A paper in a list. */
    record Line(
            UUID id,
            DocumentKind kind,
            long borrower,
            String borrowerNo,
            String nameMasked,
            String code,
            String language,
            LocalDate asOf,
            int pages,
            UUID madeBy,
            Instant madeAt,
            @Nullable Instant withdrawnAt) {}

    /** Where a list goes on. */
    record After(Instant at, UUID id) {}

    List<Line> list(Filter filter, @Nullable After after, int rows) {
        return db.select(
                        DOCUMENT.ID,
                        DOCUMENT.KIND,
                        DOCUMENT.BORROWER_ID,
                        BORROWER_FACE.BORROWER_NO,
                        BORROWER_FACE.NAME_SEALED,
                        DOCUMENT.CODE,
                        DOCUMENT.LANGUAGE,
                        DOCUMENT.AS_OF,
                        DOCUMENT.PAGES,
                        DOCUMENT.MADE_BY,
                        DOCUMENT.MADE_AT,
                        WITHDRAWAL.WITHDRAWN_AT)
                .from(DOCUMENT)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(DOCUMENT.BORROWER_ID))
                .leftJoin(WITHDRAWAL)
                .on(WITHDRAWAL.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(scope.visible(CurrentActor.get(), DOCUMENT.BORROWER_ID))
                .and(wanted(filter))
                .and(
                        after == null
                                ? ALL
                                : DSL.row(DOCUMENT.MADE_AT, DOCUMENT.ID).lt(after.at(), after.id()))
                .orderBy(DOCUMENT.MADE_AT.desc(), DOCUMENT.ID.desc())
                .limit(rows)
                .fetch(row -> new Line(
                        row.value1(),
                        DocumentKind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        Masks.name(sealer.open(Field.NAME, row.value5())),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12()));
    }

    private static Condition wanted(Filter filter) {
        return ALL.and(
                        filter.kind() == null
                                ? ALL
                                : DOCUMENT.KIND.eq(filter.kind().name()))
                .and(filter.code() == null ? ALL : DOCUMENT.CODE.eq(filter.code()))
                .and(filter.from() == null ? ALL : DOCUMENT.MADE_AT.ge(start(filter.from())))
                .and(
                        filter.to() == null
                                ? ALL
                                : DOCUMENT.MADE_AT.lt(start(filter.to().plusDays(1))))
                .and(filter.by() == null ? ALL : DOCUMENT.MADE_BY.eq(filter.by()))
                .and(withdrawn(filter.withdrawn()));
    }

    private static Condition withdrawn(@Nullable Boolean so) {
        if (so == null) {
            return ALL;
        }
        return so ? WITHDRAWAL.WITHDRAWN_AT.isNotNull() : WITHDRAWAL.WITHDRAWN_AT.isNull();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessDates.ZONE).toInstant();
    }
}
