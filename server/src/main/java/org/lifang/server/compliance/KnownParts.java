package org.lifang.server.compliance;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.lifang.server.agencies.views.VMemberTable.V_MEMBER;
import static org.lifang.server.complaints.views.VHoldOpenTable.V_HOLD_OPEN;
import static org.lifang.server.compliance.tables.AgreementTable.AGREEMENT;
import static org.lifang.server.compliance.tables.AttestationTable.ATTESTATION;
import static org.lifang.server.compliance.tables.ContactTable.CONTACT;
import static org.lifang.server.compliance.tables.HoursTable.HOURS;
import static org.lifang.server.compliance.tables.OptOutTable.OPT_OUT;
import static org.lifang.server.compliance.tables.PackTable.PACK;
import static org.lifang.server.compliance.tables.PersonRefusalIndexTable.PERSON_REFUSAL_INDEX;
import static org.lifang.server.compliance.tables.PersonRefusalTable.PERSON_REFUSAL;
import static org.lifang.server.identity.views.CollectorCardTable.COLLECTOR_CARD;
import static org.lifang.server.ledger.views.AccountFactsTable.ACCOUNT_FACTS;
import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.portfolio.views.LoanCardTable.LOAN_CARD;
import static org.lifang.server.portfolio.views.LoanFactsTable.LOAN_FACTS;
import static org.lifang.server.portfolio.views.PersonCardTable.PERSON_CARD;
import static org.lifang.server.training.views.VClearanceTable.V_CLEARANCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lifang.kernel.contact.facts.Clearance;

/** The parts of the one wide statement that reads what bears on a question. */
final class KnownParts {

    /** The columns every part has, and in which order. */
    private static final Map<String, DataType<?>> SLOTS = slots();

    static final List<String> SLOT_NAMES = List.copyOf(SLOTS.keySet());

    private static final List<String> PHONES = List.of("MOBILE", "PHONE");
    private static final String RESERVED = "RESERVED";

    private final Asking q;

    private KnownParts(Asking asking) {
        this.q = asking;
    }

    /** What the parts look for: parameters, or the columns of a table of questions. */
    record Asking(
            Field<Long> borrower,
            Field<Long> person,
            Field<Long> point,
            Field<LocalDate> day,
            Field<LocalDate> from,
            Field<Instant> now,
            Field<UUID> insteadOf,
            Field<UUID[]> crew) {

        static Asking one() {
            return new Asking(
                    DSL.param("borrower", SQLDataType.BIGINT),
                    DSL.param("person", SQLDataType.BIGINT),
                    DSL.param("point", SQLDataType.BIGINT),
                    DSL.param("day", SQLDataType.LOCALDATE),
                    DSL.param("from_day", SQLDataType.LOCALDATE),
                    DSL.param("now", SQLDataType.INSTANT),
                    DSL.param("instead_of", SQLDataType.UUID),
                    DSL.param("crew", SQLDataType.UUID.array()));
        }

        private static Asking each() {
            return new Asking(
                    column("borrower", SQLDataType.BIGINT),
                    column("person", SQLDataType.BIGINT),
                    column("point", SQLDataType.BIGINT),
                    column("day", SQLDataType.CLOB).cast(SQLDataType.LOCALDATE),
                    column("from_day", SQLDataType.CLOB).cast(SQLDataType.LOCALDATE),
                    DSL.param("now", SQLDataType.INSTANT),
                    column("instead_of", SQLDataType.UUID),
                    column("crew", SQLDataType.CLOB).cast(SQLDataType.UUID.array()));
        }

        private static <T> Field<T> column(String name, DataType<T> type) {
            return DSL.field(DSL.name("q", name), type);
        }
    }

    /** The statement for one question; its parameters go by name. */
    static Select<?> forOne() {
        return new KnownParts(Asking.one()).everything();
    }

    /** The statement for many: the same parts for each row of its arrays, with the number of the row at the end. */
    static Select<?> forEach() {
        Table<?> each = DSL.table(
                        "unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}) with ordinality",
                        DSL.param("borrower", SQLDataType.BIGINT.array()),
                        DSL.param("person", SQLDataType.BIGINT.array()),
                        DSL.param("point", SQLDataType.BIGINT.array()),
                        DSL.param("day", SQLDataType.CLOB.array()),
                        DSL.param("from_day", SQLDataType.CLOB.array()),
                        DSL.param("instead_of", SQLDataType.UUID.array()),
                        DSL.param("crew", SQLDataType.CLOB.array()))
                .as("q", "borrower", "person", "point", "day", "from_day", "instead_of", "crew", "row");
        Table<?> known = new KnownParts(Asking.each()).everything().asTable("k");
        return DSL.select(known.asterisk(), DSL.field(DSL.name("q", "row"), SQLDataType.BIGINT))
                .from(each)
                .crossJoin(DSL.lateral(known));
    }

    private Select<?> everything() {
        Select<? extends Record> all = packs();
        for (Select<? extends Record> part : List.of(
                borrower(),
                point(),
                person(),
                refusal(),
                loans(),
                log(),
                hours(),
                agreement(),
                optOuts(),
                words(),
                phones(),
                crew(),
                clearances(),
                holds(),
                replaced())) {
            all = joined(all, part);
        }
        return all;
    }

    @SuppressWarnings("unchecked") // every part has the same slots
    private static Select<? extends Record> joined(Select<? extends Record> first, Select<? extends Record> second) {
        return ((Select<Record>) first).unionAll((Select<Record>) second);
    }

    private Select<? extends Record> packs() {
        return part("PACK", Map.of("t1", PACK.NAME, "i1", PACK.VERSION, "i2", PACK.LAYER, "d1", PACK.EFFECTIVE_FROM))
                .from(PACK)
                .where(PACK.STATE.eq(inline("APPROVED")).and(PACK.EFFECTIVE_FROM.le(q.day())));
    }

    private Select<? extends Record> borrower() {
        return part("BORROWER", Map.of("i1", BORROWER_CARD.BIRTH_YEAR.cast(SQLDataType.INTEGER)))
                .from(BORROWER_CARD)
                .where(BORROWER_CARD.BORROWER_ID.eq(q.borrower()));
    }

    private Select<? extends Record> point() {
        var other = CONTACT_CARD.as("other");
        Condition elsewhere = DSL.exists(DSL.selectOne()
                .from(other)
                .where(other.VALUE_INDEX.eq(CONTACT_CARD.VALUE_INDEX))
                .and(other.BORROWER_ID
                        .ne(CONTACT_CARD.BORROWER_ID)
                        .or(other.PERSON_ID.isDistinctFrom(CONTACT_CARD.PERSON_ID))));
        return part(
                        "POINT",
                        Map.of(
                                "t1", CONTACT_CARD.KIND,
                                "t2", CONTACT_CARD.SOURCE,
                                "t3", CONTACT_CARD.CONSENT,
                                "n1", DSL.coalesce(CONTACT_CARD.PERSON_ID, inline(0L)),
                                "b1", DSL.field(elsewhere)))
                .from(CONTACT_CARD)
                .where(CONTACT_CARD.CONTACT_POINT_ID.eq(q.point()).and(CONTACT_CARD.BORROWER_ID.eq(q.borrower())));
    }

    private Select<? extends Record> person() {
        return part("PERSON", Map.of("t1", PERSON_CARD.ROLE, "d1", LOAN_CARD.MATURES_ON))
                .from(PERSON_CARD)
                .leftJoin(LOAN_CARD)
                .on(LOAN_CARD.LOAN_ID.eq(PERSON_CARD.LOAN_ID))
                .where(PERSON_CARD.PERSON_ID.eq(q.person()).and(PERSON_CARD.BORROWER_ID.eq(q.borrower())));
    }

    /** By the person, and by every number and address of theirs that refused under whatever borrower. */
    private Select<? extends Record> refusal() {
        Condition here =
                DSL.exists(DSL.selectOne().from(PERSON_REFUSAL).where(PERSON_REFUSAL.PERSON_ID.eq(q.person())));
        Condition anywhere = DSL.exists(DSL.selectOne()
                .from(CONTACT_CARD)
                .join(PERSON_REFUSAL_INDEX)
                .on(PERSON_REFUSAL_INDEX.VALUE_INDEX.eq(CONTACT_CARD.VALUE_INDEX))
                .where(CONTACT_CARD.BORROWER_ID.eq(q.borrower()).and(CONTACT_CARD.PERSON_ID.eq(q.person()))));
        return part("REFUSAL", Map.of("b1", DSL.field(here.or(anywhere))));
    }

    private Select<? extends Record> loans() {
        return part(
                        "LOAN",
                        Map.of(
                                "n1",
                                LOAN_FACTS.LOAN_ID,
                                "i1",
                                DSL.coalesce(ACCOUNT_FACTS.REVISION, inline(-1)),
                                "d1",
                                LOAN_FACTS.DISBURSED_ON,
                                "b1",
                                DSL.field(LOAN_FACTS.METHOD.eq(inline("REVOLVING")))))
                .from(LOAN_FACTS)
                .leftJoin(ACCOUNT_FACTS)
                .on(ACCOUNT_FACTS.LOAN_ID.eq(LOAN_FACTS.LOAN_ID))
                .where(LOAN_FACTS.BORROWER_ID.eq(q.borrower()));
    }

    /** A reservation counts until its permit runs out or what has begun is told; one to be replaced does not. */
    private Select<? extends Record> log() {
        Map<String, Field<?>> columns = new HashMap<>();
        columns.put("t1", CONTACT.CHANNEL);
        columns.put("t2", CONTACT.STYLE);
        columns.put("t3", CONTACT.PURPOSE);
        columns.put("t4", CONTACT.TARGET);
        columns.put("t5", CONTACT.POINT_KIND);
        columns.put("t6", CONTACT.OUTCOME);
        columns.put("n1", CONTACT.PERSON_ID);
        columns.put("n2", CONTACT.POINT_ID);
        columns.put("n3", CONTACT.AGENCY_ID);
        columns.put("i1", CONTACT.SECOND);
        columns.put("d1", CONTACT.DAY);
        columns.put("b1", CONTACT.INBOUND);
        return part("LOG", columns)
                .from(CONTACT)
                .where(CONTACT.BORROWER_ID.eq(q.borrower()).and(CONTACT.DAY.ge(q.from())))
                .and(CONTACT.OUTCOME.ne(inline("CANCELLED")))
                .and(CONTACT.OUTCOME
                        .ne(inline(RESERVED))
                        .or(CONTACT.EXPIRES_AT.gt(q.now()))
                        .or(CONTACT.UNDER_WAY_AT.isNotNull()))
                .and(CONTACT.ID.ne(q.insteadOf()));
    }

    private Select<? extends Record> hours() {
        return part(
                        "HOURS",
                        Map.of(
                                "t1", HOURS.KIND,
                                "d1", HOURS.FROM_DAY,
                                "d2", HOURS.UNTIL_DAY,
                                "i1", HOURS.WEEKDAYS.cast(SQLDataType.INTEGER),
                                "i2", HOURS.FROM_SECOND,
                                "i3", HOURS.TO_SECOND))
                .from(HOURS)
                .where(HOURS.BORROWER_ID.eq(q.borrower()).and(HOURS.ENDED_AT.isNull()))
                .and(HOURS.UNTIL_DAY.ge(q.day()));
    }

    private Select<? extends Record> agreement() {
        return part(
                        "AGREED",
                        Map.of(
                                "i1", AGREEMENT.CALLS_A_DAY.cast(SQLDataType.INTEGER),
                                "i2", AGREEMENT.DIALS_A_DAY.cast(SQLDataType.INTEGER),
                                "i3", AGREEMENT.UNREACHABLE_DAYS.cast(SQLDataType.INTEGER)))
                .from(AGREEMENT)
                .where(AGREEMENT.BORROWER_ID.eq(q.borrower()).and(AGREEMENT.ENDED_AT.isNull()))
                .and(AGREEMENT.FROM_DAY.le(q.day()));
    }

    private Select<? extends Record> optOuts() {
        return part("OPT_OUT", Map.of("t1", OPT_OUT.CHANNEL))
                .from(OPT_OUT)
                .where(OPT_OUT.BORROWER_ID.eq(q.borrower()).and(OPT_OUT.PERSON_ID.eq(q.person())))
                .and(OPT_OUT.ENDED_AT.isNull());
    }

    private Select<? extends Record> words() {
        return part(
                        "WORD",
                        Map.of(
                                "t1", ATTESTATION.FACT,
                                "n1", ATTESTATION.VALUE,
                                "n2", ATTESTATION.PERSON_ID,
                                "n3", ATTESTATION.POINT_ID))
                .from(ATTESTATION)
                .where(ATTESTATION.BORROWER_ID.eq(q.borrower()).and(ATTESTATION.ENDED_AT.isNull()))
                .and(ATTESTATION.FROM_DAY.le(q.day()))
                .and(ATTESTATION.UNTIL_DAY.isNull().or(ATTESTATION.UNTIL_DAY.ge(q.day())));
    }

    private Select<? extends Record> phones() {
        return part("PHONE", Map.of("n1", CONTACT_CARD.CONTACT_POINT_ID))
                .from(CONTACT_CARD)
                .where(CONTACT_CARD.BORROWER_ID.eq(q.borrower()).and(CONTACT_CARD.PERSON_ID.isNull()))
                .and(CONTACT_CARD.KIND.in(PHONES.stream().map(DSL::inline).toList()));
    }

    private Select<? extends Record> crew() {
        return part(
                        "CREW",
                        Map.of(
                                "u1",
                                COLLECTOR_CARD.USER_ID,
                                "b1",
                                DSL.field(COLLECTOR_CARD.AGENCY.isTrue().or(V_MEMBER.NUMBER.isNotNull())),
                                "n1",
                                DSL.coalesce(V_MEMBER.NUMBER, inline(0L))))
                .from(COLLECTOR_CARD)
                .leftJoin(V_MEMBER)
                .on(V_MEMBER.USER_ID.eq(COLLECTOR_CARD.USER_ID).and(V_MEMBER.JOINED_ON.le(q.day())))
                .and(V_MEMBER.LEFT_ON.isNull().or(V_MEMBER.LEFT_ON.ge(q.day())))
                .where(COLLECTOR_CARD.USER_ID.eq(DSL.any(q.crew())));
    }

    /** The view holds from today on, and nobody may ask about a day gone by. */
    private Select<? extends Record> clearances() {
        var valid = V_CLEARANCE.CERTIFICATE_EXPIRES_ON.isNull().or(V_CLEARANCE.CERTIFICATE_EXPIRES_ON.ge(q.day()));
        Field<Integer> recorded = bit(V_CLEARANCE.PRE_JOB_PASSED_ON.isNotNull(), Clearance.TAUGHT)
                .plus(bit(V_CLEARANCE.UNDERTAKING_ON.isNotNull(), Clearance.UNDERTAKING))
                .plus(bit(V_CLEARANCE.SUSPENDED_SINCE.isNotNull(), Clearance.SUSPENDED))
                .plus(bit(V_CLEARANCE.BLACKLISTED_ON.isNotNull(), Clearance.BLACKLISTED))
                .plus(bit(V_CLEARANCE.VISITS_QUALIFIED_ON.isNotNull().and(valid), Clearance.ACTIVE));
        return part(
                        "CLEARANCE",
                        Map.of(
                                "u1", V_CLEARANCE.USER_ID,
                                "i1", recorded,
                                "b1", V_CLEARANCE.SCREENING_PASSED,
                                "d1", V_CLEARANCE.YEARLY_PASSED_ON))
                .from(V_CLEARANCE)
                .where(V_CLEARANCE.USER_ID.eq(DSL.any(q.crew())));
    }

    private static Field<Integer> bit(Condition holds, Clearance property) {
        return DSL.when(holds, inline(property.bit())).otherwise(inline(0));
    }

    private Select<? extends Record> holds() {
        return part(
                        "HOLD",
                        Map.of(
                                "t1", V_HOLD_OPEN.KIND,
                                "d1", V_HOLD_OPEN.SINCE,
                                "n1", V_HOLD_OPEN.UNDISPUTED_FEN,
                                "b1", V_HOLD_OPEN.REVIEWED))
                .from(V_HOLD_OPEN)
                .where(V_HOLD_OPEN.BORROWER_ID.eq(q.borrower()).and(V_HOLD_OPEN.SINCE.le(q.day())))
                .and(V_HOLD_OPEN.UNTIL.isNull().or(V_HOLD_OPEN.UNTIL.ge(q.day())));
    }

    private Select<? extends Record> replaced() {
        return part("REPLACED", Map.of("t1", CONTACT.CHANNEL))
                .from(CONTACT)
                .where(CONTACT.ID.eq(q.insteadOf()).and(CONTACT.BORROWER_ID.eq(q.borrower())))
                .and(CONTACT.OUTCOME.eq(inline(RESERVED)));
    }

    private static SelectSelectStep<Record> part(String name, Map<String, ? extends Field<?>> columns) {
        List<SelectFieldOrAsterisk> selected = new ArrayList<>();
        selected.add(inline(name).as("part"));
        SLOTS.forEach((slot, type) -> {
            Field<?> column = columns.get(slot);
            selected.add((column == null ? castNull(type) : column).as(slot));
        });
        if (!SLOTS.keySet().containsAll(columns.keySet())) {
            throw new IllegalArgumentException("no such slot in " + columns.keySet());
        }
        return DSL.select(selected);
    }

    private static Map<String, DataType<?>> slots() {
        Map<String, DataType<?>> slots = new LinkedHashMap<>();
        for (String slot : List.of("n1", "n2", "n3")) {
            slots.put(slot, SQLDataType.BIGINT);
        }
        for (String slot : List.of("i1", "i2", "i3")) {
            slots.put(slot, SQLDataType.INTEGER);
        }
        for (String slot : List.of("t1", "t2", "t3", "t4", "t5", "t6")) {
            slots.put(slot, SQLDataType.CLOB);
        }
        slots.put("d1", SQLDataType.LOCALDATE);
        slots.put("d2", SQLDataType.LOCALDATE);
        slots.put("b1", SQLDataType.BOOLEAN);
        slots.put("u1", SQLDataType.UUID);
        return slots;
    }
}
