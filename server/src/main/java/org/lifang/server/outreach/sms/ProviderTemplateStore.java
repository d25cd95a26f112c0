package org.lifang.server.outreach.sms;

import static org.lifang.server.outreach.tables.ProviderTemplateTable.PROVIDER_TEMPLATE;
import static org.lifang.server.outreach.tables.TemplateTable.TEMPLATE;
import static org.lifang.server.outreach.tables.TemplateVersionTable.TEMPLATE_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProviderTemplateStore {

    private final DSLContext db;

    ProviderTemplateStore(DSLContext db) {
        this.db = db;
    }

    /** A version of a template as one provider is to know it. */
    record Version(String provider, String template, String language, int number) {}

    /** An approved version with the code it has, if any. */
    record Row(
            String template,
            String language,
            int number,
            String text,
            @Nullable String code,
            @Nullable UUID changedBy,
            @Nullable Instant changedAt) {}

    /** A code, and the text of ours it stands for. */
    record Known(String code, String text) {}

    @Nullable
    Known find(Version version) {
        return db.select(PROVIDER_TEMPLATE.CODE, TEMPLATE_VERSION.TEXT)
                .from(PROVIDER_TEMPLATE)
                .join(TEMPLATE_VERSION)
                .on(TEMPLATE_VERSION.KEY.eq(PROVIDER_TEMPLATE.TEMPLATE_KEY))
                .and(TEMPLATE_VERSION.LANGUAGE.eq(PROVIDER_TEMPLATE.LANGUAGE))
                .and(TEMPLATE_VERSION.NUMBER.eq(PROVIDER_TEMPLATE.VERSION))
                .where(of(version))
                .fetchOne(r -> new Known(r.value1(), r.value2()));
    }

    boolean approved(Version version) {
        return db.fetchExists(db.selectOne()
                .from(TEMPLATE_VERSION)
                .join(TEMPLATE)
                .on(TEMPLATE.KEY.eq(TEMPLATE_VERSION.KEY).and(TEMPLATE.LANGUAGE.eq(TEMPLATE_VERSION.LANGUAGE)))
                .where(approvedText())
                .and(TEMPLATE_VERSION.KEY.eq(version.template()))
                .and(TEMPLATE_VERSION.LANGUAGE.eq(version.language()))
                .and(TEMPLATE_VERSION.NUMBER.eq(version.number())));
    }

    List<Row> list(String provider, int most) {
        return db.select(
                        TEMPLATE_VERSION.KEY,
                        TEMPLATE_VERSION.LANGUAGE,
                        TEMPLATE_VERSION.NUMBER,
                        TEMPLATE_VERSION.TEXT,
                        PROVIDER_TEMPLATE.CODE,
                        PROVIDER_TEMPLATE.CHANGED_BY,
                        PROVIDER_TEMPLATE.CHANGED_AT)
                .from(TEMPLATE_VERSION)
                .join(TEMPLATE)
                .on(TEMPLATE.KEY.eq(TEMPLATE_VERSION.KEY).and(TEMPLATE.LANGUAGE.eq(TEMPLATE_VERSION.LANGUAGE)))
                .leftJoin(PROVIDER_TEMPLATE)
                .on(PROVIDER_TEMPLATE.PROVIDER.eq(provider))
                .and(PROVIDER_TEMPLATE.TEMPLATE_KEY.eq(TEMPLATE_VERSION.KEY))
                .and(PROVIDER_TEMPLATE.LANGUAGE.eq(TEMPLATE_VERSION.LANGUAGE))
                .and(PROVIDER_TEMPLATE.VERSION.eq(TEMPLATE_VERSION.NUMBER))
                .where(approvedText())
                .orderBy(TEMPLATE_VERSION.KEY, TEMPLATE_VERSION.LANGUAGE, TEMPLATE_VERSION.NUMBER.desc())
                .limit(most)
                .fetch(r ->
                        new Row(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6(), r.value7()));
    }

    void put(Version version, String code, UUID by, Instant at) {
        db.insertInto(PROVIDER_TEMPLATE)
                .set(PROVIDER_TEMPLATE.PROVIDER, version.provider())
                .set(PROVIDER_TEMPLATE.TEMPLATE_KEY, version.template())
                .set(PROVIDER_TEMPLATE.LANGUAGE, version.language())
                .set(PROVIDER_TEMPLATE.VERSION, version.number())
                .set(PROVIDER_TEMPLATE.CODE, code)
                .set(PROVIDER_TEMPLATE.CHANGED_BY, by)
                .set(PROVIDER_TEMPLATE.CHANGED_AT, at)
                .onConflict(
                        PROVIDER_TEMPLATE.PROVIDER,
                        PROVIDER_TEMPLATE.TEMPLATE_KEY,
                        PROVIDER_TEMPLATE.LANGUAGE,
                        PROVIDER_TEMPLATE.VERSION)
                .doUpdate()
                .set(PROVIDER_TEMPLATE.CODE, code)
                .set(PROVIDER_TEMPLATE.CHANGED_BY, by)
                .set(PROVIDER_TEMPLATE.CHANGED_AT, at)
                .execute();
    }

    void remove(Version version) {
        db.deleteFrom(PROVIDER_TEMPLATE).where(of(version)).execute();
    }

    private static Condition of(Version version) {
        return PROVIDER_TEMPLATE
                .PROVIDER
                .eq(version.provider())
                .and(PROVIDER_TEMPLATE.TEMPLATE_KEY.eq(version.template()))
                .and(PROVIDER_TEMPLATE.LANGUAGE.eq(version.language()))
                .and(PROVIDER_TEMPLATE.VERSION.eq(version.number()));
    }

    private static Condition approvedText() {
        return TEMPLATE.MEDIUM.eq("SMS").and(TEMPLATE_VERSION.STATE.eq("APPROVED"));
    }
}
