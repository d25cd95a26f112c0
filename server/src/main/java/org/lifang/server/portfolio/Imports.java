package org.lifang.server.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.portfolio.intake.Intake;
import org.lifang.server.portfolio.intake.IntakeResult;
import org.lifang.server.portfolio.tape.Limits;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.TapeFile;
import org.lifang.server.portfolio.tape.TapeRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes tapes into the book: checked in one transaction that is rolled back, committed by the same code. */
@Service
public class Imports {

    private final ImportStore store;
    private final Profiles profiles;
    private final Intake intake;
    private final List<AfterImport> after;
    private final SampleHouse house;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final BusinessDates dates;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(
            ImportStore store,
            Profiles profiles,
            Intake intake,
            List<AfterImport> after,
            SampleHouse house,
            Audit audit,
            ApplicationEventPublisher events,
            BusinessDates dates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.profiles = profiles;
        this.intake = intake;
        this.after = after;
        this.house = house;
        this.audit = audit;
        this.events = events;
        this.dates = dates;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What to import from the command line or another job. */
    public record Order(
            Path file, String profile, @Nullable LocalDate asOf, boolean dryRun, LocalDate businessDate, UUID actor) {}

    /** Hears how far the reading is. */
    @FunctionalInterface
    public interface Listener {
        void progress(long doneBytes, long totalBytes, long rows, String section);
    }

    /** Imports a file at once; the caller waits. */
    public ImportOutcome take(Order order, Listener listener) throws IOException {
        Optional<Profile> profile = profiles.find(order.profile());
        if (profile.isEmpty()) {
            return new ImportOutcome.UnknownProfile(order.profile());
        }
        UUID id = UuidV7.at(clock.instant());
        TapeFile file = TapeFile.of(order.file());
        String name = String.valueOf(order.file().getFileName());
        store.insert(new ImportStore.Fresh(
                id, null, profile.get(), name, sha256(file), file.sizeBytes(), order.asOf(), order.actor(), now()));
        return run(
                new Run(id, profile.get(), order.asOf(), order.businessDate(), order.actor()),
                file,
                !order.dryRun(),
                listener);
    }

    private static byte[] sha256(TapeFile file) throws IOException {
        MessageDigest digest = SealedFiles.sha256();
        try (InputStream in = new DigestInputStream(file.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Who runs what, and on which date the book stands. */
    record Run(UUID id, Profile profile, @Nullable LocalDate asOf, LocalDate today, UUID actor) {}

    /** Passes the tape once; keeps what was written only when {@code commit}. */
    ImportOutcome run(Run run, TapeFile file, boolean commit, Listener listener) throws IOException {
        store.state(run.id(), commit ? ImportState.COMMITTING : ImportState.CHECKING);
        try {
            IntakeResult result = Objects.requireNonNull(transaction.execute(status -> {
                IntakeResult passed = pass(run, file, listener);
                if (commit) {
                    keep(run, passed);
                } else {
                    status.setRollbackOnly();
                }
                return passed;
            }));
            if (!commit) {
                transaction.executeWithoutResult(status -> checked(run, result));
            } else {
                house.booked(run.profile().key());
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof TapeRefused refused) {
                store.refused(run.id(), ImportState.REFUSED, refused.code().key(), refused.params(), now());
                return new ImportOutcome.NotRead(refused.code().key(), refused.params());
            }
            throw e;
        }
        return new ImportOutcome.Read(report(run.id()).orElseThrow());
    }

    private IntakeResult pass(Run run, TapeFile file, Listener listener) {
        LocalDate asOf = run.asOf() == null ? run.profile().asOf() : run.asOf();
        try {
            return intake.take(
                    file,
                    new Intake.Order(run.id(), run.profile(), asOf, run.today(), now(), Limits.STANDARD),
                    (done, total, rows, section) ->
                            listener.progress(done, total, rows, section == null ? "" : section.title()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checked(Run run, IntakeResult result) {
        store.finished(run.id(), ImportState.CHECKED, run.profile(), result, now());
        store.badRows(run.id(), result.badRows());
    }

    /** What must stand or fall with the rows: derived accounts, report, bad rows, audit line, event. */
    private void keep(Run run, IntakeResult result) {
        after.forEach(next -> next.derive(run.id(), run.today(), result.touchedLoanIds()));
        store.finished(run.id(), ImportState.COMMITTED, run.profile(), result, now());
        store.badRows(run.id(), result.badRows());
        audit.record(Entry.of(
                run.actor(),
                "portfolio.import.committed",
                "import/" + run.id(),
                Map.of(
                        "rowsRead",
                        result.rowsRead(),
                        "rowsBad",
                        result.rowsBad(),
                        "profile",
                        run.profile().key())));
        events.publishEvent(new BookChanged(run.id()));
    }

    /** The machine failed, not the file; the run can be asked for again. */
    void failed(UUID id) {
        store.refused(id, ImportState.FAILED, "IMPORT_FAILED", List.of(), now());
    }

    public Optional<ImportReport> report(UUID id) {
        return store.find(id);
    }

    /** Imports, newest first. */
    public List<ImportReport> list(int size, @Nullable Instant before, @Nullable UUID beforeId) {
        return store.list(size, before, beforeId);
    }

    LocalDate today() {
        return dates.today();
    }
}
