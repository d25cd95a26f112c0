package org.lifang.server.routing.plan;

import static org.lifang.server.cases.views.CaseCardTable.CASE_CARD;
import static org.lifang.server.compliance.views.PermitStateTable.PERMIT_STATE;
import static org.lifang.server.compliance.views.PlacementOpenTable.PLACEMENT_OPEN;
import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.strategy.Treatment;
import org.springframework.stereotype.Repository;

/** Whom a visit is proposed to, and what planning needs to know of people. */
@Repository
class CandidateStore {

    private final DSLContext db;
    private final Sealer sealer;

    CandidateStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** Somebody to whom a visit is proposed, at home. */
    record Proposed(
            long borrower,
            long home,
            int priority,
            int dpd,
            long overdueFen,
            @Nullable String language) {}

    List<Proposed> proposed(LocalDate day, int most) {
        Field<Integer> dpd = DSL.field(DSL.select(DSL.max(DSL.function(
                        DSL.name("ledger", "days_past_due"),
                        Integer.class,
                        ACCOUNT_FACTS.COUNTS_FROM,
                        ACCOUNT_FACTS.FROZEN_DPD,
                        DSL.val(day))))
                .from(ACCOUNT_FACTS)
                .where(ACCOUNT_FACTS.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID)));
        Field<Long> overdue =
                DSL.field(DSL.select(DSL.sum(ACCOUNT_FACTS.OVERDUE_FEN).cast(Long.class))
                        .from(ACCOUNT_FACTS)
                        .where(ACCOUNT_FACTS.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID)));
        Field<Long> home = DSL.field(DSL.select(DSL.min(CONTACT_CARD.CONTACT_POINT_ID))
                .from(CONTACT_CARD)
                .where(CONTACT_CARD.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID))
                .and(CONTACT_CARD.PERSON_ID.isNull())
                .and(CONTACT_CARD.KIND.eq("HOME").and(CONTACT_CARD.CONSENT.ne("WITHDRAWN"))));
        return db.select(
                        DECISION_CURRENT.BORROWER_ID,
                        home,
                        DECISION_CURRENT.PRIORITY,
                        DSL.coalesce(dpd, 0),
                        DSL.coalesce(overdue, 0L),
                        BORROWER_CARD.LANGUAGE)
                .from(DECISION_CURRENT)
                .join(CASE_CARD)
                .on(CASE_CARD.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID).and(CASE_CARD.CLOSED_ON.isNull()))
                .join(BORROWER_CARD)
                .on(BORROWER_CARD.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID))
                .where(DECISION_CURRENT.TREATMENT.eq(Treatment.PROPOSE_VISIT.name()))
                .and(home.isNotNull())
                .orderBy(DECISION_CURRENT.PRIORITY, DECISION_CURRENT.OVERDUE_SINCE, DECISION_CURRENT.BORROWER_ID)
                .limit(most)
                .fetch(Records.mapping(Proposed::new));
    }

    /** The agencies, by their short numbers, with whom debts of these people are placed. */
    Map<Long, Long> placed(Collection<Long> borrowers) {
        return db.select(PLACEMENT_OPEN.BORROWER_ID, PLACEMENT_OPEN.AGENCY_ID)
                .from(PLACEMENT_OPEN)
                .where(PLACEMENT_OPEN.BORROWER_ID.eq(DSL.any(borrowers.toArray(Long[]::new))))
                .fetchMap(PLACEMENT_OPEN.BORROWER_ID, PLACEMENT_OPEN.AGENCY_ID);
    }

    /** Names as anybody may see them. */
    Map<Long, String> maskedNames(Collection<Long> borrowers) {
        Map<Long, String> names = new HashMap<>();
        db.select(BORROWER_FACE.BORROWER_ID, BORROWER_FACE.NAME_SEALED)
                .from(BORROWER_FACE)
                .where(BORROWER_FACE.BORROWER_ID.in(borrowers))
                .forEach(r -> names.put(
                        r.value1(), Masks.name(sealer.open(org.lifang.server.privacy.Field.NAME, r.value2()))));
        return names;
    }

    /** A visit somebody may make already. */
    record Permit(UUID id, long borrower, List<UUID> crew) {}

    /** Permits for visits on a day that still hold. */
    Map<Long, Permit> permits(LocalDate day, Collection<Long> borrowers, Instant now) {
        Map<Long, Permit> permits = new HashMap<>();
        db.select(PERMIT_STATE.PERMIT_ID, PERMIT_STATE.BORROWER_ID, PERMIT_STATE.CREW)
                .from(PERMIT_STATE)
                .where(PERMIT_STATE.BORROWER_ID.in(borrowers))
                .and(PERMIT_STATE.CHANNEL.eq(Channel.VISIT.name()).and(PERMIT_STATE.DAY.eq(day)))
                .and(PERMIT_STATE.REVOKED_AT.isNull().and(PERMIT_STATE.EXPIRES_AT.gt(now)))
                .orderBy(PERMIT_STATE.ISSUED_AT)
                .forEach(r -> permits.put(r.value2(), new Permit(r.value1(), r.value2(), List.of(r.value3()))));
        return permits;
    }
}
