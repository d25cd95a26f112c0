package org.lifang.server.outreach.campaign;

import static org.lifang.server.outreach.tables.CampaignTable.CAMPAIGN;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.campaign.Campaign.Act;
import org.lifang.server.outreach.campaign.Campaign.State;
import org.lifang.server.outreach.campaign.Campaign.Terms;
import org.lifang.server.outreach.tables.CampaignRecord;
import org.lifang.server.strategy.Treatment;
import org.springframework.stereotype.Repository;

@Repository
class CampaignStore {

    private final DSLContext db;

    CampaignStore(DSLContext db) {
        this.db = db;
    }

    List<Campaign> all() {
        return db.selectFrom(CAMPAIGN).orderBy(CAMPAIGN.KEY).fetch(CampaignStore::campaign);
    }

    List<Campaign> active() {
        return db.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.STATE.eq(State.ACTIVE.name()))
                .orderBy(CAMPAIGN.KEY)
                .fetch(CampaignStore::campaign);
    }

    @Nullable
    Campaign find(String key) {
        return db.selectFrom(CAMPAIGN).where(CAMPAIGN.KEY.eq(key)).fetchOne(CampaignStore::campaign);
    }

    @Nullable
    Campaign lock(String key) {
        return db.selectFrom(CAMPAIGN).where(CAMPAIGN.KEY.eq(key)).forUpdate().fetchOne(CampaignStore::campaign);
    }

    int count() {
        return db.fetchCount(CAMPAIGN);
    }

    /** Writes a draft, the first or another one; whoever approved the one before no longer stands for it. */
    void write(String key, Terms terms, Act act) {
        CampaignRecord row = new CampaignRecord();
        row.setKey(key);
        row.setKind(terms.kind().name());
        row.setChannel(terms.channel().name());
        row.setTemplateKey(terms.template());
        row.setTreatment(terms.treatment() == null ? null : terms.treatment().name());
        row.setFromDay(terms.fromDay());
        row.setToDay(terms.toDay());
        row.setDailyLimit(terms.dailyLimit());
        Campaign.Visit visit = terms.visit();
        row.setVisitDaysAhead(visit == null ? null : (short) visit.daysAhead());
        row.setVisitFromMinute(visit == null ? null : (short) visit.fromMinute());
        row.setVisitToMinute(visit == null ? null : (short) visit.toMinute());
        row.setState(State.DRAFT.name());
        row.setNote(Objects.requireNonNullElse(act.note(), ""));
        row.setWrittenBy(act.by());
        row.setWrittenAt(act.at());
        db.insertInto(CAMPAIGN)
                .set(row)
                .onConflict(CAMPAIGN.KEY)
                .doUpdate()
                .set(row)
                .set(CAMPAIGN.APPROVED_BY, (UUID) null)
                .set(CAMPAIGN.APPROVED_AT, (Instant) null)
                .set(CAMPAIGN.APPROVAL_NOTE, (String) null)
                .set(CAMPAIGN.PAUSED_BY, (UUID) null)
                .set(CAMPAIGN.PAUSED_AT, (Instant) null)
                .set(CAMPAIGN.PAUSE_NOTE, (String) null)
                .execute();
    }

    void approve(String key, Act act) {
        db.update(CAMPAIGN)
                .set(CAMPAIGN.STATE, State.ACTIVE.name())
                .set(CAMPAIGN.APPROVED_BY, act.by())
                .set(CAMPAIGN.APPROVED_AT, act.at())
                .set(CAMPAIGN.APPROVAL_NOTE, act.note())
                .where(CAMPAIGN.KEY.eq(key))
                .execute();
    }

    void pause(String key, Act act) {
        db.update(CAMPAIGN)
                .set(CAMPAIGN.STATE, State.PAUSED.name())
                .set(CAMPAIGN.PAUSED_BY, act.by())
                .set(CAMPAIGN.PAUSED_AT, act.at())
                .set(CAMPAIGN.PAUSE_NOTE, act.note())
                .where(CAMPAIGN.KEY.eq(key))
                .execute();
    }

    void resume(String key) {
        db.update(CAMPAIGN)
                .set(CAMPAIGN.STATE, State.ACTIVE.name())
                .set(CAMPAIGN.PAUSED_BY, (UUID) null)
                .set(CAMPAIGN.PAUSED_AT, (Instant) null)
                .set(CAMPAIGN.PAUSE_NOTE, (String) null)
                .where(CAMPAIGN.KEY.eq(key))
                .execute();
    }

    private static Campaign campaign(CampaignRecord r) {
        String treatment = r.getTreatment();
        Short ahead = r.getVisitDaysAhead();
        Campaign.Visit visit =
                ahead == null ? null : new Campaign.Visit(ahead, r.getVisitFromMinute(), r.getVisitToMinute());
        return new Campaign(
                r.getKey(),
                new Terms(
                        CampaignKind.valueOf(r.getKind()),
                        Campaign.Way.valueOf(r.getChannel()),
                        r.getTemplateKey(),
                        treatment == null ? null : Treatment.valueOf(treatment),
                        r.getFromDay(),
                        r.getToDay(),
                        r.getDailyLimit(),
                        visit),
                State.valueOf(r.getState()),
                new Act(r.getWrittenBy(), r.getWrittenAt(), r.getNote()),
                act(r.getApprovedBy(), r.getApprovedAt(), r.getApprovalNote()),
                act(r.getPausedBy(), r.getPausedAt(), r.getPauseNote()));
    }

    private static @Nullable Act act(@Nullable UUID by, @Nullable Instant at, @Nullable String note) {
        return by == null || at == null ? null : new Act(by, at, note);
    }
}
