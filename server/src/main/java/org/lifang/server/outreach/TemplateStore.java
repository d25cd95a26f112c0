package org.lifang.server.outreach;

import static org.lifang.server.outreach.tables.TemplateTable.TEMPLATE;
import static org.lifang.server.outreach.tables.TemplateVersionTable.TEMPLATE_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.TemplateKind;
import org.lifang.server.outreach.tables.TemplateRecord;
import org.lifang.server.outreach.tables.TemplateVersionRecord;
import org.springframework.stereotype.Repository;

@Repository
class TemplateStore {

    static final String DRAFT = "DRAFT";
    static final String PROPOSED = "PROPOSED";
    static final String APPROVED = "APPROVED";
    static final String RETIRED = "RETIRED";

    private final DSLContext db;

    TemplateStore(DSLContext db) {
        this.db = db;
    }

    /** A template with what became of its versions. */
    record Row(
            TemplateHead head,
            int versions,
            int latest,
            String latestState,
            @Nullable Integer inForce) {}

    /** Who did something to a version, when, and what they said about it. */
    record Act(UUID by, Instant at, @Nullable String note) {}

    /** A version with its text. */
    record Version(
            int number,
            String text,
            String state,
            Act written,
            @Nullable Act proposed,
            @Nullable Act approved,
            @Nullable LocalDate effectiveFrom,
            @Nullable Act retired) {}

    List<Row> templates(LocalDate on, int most) {
        var own = TEMPLATE_VERSION.KEY.eq(TEMPLATE.KEY).and(TEMPLATE_VERSION.LANGUAGE.eq(TEMPLATE.LANGUAGE));
        var count = DSL.field(DSL.selectCount().from(TEMPLATE_VERSION).where(own));
        var latest = DSL.field(DSL.select(DSL.max(TEMPLATE_VERSION.NUMBER))
                .from(TEMPLATE_VERSION)
                .where(own));
        var state = DSL.field(DSL.select(TEMPLATE_VERSION.STATE)
                .from(TEMPLATE_VERSION)
                .where(own)
                .orderBy(TEMPLATE_VERSION.NUMBER.desc())
                .limit(1));
        var inForce = DSL.field(DSL.select(TEMPLATE_VERSION.NUMBER)
                .from(TEMPLATE_VERSION)
                .where(own)
                .and(inForce(on))
                .orderBy(TEMPLATE_VERSION.EFFECTIVE_FROM.desc(), TEMPLATE_VERSION.NUMBER.desc())
                .limit(1));
        return db.select(TEMPLATE, count, latest, state, inForce)
                .from(TEMPLATE)
                .orderBy(TEMPLATE.KEY, TEMPLATE.LANGUAGE.desc())
                .limit(most)
                .fetch(r -> new Row(head(r.value1()), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    /** A version that waits for a second person. */
    record Proposed(String key, String language, int number, UUID by, Instant at, String note) {}

    List<Proposed> proposed(int most) {
        return db.selectFrom(TEMPLATE_VERSION)
                .where(TEMPLATE_VERSION.STATE.eq(PROPOSED))
                .orderBy(TEMPLATE_VERSION.PROPOSED_AT, TEMPLATE_VERSION.KEY, TEMPLATE_VERSION.LANGUAGE)
                .limit(most)
                .fetch(row -> new Proposed(
                        row.getKey(),
                        row.getLanguage(),
                        row.getNumber(),
                        row.getProposedBy(),
                        row.getProposedAt(),
                        row.getProposalNote() == null ? "" : row.getProposalNote()));
    }

    private static Condition inForce(LocalDate on) {
        return TEMPLATE_VERSION.STATE.eq(APPROVED).and(TEMPLATE_VERSION.EFFECTIVE_FROM.le(on));
    }

    int count() {
        return db.fetchCount(TEMPLATE);
    }

    @Nullable
    TemplateHead head(String key, String language) {
        return db.selectFrom(TEMPLATE)
                .where(TEMPLATE.KEY.eq(key).and(TEMPLATE.LANGUAGE.eq(language)))
                .fetchOne(TemplateStore::head);
    }

    /** The heads of a key in all its languages, held until the end of the transaction. */
    List<TemplateHead> lock(String key) {
        return db.selectFrom(TEMPLATE)
                .where(TEMPLATE.KEY.eq(key))
                .orderBy(TEMPLATE.LANGUAGE)
                .forUpdate()
                .fetch(TemplateStore::head);
    }

    /** False when there is one already. */
    boolean add(TemplateHead head) {
        return db.insertInto(TEMPLATE)
                        .set(TEMPLATE.KEY, head.key())
                        .set(TEMPLATE.LANGUAGE, head.language())
                        .set(TEMPLATE.KIND, head.kind().name())
                        .set(TEMPLATE.MEDIUM, head.medium().name())
                        .set(TEMPLATE.AUDIENCE, head.audience().name())
                        .set(TEMPLATE.SPOKEN_BY_AGENCY, head.spokenByAgency())
                        .set(TEMPLATE.CREDIT_NOTICE, head.creditNotice())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Version> versions(String key, String language) {
        return db.selectFrom(TEMPLATE_VERSION)
                .where(of(key, language))
                .orderBy(TEMPLATE_VERSION.NUMBER.desc())
                .fetch(TemplateStore::version);
    }

    @Nullable
    Version version(String key, String language, int number) {
        return db.selectFrom(TEMPLATE_VERSION).where(of(key, language, number)).fetchOne(TemplateStore::version);
    }

    /** A template with the version that may be sent on a date, if there is one. */
    record InForce(TemplateHead head, @Nullable Version version) {}

    @Nullable
    InForce inForce(String key, String language, LocalDate on) {
        return db.select(TEMPLATE, TEMPLATE_VERSION)
                .from(TEMPLATE)
                .leftJoin(TEMPLATE_VERSION)
                .on(TEMPLATE_VERSION.KEY.eq(TEMPLATE.KEY))
                .and(TEMPLATE_VERSION.LANGUAGE.eq(TEMPLATE.LANGUAGE))
                .and(inForce(on))
                .where(TEMPLATE.KEY.eq(key).and(TEMPLATE.LANGUAGE.eq(language)))
                .orderBy(TEMPLATE_VERSION.EFFECTIVE_FROM.desc(), TEMPLATE_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOne(r -> new InForce(head(r.value1()), ofJoin(r.value2())));
    }

    private static @Nullable Version ofJoin(@Nullable TemplateVersionRecord row) {
        return row == null || row.getState() == null ? null : version(row);
    }

    int lastNumber(String key, String language) {
        Integer last = db.select(DSL.max(TEMPLATE_VERSION.NUMBER))
                .from(TEMPLATE_VERSION)
                .where(of(key, language))
                .fetchOne(0, Integer.class);
        return last == null ? 0 : last;
    }

    void draft(TemplateHead head, int number, String text, Act written) {
        db.insertInto(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.KEY, head.key())
                .set(TEMPLATE_VERSION.LANGUAGE, head.language())
                .set(TEMPLATE_VERSION.NUMBER, number)
                .set(TEMPLATE_VERSION.TEXT, text)
                .set(TEMPLATE_VERSION.STATE, DRAFT)
                .set(TEMPLATE_VERSION.NOTE, written.note())
                .set(TEMPLATE_VERSION.WRITTEN_BY, written.by())
                .set(TEMPLATE_VERSION.WRITTEN_AT, written.at())
                .execute();
    }

    void propose(String key, String language, int number, Act act) {
        db.update(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.STATE, PROPOSED)
                .set(TEMPLATE_VERSION.PROPOSED_BY, act.by())
                .set(TEMPLATE_VERSION.PROPOSED_AT, act.at())
                .set(TEMPLATE_VERSION.PROPOSAL_NOTE, act.note())
                .where(of(key, language, number))
                .execute();
    }

    void approve(String key, String language, int number, LocalDate effectiveFrom, Act act) {
        db.update(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.STATE, APPROVED)
                .set(TEMPLATE_VERSION.APPROVED_BY, act.by())
                .set(TEMPLATE_VERSION.APPROVED_AT, act.at())
                .set(TEMPLATE_VERSION.APPROVAL_NOTE, act.note())
                .set(TEMPLATE_VERSION.EFFECTIVE_FROM, effectiveFrom)
                .where(of(key, language, number))
                .execute();
    }

    void retire(String key, String language, int number, Act act) {
        db.update(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.STATE, RETIRED)
                .set(TEMPLATE_VERSION.RETIRED_BY, act.by())
                .set(TEMPLATE_VERSION.RETIRED_AT, act.at())
                .set(TEMPLATE_VERSION.RETIREMENT_NOTE, act.note())
                .where(of(key, language, number))
                .execute();
    }

    private static Condition of(String key, String language) {
        return TEMPLATE_VERSION.KEY.eq(key).and(TEMPLATE_VERSION.LANGUAGE.eq(language));
    }

    private static Condition of(String key, String language, int number) {
        return of(key, language).and(TEMPLATE_VERSION.NUMBER.eq(number));
    }

    private static TemplateHead head(TemplateRecord r) {
        return new TemplateHead(
                r.getKey(),
                r.getLanguage(),
                TemplateKind.valueOf(r.getKind()),
                Medium.valueOf(r.getMedium()),
                Audience.valueOf(r.getAudience()),
                r.getSpokenByAgency(),
                r.getCreditNotice());
    }

    private static Version version(TemplateVersionRecord r) {
        return new Version(
                r.getNumber(),
                r.getText(),
                r.getState(),
                new Act(r.getWrittenBy(), r.getWrittenAt(), r.getNote()),
                act(r.getProposedBy(), r.getProposedAt(), r.getProposalNote()),
                act(r.getApprovedBy(), r.getApprovedAt(), r.getApprovalNote()),
                r.getEffectiveFrom(),
                act(r.getRetiredBy(), r.getRetiredAt(), r.getRetirementNote()));
    }

    private static @Nullable Act act(@Nullable UUID by, @Nullable Instant at, @Nullable String note) {
        return by == null || at == null ? null : new Act(by, at, note);
    }
}
