package org.lifang.server.documents;

import static org.lifang.server.documents.tables.DocumentTable.DOCUMENT;
import static org.lifang.server.documents.tables.WithdrawalTable.WITHDRAWAL;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.routing.views.PlannedStopTable.PLANNED_STOP;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** The visits of a day by the plan in force, each with the packet that was made for it. */
@Repository
class PacketLists {

    /** What is owed moves each day: an older packet is made anew. */
    private static final int FRESH_DAYS = 3;

    private final DSLContext db;
    private final Scope scope;
    private final Sealer sealer;

    PacketLists(DSLContext db, Scope scope, Sealer sealer) {
        this.db = db;
        this.scope = scope;
        this.sealer = sealer;
    }

    /** A packet; {@code forVisit} when it names this visit and who comes. */
    record Packet(UUID id, String code, int pages, LocalDate asOf, Instant madeAt, boolean forVisit) {}

    /** @param permit the visit's permit; null while there is none */
    record Stop(
            long borrower,
            String borrowerNo,
            String nameMasked,
            LocalTime begins,
            @Nullable UUID permit,
            @Nullable Packet packet) {}

    List<Stop> of(LocalDate day) {
        Table<?> latest = latestPacket(day);
        Field<UUID> id = latest.field(DOCUMENT.ID);
        Field<Boolean> forVisit =
                DSL.coalesce(DSL.field(PLANNED_STOP.PERMIT_ID.eq(latest.field(DOCUMENT.RECORD_ID))), DSL.inline(false));
        return db.select(
                        PLANNED_STOP.BORROWER_ID,
                        BORROWER_FACE.BORROWER_NO,
                        BORROWER_FACE.NAME_SEALED,
                        PLANNED_STOP.BEGINS,
                        PLANNED_STOP.PERMIT_ID,
                        id,
                        latest.field(DOCUMENT.CODE),
                        latest.field(DOCUMENT.PAGES),
                        latest.field(DOCUMENT.AS_OF),
                        latest.field(DOCUMENT.MADE_AT),
                        forVisit)
                .from(PLANNED_STOP)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(PLANNED_STOP.BORROWER_ID))
                .leftJoin(latest)
                .on(DSL.trueCondition())
                .where(PLANNED_STOP.DAY.eq(day))
                .and(scope.visible(CurrentActor.get(), PLANNED_STOP.BORROWER_ID))
                .orderBy(PLANNED_STOP.BEGINS, PLANNED_STOP.BORROWER_ID)
                .fetch(row -> new Stop(
                        row.value1(),
                        row.value2(),
                        Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, row.value3())),
                        LocalTime.ofSecondOfDay(row.value4()),
                        row.value5(),
                        row.value6() == null
                                ? null
                                : new Packet(
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10(),
                                        row.value11())));
    }

    /** The latest packet of a stop's borrower that is not withdrawn and not too old. */
    private static Table<?> latestPacket(LocalDate day) {
        return DSL.lateral(DSL.select(
                                DOCUMENT.ID,
                                DOCUMENT.CODE,
                                DOCUMENT.PAGES,
                                DOCUMENT.AS_OF,
                                DOCUMENT.MADE_AT,
                                DOCUMENT.RECORD_ID)
                        .from(DOCUMENT)
                        .leftJoin(WITHDRAWAL)
                        .on(WITHDRAWAL.DOCUMENT_ID.eq(DOCUMENT.ID))
                        .where(DOCUMENT.BORROWER_ID.eq(PLANNED_STOP.BORROWER_ID))
                        .and(DOCUMENT.KIND.eq(DocumentKind.VISIT_PACKET.name()))
                        .and(DOCUMENT.AS_OF.ge(day.minusDays(FRESH_DAYS)))
                        .and(WITHDRAWAL.DOCUMENT_ID.isNull())
                        .orderBy(DOCUMENT.MADE_AT.desc())
                        .limit(1))
                .as("latest");
    }
}
