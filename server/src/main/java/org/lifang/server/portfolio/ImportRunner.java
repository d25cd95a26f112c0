package org.lifang.server.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.Section;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Uploaded tapes: kept sealed, checked and committed in the background one after another, repaired and tried again. */
@Service
public class ImportRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final long SAMPLE_SEED = 1;
    private static final int FEW = 20;

    private final Imports imports;
    private final ImportStore store;
    private final BadRows badRows;
    private final Profiles profiles;
    private final SealedFiles files;
    private final SampleBook sample;
    private final SampleHouse house;
    private final Clock clock;
    private final boolean serving;
    private final long sampleLoans;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("imports").unstarted(task));
    private final Map<UUID, Standing> standings = new ConcurrentHashMap<>();

    ImportRunner(
            Imports imports,
            ImportStore store,
            BadRows badRows,
            Profiles profiles,
            SealedFiles files,
            SampleBook sample,
            SampleHouse house,
            Clock clock,
            @Value("${lifang.job:}") String job,
            @Value("${lifang.sample-loans:2000}") long sampleLoans) {
        this.imports = imports;
        this.store = store;
        this.badRows = badRows;
        this.profiles = profiles;
        this.files = files;
        this.sample = sample;
        this.house = house;
        this.clock = clock;
        this.serving = job.equals("serve");
        this.sampleLoans = sampleLoans;
    }

    /** How far a running import is. */
    public record Standing(long done, long total, String unit, String phase, long rows) {}

    /** Goes on with what the end of the server cut off; loads the sample book into an installation that has none. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (!serving) {
            return;
        }
        for (ImportReport run : store.unfinished()) {
            if (kept(run.id())) {
                submit(run.id(), run.state() == ImportState.COMMITTING);
            } else {
                LOG.warn("import {} was cut off; its file is not kept, so it has to be started again", run.id());
                imports.failed(run.id());
            }
        }
        List<ImportReport> runs = store.list(FEW, null, null);
        if (sampleLoans > 0 && runs.stream().allMatch(SampleBook::cutOff)) {
            worker.execute(this::loadSample);
        } else if (runs.stream().anyMatch(SampleBook::booked)) {
            worker.execute(this::putUpHouse);
        }
    }

    private boolean kept(UUID id) {
        try {
            return files.has(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void loadSample() {
        try {
            sample.load(SAMPLE_SEED, sampleLoans, imports.today(), (done, total, rows, section) -> {});
            LOG.info("the sample book of {} loans is loaded", sampleLoans);
        } catch (IOException | RuntimeException e) {
            LOG.error("the sample book could not be loaded", e);
            return;
        }
        putUpHouse();
    }

    /** Somebody who stops the server meanwhile has the rest put up at the next start. */
    private void putUpHouse() {
        try {
            house.putUp(imports.today());
        } catch (RuntimeException e) {
            LOG.error("the invented house could not be put up", e);
        }
    }

    /** What is uploaded, before it is read. */
    record Upload(
            UUID id,
            String fileName,
            String profile,
            @Nullable LocalDate asOf,
            SealedFiles.Stored stored) {}

    /** Stores an upload sealed; the hash is what the command is held to. */
    SealedFiles.Stored keep(InputStream content) throws IOException {
        return files.keep(content);
    }

    /** Deletes an upload that no import has taken. */
    void forget(SealedFiles.Stored stored) throws IOException {
        files.delete(stored.place());
    }

    /** Writes the run down and has it checked once the command is committed. */
    ImportOutcome receive(Upload upload, @Nullable UUID parent, Effect effect) {
        Optional<Profile> profile = profiles.find(upload.profile());
        if (profile.isEmpty()) {
            return new ImportOutcome.UnknownProfile(upload.profile());
        }
        boolean fresh = store.insert(new ImportStore.Fresh(
                upload.id(),
                parent,
                profile.get(),
                upload.fileName(),
                upload.stored().sha256(),
                upload.stored().bytes(),
                upload.asOf(),
                effect.actor(),
                effect.at()));
        if (!fresh) {
            return new ImportOutcome.IdTaken();
        }
        take(upload);
        audit(effect, "portfolio.import.received", upload.id());
        afterCommit(() -> submit(upload.id(), false));
        return new ImportOutcome.Read(store.find(upload.id()).orElseThrow());
    }

    /** The file is the import's as long as the import is there. */
    private void take(Upload upload) {
        try {
            files.adopt(upload.stored(), upload.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    deleteFile(upload.id());
                }
            }
        });
    }

    private void deleteFile(UUID id) {
        try {
            files.delete(id);
        } catch (IOException e) {
            LOG.error("the file of import {} could not be deleted", id, e);
        }
    }

    /** Commits a checked import; what was checked is read again, since the book may have changed meanwhile. */
    public ImportOutcome commit(UUID id, Effect effect) {
        return move(id, effect, ImportState.CHECKED, ImportState.COMMITTING, "portfolio.import.commit-asked", true);
    }

    public ImportOutcome discard(UUID id, Effect effect) {
        return move(id, effect, ImportState.CHECKED, ImportState.DISCARDED, "portfolio.import.discarded", false);
    }

    private ImportOutcome move(UUID id, Effect effect, ImportState from, ImportState to, String action, boolean run) {
        Optional<ImportReport> locked = store.lock(id);
        if (locked.isEmpty()) {
            return new ImportOutcome.Unknown();
        }
        if (locked.get().state() != from) {
            return new ImportOutcome.WrongState(locked.get().state());
        }
        store.state(id, to);
        audit(effect, action, id);
        if (run) {
            afterCommit(() -> submit(id, true));
        }
        return new ImportOutcome.Read(store.find(id).orElseThrow());
    }

    private static void audit(Effect effect, String action, UUID id) {
        effect.audit(action, "import/" + id, null, null, Map.of());
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    private void submit(UUID id, boolean commit) {
        standings.put(id, new Standing(0, 0, "bytes", "WAITING", 0));
        worker.execute(() -> work(id, commit));
    }

    private void work(UUID id, boolean commit) {
        try {
            ImportReport report = store.find(id).orElseThrow();
            Profile profile = profiles.find(report.profile()).orElseThrow();
            imports.run(
                    new Imports.Run(id, profile, report.asOf(), imports.today(), report.actor()),
                    files.open(id),
                    commit,
                    (done, total, rows, section) ->
                            standings.put(id, new Standing(done, total, "bytes", section, rows)));
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} failed", id, e);
            imports.failed(id);
        } finally {
            standings.remove(id);
        }
    }

    /** How far the run is; empty when it does not run. */
    public Optional<Standing> standing(UUID id) {
        return Optional.ofNullable(standings.get(id));
    }

    /** Checks a repaired row by itself and keeps it for the next try. */
    public Optional<BadRows.Shown> repair(
            UUID id, Section section, long rowNo, Map<String, String> cells, Effect effect) {
        Optional<ImportReport> report = store.find(id);
        Optional<BadRows.Shown> row = badRows.find(id, section, rowNo);
        if (report.isEmpty() || row.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> repaired = new LinkedHashMap<>(row.get().cells());
        section.columns().forEach(c -> repaired.computeIfPresent(c.header(), (h, was) -> cells.getOrDefault(h, was)));
        Profile profile = profiles.find(report.get().profile()).orElseThrow();
        try {
            var findings = BadRows.recheck(section, repaired, profile, imports.today());
            badRows.repair(id, row.get(), repaired, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        effect.audit(
                "portfolio.import.row-repaired",
                "import/" + id,
                null,
                null,
                Map.of("section", section.title(), "row", rowNo));
        return badRows.find(id, section, rowNo);
    }

    /** The refused rows with their repairs as an import of their own, checked like any other. */
    public ImportOutcome retry(UUID id, UUID newId, Effect effect) {
        Optional<ImportReport> locked = store.lock(id);
        if (locked.isEmpty()) {
            return new ImportOutcome.Unknown();
        }
        ImportReport report = locked.get();
        if (report.state() != ImportState.COMMITTED && report.state() != ImportState.CHECKED) {
            return new ImportOutcome.WrongState(report.state());
        }
        byte[] text = badRows.file(id).getBytes(StandardCharsets.UTF_8);
        SealedFiles.Stored stored;
        try {
            stored = files.keep(new ByteArrayInputStream(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = report.fileName() + ".bad-rows.csv";
        return receive(new Upload(newId, name, report.profile(), report.asOf(), stored), id, effect);
    }

    /** Deletes kept files of imports that ended before {@code before}; how many. */
    long deleteFiles(Instant before) throws IOException {
        long deleted = 0;
        for (UUID id : store.expired(before)) {
            files.delete(id);
            store.fileDeleted(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
            deleted++;
        }
        return deleted;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
