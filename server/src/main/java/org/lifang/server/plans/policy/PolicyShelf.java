package org.lifang.server.plans.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lifang.kernel.plan.OptionPolicy;
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

/** Puts the shipped policy in force at the first start, for every product, so that an empty install can offer. */
@Component
@Order(22)
class PolicyShelf implements ApplicationRunner {

    private static final String SHIPPED = "house-options";

    /** Who vouches for what ships, where a second person would. */
    private static final UUID MAKER = new UUID(0L, 2L);

    private final PolicyStore store;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PolicyShelf(
            PolicyStore store, Messages messages, Audit audit, Clock clock, PlatformTransactionManager transactions) {
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
        store.lock();
        if (store.last(SHIPPED) != null) {
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String body = shipped();
        OptionPolicy policy = PolicyText.policy(body);
        String reason = messages.text("plans.shipped.reason", Locale.SIMPLIFIED_CHINESE);
        store.draft(policy, "", body, true, SystemActor.ID, reason, at);
        store.propose(policy.id(), policy.version(), policy.effectiveFrom(), SystemActor.ID, at);
        store.approve(policy.id(), policy.version(), MAKER, at);
        audit.record(new Entry(
                SystemActor.ID,
                "plans.policy.approved",
                Policies.target(policy.id(), policy.version()),
                reason,
                null,
                null,
                body,
                Map.of("effectiveFrom", policy.effectiveFrom().toString())));
    }

    private static String shipped() {
        try (InputStream in = Objects.requireNonNull(OptionPolicy.class.getResourceAsStream(SHIPPED + ".policy"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
