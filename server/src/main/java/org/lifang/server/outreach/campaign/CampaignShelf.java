package org.lifang.server.outreach.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.outreach.campaign.Campaign.Terms;
import org.lifang.server.outreach.campaign.Campaign.Way;
import org.lifang.server.strategy.Treatment;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays out campaigns as drafts at the first start; nothing is planned before a person approved one. */
@Component
@Order(40)
class CampaignShelf implements ApplicationRunner {

    private static final int A_DAY = 500;

    private final CampaignStore store;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CampaignShelf(
            CampaignStore store, Messages messages, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> fill());
    }

    private void fill() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String note = messages.text("outreach.shipped.reason", Locale.SIMPLIFIED_CHINESE);
        shipped().forEach((key, terms) -> {
            if (store.find(key) == null) {
                store.write(key, terms, new Campaign.Act(SystemActor.ID, at, note));
                audit.record(new Entry(
                        SystemActor.ID,
                        "outreach.campaign.written",
                        Campaigns.target(key),
                        note,
                        null,
                        null,
                        terms,
                        Map.of()));
            }
        });
    }

    private static Map<String, Terms> shipped() {
        Map<String, Terms> all = new LinkedHashMap<>();
        all.put("pre-due-sms", terms(CampaignKind.PRE_DUE_REMINDER, Way.SMS, "pre-due-reminder-sms", null, -3, -1));
        all.put(
                "overdue-sms",
                terms(CampaignKind.OVERDUE_NOTICE, Way.SMS, "overdue-notice-sms", Treatment.REMIND, 1, 30));
        all.put(
                "overdue-letter",
                terms(CampaignKind.OVERDUE_NOTICE, Way.LETTER, "overdue-letter", Treatment.LETTER, 1, 1_000));
        all.put(
                "talk-sms",
                terms(CampaignKind.INVITATION_TO_TALK, Way.SMS, "invitation-to-talk-sms", Treatment.CALL, 5, 360));
        all.put(
                "talk-email",
                terms(CampaignKind.INVITATION_TO_TALK, Way.EMAIL, "invitation-to-talk-email", Treatment.CALL, 5, 360));
        agreed(all);
        all.put(
                "visit-sms",
                new Terms(
                        CampaignKind.VISIT_PROPOSAL,
                        Way.SMS,
                        "visit-proposal-sms",
                        Treatment.PROPOSE_VISIT,
                        1,
                        1_000,
                        A_DAY,
                        new Campaign.Visit(4, 10 * 60, 12 * 60)));
        return all;
    }

    /** Three days before, the day before, and the day after; a night that did not run is caught up with. */
    private static void agreed(Map<String, Terms> all) {
        CampaignKind kind = CampaignKind.AGREED_REMINDER;
        all.put("agreed-three-days-sms", terms(kind, Way.SMS, "agreed-before-sms", null, -3, -2));
        all.put("agreed-day-before-sms", terms(kind, Way.SMS, "agreed-before-sms", null, -1, 0));
        all.put("agreed-day-after-sms", terms(kind, Way.SMS, "agreed-after-sms", null, 1, 2));
    }

    private static Terms terms(
            CampaignKind kind, Way way, String template, @Nullable Treatment treatment, int from, int to) {
        return new Terms(kind, way, template, treatment, from, to, A_DAY, null);
    }
}
