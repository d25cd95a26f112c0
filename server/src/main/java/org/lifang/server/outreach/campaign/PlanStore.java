package org.lifang.server.outreach.campaign;

import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.outreach.tables.MessageEventTable.MESSAGE_EVENT;
import static org.lifang.server.outreach.tables.MessageTable.MESSAGE;
import static org.lifang.server.plans.views.VOpenPartTable.V_OPEN_PART;
import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.portfolio.views.InstalmentFactsTable.INSTALMENT_FACTS;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.strategy.views.DecisionCurrentTable.DECISION_CURRENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.lifang.server.commands.Acting;
import org.lifang.server.strategy.Treatment;
import org.springframework.stereotype.Repository;

@Repository
class PlanStore {

    private static final Field<Long> BORROWER = DSL.field(DSL.name("who", "borrower_id"), Long.class);
    private static final Field<LocalDate> DUE = DSL.field(DSL.name("who", "due_day"), LocalDate.class);
    private static final Field<Integer> URGENCY = DSL.field(DSL.name("who", "urgency"), Integer.class);
    private static final Field<Long> POINT = DSL.field(DSL.name("point", "contact_point_id"), Long.class);

    private final DSLContext db;

    PlanStore(DSLContext db) {
        this.db = db;
    }

    /** Somebody a campaign would write to. */
    record Candidate(long borrower, LocalDate due, long point, String language) {}

    int plannedOn(String campaign, LocalDate date) {
        return db.fetchCount(MESSAGE, MESSAGE.CAMPAIGN.eq(campaign).and(MESSAGE.PLANNED_ON.eq(date)));
    }

    /** Who would be written to on a date, the most urgent first; whoever was for the same due day is left out. */
    List<Candidate> candidates(Campaign campaign, LocalDate date, int most) {
        Campaign.Terms terms = campaign.terms();
        Table<?> who = who(terms, date).asTable("who", "borrower_id", "due_day", "urgency");
        return db.select(BORROWER, DUE, POINT, BORROWER_CARD.LANGUAGE)
                .from(who)
                .join(BORROWER_CARD)
                .on(BORROWER_CARD.BORROWER_ID.eq(BORROWER))
                .join(point(terms.channel()))
                .on(DSL.trueCondition())
                .where(DSL.notExists(DSL.selectOne()
                        .from(MESSAGE)
                        .where(MESSAGE.CAMPAIGN.eq(campaign.key()))
                        .and(MESSAGE.BORROWER_ID.eq(BORROWER))
                        .and(MESSAGE.DUE_DAY.eq(DUE))))
                .orderBy(URGENCY, DUE, BORROWER)
                .limit(most)
                .fetch(r -> new Candidate(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    private Select<Record3<Long, LocalDate, Integer>> who(Campaign.Terms terms, LocalDate date) {
        if (terms.treatment() != null) {
            return late(terms, terms.treatment(), date);
        }
        return terms.kind() == CampaignKind.AGREED_REMINDER ? agreed(terms, date) : early(terms, date);
    }

    /** Whoever still has to pay something of what they promised or agreed for a day. */
    private Select<Record3<Long, LocalDate, Integer>> agreed(Campaign.Terms terms, LocalDate date) {
        return db.selectDistinct(V_OPEN_PART.BORROWER_ID, V_OPEN_PART.DUE_ON, DSL.inline(0))
                .from(V_OPEN_PART)
                .where(V_OPEN_PART.DUE_ON.between(date.minusDays(terms.toDay()), date.minusDays(terms.fromDay())))
                .and(V_OPEN_PART.LEFT_FEN.gt(V_OPEN_PART.TOLERANCE_FEN));
    }

    private Select<Record3<Long, LocalDate, Integer>> late(Campaign.Terms terms, Treatment treatment, LocalDate date) {
        Field<Integer> days = DSL.max(DSL.function(
                DSL.name("ledger", "days_past_due"),
                Integer.class,
                ACCOUNT_FACTS.COUNTS_FROM,
                ACCOUNT_FACTS.FROZEN_DPD,
                DSL.val(date)));
        return db.select(
                        DECISION_CURRENT.BORROWER_ID,
                        DSL.min(ACCOUNT_FACTS.OLDEST_UNPAID_DUE),
                        DSL.min(DECISION_CURRENT.PRIORITY))
                .from(DECISION_CURRENT)
                .join(ACCOUNT_FACTS)
                .on(ACCOUNT_FACTS.BORROWER_ID.eq(DECISION_CURRENT.BORROWER_ID))
                .where(DECISION_CURRENT.TREATMENT.eq(treatment.name()))
                .and(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L))
                .and(ACCOUNT_FACTS.OLDEST_UNPAID_DUE.isNotNull())
                .groupBy(DECISION_CURRENT.BORROWER_ID)
                .having(days.between(terms.fromDay(), terms.toDay()));
    }

    private Select<Record3<Long, LocalDate, Integer>> early(Campaign.Terms terms, LocalDate date) {
        return db.select(LOAN_FACTS.BORROWER_ID, DSL.min(INSTALMENT_FACTS.DUE_ON), DSL.inline(0))
                .from(INSTALMENT_FACTS)
                .join(LOAN_FACTS)
                .on(LOAN_FACTS.LOAN_ID.eq(INSTALMENT_FACTS.LOAN_ID))
                .where(INSTALMENT_FACTS.DUE_ON.between(date.minusDays(terms.toDay()), date.minusDays(terms.fromDay())))
                .and(LOAN_FACTS.CLOSED_ON.isNull())
                .and(DSL.notExists(DSL.selectOne()
                        .from(ACCOUNT_FACTS)
                        .where(ACCOUNT_FACTS.BORROWER_ID.eq(LOAN_FACTS.BORROWER_ID))
                        .and(ACCOUNT_FACTS.OVERDUE_FEN.gt(0L))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(DECISION_CURRENT)
                        .where(DECISION_CURRENT.BORROWER_ID.eq(LOAN_FACTS.BORROWER_ID))
                        .and(DECISION_CURRENT.TREATMENT.ne(Treatment.NONE.name()))))
                .groupBy(LOAN_FACTS.BORROWER_ID);
    }

    /** The debtor's own number or address with the best standing: what the contract names before all else. */
    private static Table<?> point(Campaign.Way way) {
        Condition kind = switch (way) {
            case SMS -> CONTACT_CARD.KIND.eq("MOBILE");
            case EMAIL -> CONTACT_CARD.KIND.eq("EMAIL");
            case LETTER -> CONTACT_CARD.KIND.in("POSTAL", "HOME");
        };
        Field<Integer> rank = DSL.case_(CONTACT_CARD.SOURCE)
                .when("CONTRACT", 0)
                .when("LEFT_BY_BORROWER", 1)
                .when("AUTHORISED", 2)
                .else_(3);
        return DSL.lateral(DSL.select(CONTACT_CARD.CONTACT_POINT_ID)
                        .from(CONTACT_CARD)
                        .where(CONTACT_CARD.BORROWER_ID.eq(BORROWER))
                        .and(CONTACT_CARD.PERSON_ID.isNull())
                        .and(CONTACT_CARD.CONSENT.ne("WITHDRAWN"))
                        .and(kind)
                        .orderBy(CONTACT_CARD.KIND.desc(), rank, CONTACT_CARD.CONTACT_POINT_ID)
                        .limit(1))
                .as("point");
    }

    /** Plans a message; false when there is one for this due day already. */
    boolean plan(UUID id, Campaign campaign, Candidate who, LocalDate date, Instant at, Instant expires) {
        Campaign.Terms terms = campaign.terms();
        boolean fresh = db.insertInto(MESSAGE)
                        .set(MESSAGE.ID, id)
                        .set(MESSAGE.CAMPAIGN, campaign.key())
                        .set(MESSAGE.KIND, terms.kind().name())
                        .set(MESSAGE.BORROWER_ID, who.borrower())
                        .set(MESSAGE.DUE_DAY, who.due())
                        .set(MESSAGE.PLANNED_ON, date)
                        .set(MESSAGE.CHANNEL, terms.channel().name())
                        .set(MESSAGE.PURPOSE, terms.kind().purpose().name())
                        .set(MESSAGE.TEMPLATE_KEY, terms.template())
                        .set(MESSAGE.LANGUAGE, who.language())
                        .set(MESSAGE.POINT_ID, who.point())
                        .set(MESSAGE.STATE, "PLANNED")
                        .set(MESSAGE.DUE_AT, at)
                        .set(MESSAGE.EXPIRES_AT, expires)
                        .set(MESSAGE.CHANGED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (fresh) {
            db.insertInto(MESSAGE_EVENT)
                    .set(MESSAGE_EVENT.MESSAGE_ID, id)
                    .set(MESSAGE_EVENT.AT, at)
                    .set(MESSAGE_EVENT.KIND, "PLANNED")
                    .set(MESSAGE_EVENT.BY_ID, Acting.SYSTEM)
                    .execute();
        }
        return fresh;
    }
}
