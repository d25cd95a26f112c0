package org.lifang.server.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lifang.kernel.contact.pack.Pack;
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

/** Puts the shipped packs on the shelf: at the first start the Chinese one in force, all others and newer as drafts. */
@Component
@Order(30)
class ComplianceStart implements ApplicationRunner {

    private static final String IN_FORCE = "cn-consumer-finance";

    /** Who vouches for what ships, where a second person would. */
    private static final UUID MAKER = new UUID(0L, 2L);

    private final PackStore store;
    private final Gates gates;
    private final Money money;
    private final AgencyNumbers agencies;
    private final PermitKeys keys;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ComplianceStart(
            PackStore store,
            Gates gates,
            Money money,
            AgencyNumbers agencies,
            PermitKeys keys,
            Messages messages,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.gates = gates;
        this.money = money;
        this.agencies = agencies;
        this.keys = keys;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        // What is kept in memory belongs to one database.
        gates.forget();
        money.forget();
        agencies.forget();
        keys.open();
        transaction.executeWithoutResult(status -> fill());
    }

    private void fill() {
        store.lock();
        Instant at = clock.instant();
        for (String name : Pack.SHIPPED) {
            String body = shipped(name);
            Pack pack = Gates.pack(body);
            int last = store.lastVersion(name);
            if (pack.version() > last) {
                put(pack, body, last == 0 && name.equals(IN_FORCE), at);
            }
        }
    }

    private void put(Pack pack, String body, boolean inForce, Instant at) {
        String reason = messages.text("compliance.shipped.reason", Locale.SIMPLIFIED_CHINESE);
        store.draft(pack, body, true, SystemActor.ID, reason, at);
        if (inForce) {
            LocalDate from = LocalMoment.date(pack.effectiveFrom());
            store.propose(pack.id(), pack.version(), from, SystemActor.ID, at);
            store.approve(pack.id(), pack.version(), MAKER, at);
        }
        audit.record(new Entry(
                SystemActor.ID,
                inForce ? "pack.approved" : "pack.drafted",
                Packs.target(pack.id(), pack.version()),
                reason,
                null,
                null,
                body,
                Map.of()));
    }

    private static String shipped(String name) {
        try (InputStream in = Objects.requireNonNull(Pack.class.getResourceAsStream(name + ".pack"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
