package org.lifang.server.plans.policy;

import static org.lifang.server.plans.tables.PolicyGrantTable.POLICY_GRANT;
import static org.lifang.server.plans.tables.PolicyTable.POLICY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Grant;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.server.plans.tables.PolicyRecord;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {

    static final String DRAFT = "DRAFT";
    static final String PROPOSED = "PROPOSED";
    static final String APPROVED = "APPROVED";
    static final String WITHDRAWN = "WITHDRAWN";

    /** Any number, the same on every server: who holds it changes policies. */
    private static final long POLICY_LOCK = 0x4c66_506f_6c69L;

    private final DSLContext db;

    PolicyStore(DSLContext db) {
        this.db = db;
    }

    void lock() {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(POLICY_LOCK)))
                .fetch();
    }

    List<PolicyRecord> all() {
        return db.selectFrom(POLICY).orderBy(POLICY.NAME, POLICY.VERSION.desc()).fetch();
    }

    @Nullable
    PolicyRecord find(String name, int version) {
        return db.fetchOne(POLICY, POLICY.NAME.eq(name).and(POLICY.VERSION.eq(version)));
    }

    /** The approved version for a product on a day: its own before that for all, the latest to take effect. */
    @Nullable
    PolicyRecord inForce(String product, LocalDate on) {
        return db.selectFrom(POLICY)
                .where(POLICY.STATE.eq(APPROVED).and(POLICY.EFFECTIVE_FROM.le(on)))
                .and(POLICY.PRODUCT.in(product, ""))
                .orderBy(
                        DSL.field(POLICY.PRODUCT.eq("")).asc(),
                        POLICY.EFFECTIVE_FROM.desc(),
                        POLICY.APPROVED_AT.desc(),
                        POLICY.VERSION.desc())
                .limit(1)
                .fetchOne();
    }

    /** The newest version of a name; null when there is none. */
    @Nullable
    PolicyRecord last(String name) {
        return db.selectFrom(POLICY)
                .where(POLICY.NAME.eq(name))
                .orderBy(POLICY.VERSION.desc())
                .limit(1)
                .fetchOne();
    }

    void draft(OptionPolicy policy, String product, String body, boolean shipped, UUID by, String reason, Instant at) {
        db.insertInto(POLICY)
                .set(POLICY.NAME, policy.id())
                .set(POLICY.VERSION, policy.version())
                .set(POLICY.PRODUCT, product)
                .set(POLICY.BODY, body)
                .set(POLICY.STATE, DRAFT)
                .set(POLICY.SHIPPED, shipped)
                .set(POLICY.AUTHOR, by)
                .set(POLICY.REASON, reason)
                .set(POLICY.CREATED_AT, at)
                .execute();
        for (int place = 0; place < policy.grants().size(); place++) {
            Grant grant = policy.grants().get(place);
            db.insertInto(POLICY_GRANT)
                    .set(POLICY_GRANT.NAME, policy.id())
                    .set(POLICY_GRANT.VERSION, policy.version())
                    .set(POLICY_GRANT.PLACE, (short) place)
                    .set(POLICY_GRANT.ROLE, grant.role())
                    .set(POLICY_GRANT.MOST_WAIVED_FEN, grant.mostWaivedFen())
                    .set(POLICY_GRANT.MOST_WAIVED_PPM, grant.mostWaivedPpm())
                    .set(POLICY_GRANT.MOST_MONTHS, grant.mostMonths())
                    .set(POLICY_GRANT.LONGEST_DEFERRAL_DAYS, grant.longestDeferralDays())
                    .set(POLICY_GRANT.MOST_RATE_CUT_PPM, grant.mostRateCutPpm())
                    .execute();
        }
    }

    void propose(String name, int version, LocalDate from, UUID by, Instant at) {
        db.update(POLICY)
                .set(POLICY.STATE, PROPOSED)
                .set(POLICY.EFFECTIVE_FROM, from)
                .set(POLICY.PROPOSER, by)
                .set(POLICY.PROPOSED_AT, at)
                .where(POLICY.NAME.eq(name).and(POLICY.VERSION.eq(version)))
                .execute();
    }

    void approve(String name, int version, UUID by, Instant at) {
        db.update(POLICY)
                .set(POLICY.STATE, APPROVED)
                .set(POLICY.APPROVER, by)
                .set(POLICY.APPROVED_AT, at)
                .where(POLICY.NAME.eq(name).and(POLICY.VERSION.eq(version)))
                .execute();
    }

    void withdraw(String name, int version, UUID by, Instant at) {
        db.update(POLICY)
                .set(POLICY.STATE, WITHDRAWN)
                .set(POLICY.WITHDRAWN_BY, by)
                .set(POLICY.WITHDRAWN_AT, at)
                .where(POLICY.NAME.eq(name).and(POLICY.VERSION.eq(version)))
                .execute();
    }
}
