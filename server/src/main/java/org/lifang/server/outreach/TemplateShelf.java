package org.lifang.server.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.lifang.kernel.wording.Template;
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

/** Proposes the shipped templates at the first start; a person must approve each before it is sent. */
@Component
@Order(21)
class TemplateShelf implements ApplicationRunner {

    private final TemplateStore store;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TemplateShelf(
            TemplateStore store, Messages messages, Audit audit, Clock clock, PlatformTransactionManager transactions) {
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
        String reason = messages.text("outreach.shipped.reason", Locale.SIMPLIFIED_CHINESE);
        for (Template template : ShippedWording.templates()) {
            TemplateHead head = new TemplateHead(
                    template.key(),
                    template.language(),
                    template.kind(),
                    template.medium(),
                    template.audience(),
                    template.spokenByAgency(),
                    template.creditNotice());
            if (store.add(head)) {
                put(head, template.text().text(), new TemplateStore.Act(SystemActor.ID, at, reason));
            }
        }
    }

    private void put(TemplateHead head, String text, TemplateStore.Act shipped) {
        store.draft(head, 1, text, shipped);
        store.propose(head.key(), head.language(), 1, shipped);
        audit.record(new Entry(
                SystemActor.ID,
                "outreach.propose",
                Templates.target(head, 1),
                shipped.note(),
                null,
                null,
                text,
                Map.of()));
    }
}
