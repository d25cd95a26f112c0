package org.lifang.server.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.lifang.server.answers.Messages;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.lifang.server.identity.SystemActor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the shipped playbooks on the shelf at the first start, and newer tables of them as drafts; what a lender changed
 * since is left alone.
 */
@Component
@Order(20)
class PlaybookShelf implements ApplicationRunner {

    /** Long before any book, so that any past date can be asked. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final PlaybookStore store;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlaybookShelf(
            PlaybookStore store, Messages messages, Audit audit, Clock clock, PlatformTransactionManager transactions) {
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
        Instant at = clock.instant();
        for (ShippedPlaybook playbook : ShippedPlaybook.values()) {
            if (store.exists(playbook.key())) {
                offer(playbook, at);
            } else {
                put(playbook, at);
            }
        }
        if (store.keyInUse() == null) {
            store.use(ShippedPlaybook.ZHONGBANG.key());
        }
    }

    private void put(ShippedPlaybook playbook, Instant at) {
        String key = playbook.key();
        String dmn = playbook.dmn();
        String reason = messages.text("strategy.shipped.reason", Locale.SIMPLIFIED_CHINESE);
        store.add(key, title(key, Locale.SIMPLIFIED_CHINESE), title(key, Locale.ENGLISH));
        store.draft(key, 1, dmn, Playbooks.sha256(dmn), SystemActor.ID, reason, at);
        store.publish(key, 1, ALWAYS, at);
        audit.record(new Entry(
                SystemActor.ID,
                "strategy.publish",
                Playbooks.target(key, 1),
                reason,
                null,
                null,
                dmn,
                Map.of("effectiveOn", ALWAYS.toString())));
    }

    /** A table that was shipped anew waits as a draft: decisions change when somebody of the house says so. */
    private void offer(ShippedPlaybook playbook, Instant at) {
        String key = playbook.key();
        String dmn = playbook.dmn();
        PlaybookStore.Version newest = store.versions(key).getFirst();
        if (!newest.author().equals(SystemActor.ID) || newest.dmn().equals(dmn)) {
            return;
        }
        int version = store.nextVersion(key);
        String reason = messages.text("strategy.shipped.newer", Locale.SIMPLIFIED_CHINESE);
        store.draft(key, version, dmn, Playbooks.sha256(dmn), SystemActor.ID, reason, at);
        audit.record(new Entry(
                SystemActor.ID, "strategy.draft", Playbooks.target(key, version), reason, null, null, dmn, Map.of()));
    }

    private String title(String key, Locale locale) {
        return messages.text("strategy.title." + key, locale);
    }
}
