package org.lifang.server.payments.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.payments.channel.Channels;
import org.lifang.server.payments.statement.StatementOutcome.No;
import org.lifang.server.payments.statement.StatementOutcome.Why;
import org.lifang.server.payments.tables.StatementRecord;
import org.lifang.server.payments.tables.StatementRowRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of banks: taken, checked in the background, looked at, and booked when somebody says so. */
@Service
class Statements implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);
    private static final String CHECKED = "CHECKED";
    private static final String BOOKING = "BOOKING";
    private static final int LOOK_BYTES = 200;

    private final StatementStore store;
    private final StatementCheck check;
    private final StatementBooking booking;
    private final CsvProfiles profiles;
    private final Channels channels;
    private final Commands commands;
    private final Sealer sealer;
    private final TransactionTemplate transaction;
    private final boolean serving;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("statements").unstarted(task));
    private final Map<UUID, Standing> standings = new ConcurrentHashMap<>();

    Statements(
            StatementStore store,
            StatementCheck check,
            StatementBooking booking,
            CsvProfiles profiles,
            Channels channels,
            Commands commands,
            Sealer sealer,
            PlatformTransactionManager transactions,
            @Value("${lifang.job:}") String job) {
        this.store = store;
        this.check = check;
        this.booking = booking;
        this.profiles = profiles;
        this.channels = channels;
        this.commands = commands;
        this.sealer = sealer;
        this.transaction = new TransactionTemplate(transactions);
        this.serving = job.equals("serve");
    }

    /** How far a running file is: bytes of it while it is checked, rows while it is booked. */
    record Standing(long done, long total, String unit) {}

    /** A file as somebody sends it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Upload(UUID id, String channel, @Nullable String profile, String fileName, byte[] sha256, byte[] content) {

        boolean xml() {
            String look = new String(content, 0, Math.min(content.length, LOOK_BYTES), StandardCharsets.UTF_8).strip();
            return look.startsWith("<") || look.startsWith("\ufeff<");
        }
    }

    /** What the end of the server cut off: a check begins anew with the file, a booking goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (serving) {
            store.inState("CHECKING").forEach(each -> store.state(each.getId(), "FAILED"));
            store.inState(BOOKING).forEach(each -> worker.execute(() -> book(each.getId())));
        }
    }

    Result<StatementOutcome> receive(Command command, Upload upload) {
        return commands.run(command.over(upload.sha256()), StatementOutcome.class, effect -> {
            if (!channels.live(upload.channel())) {
                return new No(Why.CHANNEL_CLOSED);
            }
            CsvProfile profile = upload.xml() || upload.profile() == null ? null : profiles.find(upload.profile());
            if (!upload.xml() && profile == null) {
                return new No(Why.PROFILE_UNKNOWN);
            }
            if (store.known(upload.sha256())) {
                return new No(Why.KNOWN);
            }
            StatementRecord row = row(effect, upload, profile);
            if (!store.add(row)) {
                return new No(store.find(upload.id()) == null ? Why.KNOWN : Why.ID_TAKEN);
            }
            audit(effect, "received", row);
            afterCommit(() -> {
                standings.put(upload.id(), new Standing(0, upload.content().length, "bytes"));
                worker.execute(() -> check(upload, profile));
            });
            return new StatementOutcome.Saved(upload.id(), row.getState());
        });
    }

    private static StatementRecord row(Effect effect, Upload upload, @Nullable CsvProfile profile) {
        StatementRecord row = new StatementRecord();
        row.setId(upload.id());
        row.setChannelId(upload.channel());
        row.setForm(profile == null ? "CAMT" : "CSV");
        row.setProfile(profile == null ? null : profile.name());
        row.setFileName(upload.fileName());
        row.setFileSha256(upload.sha256());
        row.setFileBytes((long) upload.content().length);
        row.setState("CHECKING");
        row.setUploadedBy(effect.actor());
        row.setUploadedAt(effect.at());
        return row;
    }

    private void check(Upload upload, @Nullable CsvProfile profile) {
        long total = upload.content().length;
        try {
            transaction.executeWithoutResult(status -> check.check(
                    Objects.requireNonNull(store.lock(upload.id())),
                    upload.content(),
                    profile,
                    (bytes, rows) -> standings.put(upload.id(), new Standing(bytes, total, "bytes"))));
        } catch (RuntimeException e) {
            LOG.error("statement {} could not be checked", upload.id(), e);
            store.state(upload.id(), "FAILED");
        } finally {
            standings.remove(upload.id());
        }
    }

    /** A file with faults is booked only when somebody takes its good rows knowingly. */
    Result<StatementOutcome> book(Command command, UUID id, boolean goodRowsOnly) {
        return commands.run(command, StatementOutcome.class, effect -> {
            StatementRecord row = store.lock(id);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            if (!row.getState().equals(CHECKED)) {
                return new No(Why.STATE);
            }
            if (row.getRowsGood() == 0) {
                return new No(Why.NOTHING_TO_BOOK);
            }
            boolean faulty = row.getRowsBad() > 0 || !row.getFindings().data().equals("[]");
            if (faulty && !goodRowsOnly) {
                return new No(Why.HAS_FAULTS);
            }
            row.setState(BOOKING);
            row.setBookedBy(effect.actor());
            row.setBookedAt(effect.at());
            store.save(row);
            audit(effect, "booked", row);
            afterCommit(() -> worker.execute(() -> book(id)));
            return new StatementOutcome.Saved(id, BOOKING);
        });
    }

    private void book(UUID id) {
        StatementRecord row = Objects.requireNonNull(store.find(id));
        try {
            standings.put(id, new Standing(0, row.getRowsGood(), "rows"));
            booking.book(row, done -> standings.put(id, new Standing(done, row.getRowsGood(), "rows")));
            row.setState("BOOKED");
            row.setRowsBooked(store.booked(id));
            store.save(row);
        } catch (RuntimeException e) {
            LOG.error("statement {} could not be booked to its end; it goes on at the next start", id, e);
        } finally {
            standings.remove(id);
        }
    }

    Result<StatementOutcome> discard(Command command, UUID id) {
        return commands.run(command, StatementOutcome.class, effect -> {
            StatementRecord row = store.lock(id);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            if (!row.getState().equals(CHECKED)) {
                return new No(Why.STATE);
            }
            row.setState("DISCARDED");
            store.save(row);
            audit(effect, "discarded", row);
            return new StatementOutcome.Saved(id, "DISCARDED");
        });
    }

    @Nullable
    StatementRecord find(UUID id) {
        return store.find(id);
    }

    List<StatementRecord> list(@Nullable Instant before, @Nullable UUID beforeId, int rows) {
        return store.list(before, beforeId, rows);
    }

    List<StatementRowRecord> rows(UUID id, @Nullable String outcome, int after, int rows) {
        return store.rows(id, outcome, after, rows);
    }

    @Nullable
    Standing standing(UUID id) {
        return standings.get(id);
    }

    @Nullable
    String payerMasked(StatementRowRecord row) {
        String payer = sealer.openNullable(Field.NAME, row.getPayerSealed());
        return payer == null ? null : Masks.name(payer);
    }

    private static void audit(Effect effect, String act, StatementRecord row) {
        effect.audit(
                "payments.statement-" + act,
                "statement/" + row.getId(),
                null,
                row.getState(),
                Map.of("channel", row.getChannelId()));
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
