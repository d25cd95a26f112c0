package org.lifang.server.portfolio.intake;

import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.bulk.Bulk;
import org.lifang.server.portfolio.tape.Limits;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.RowSink;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.portfolio.tape.TapeFile;
import org.lifang.server.portfolio.tape.TapeReader;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/** Takes one tape into the book, in the current transaction. Whoever calls decides whether it is kept. */
@Component
public final class Intake {

    /** One import writes at a time: ids come in blocks, and what is stored is read once at the beginning. */
    private static final long ONE_AT_A_TIME = 0x6C69_6661_6E67_0020L;

    private final Bulk bulk;
    private final DSLContext db;
    private final Sealer sealer;
    private final BlindIndex blind;

    Intake(Bulk bulk, DSLContext db, Sealer sealer, BlindIndex blind) {
        this.bulk = bulk;
        this.db = db;
        this.sealer = sealer;
        this.blind = blind;
    }

    /** Hears how far the reading is. */
    @FunctionalInterface
    public interface Listener {
        void progress(long doneBytes, long totalBytes, long rows, @Nullable Section section);
    }

    /** What to take, and when. */
    public record Order(
            UUID importId, Profile profile, @Nullable LocalDate asOf, LocalDate today, Instant now, Limits limits) {}

    /**
     * Reads, checks, resolves and writes the whole tape.
     *
     * @throws org.lifang.server.portfolio.tape.TapeRefused when the file as a whole cannot be read
     */
    public IntakeResult take(TapeFile file, Order order, Listener listener) throws IOException {
        db.select(org.jooq.impl.DSL.function(
                        "pg_advisory_xact_lock", Object.class, org.jooq.impl.DSL.val(ONE_AT_A_TIME)))
                .execute();
        KeyedHash hash = NameChecks.hash(blind);
        Pass pass = new Pass(
                order.importId(), order.profile(), order.asOf(), order.today(), order.now(), order.limits(), hash);
        Run run = new Run(pass, listener);
        run.load();
        TapeReader.read(file, order.profile(), order.today(), order.limits(), run);
        run.finish();
        return new IntakeResult(
                run.rows,
                pass.bad.refused(),
                pass.counts,
                pass.totals,
                pass.changes,
                pass.bad.kept(),
                pass.bad.leftOut(),
                run.loans.touched());
    }

    /** Sends each section's rows to those who take them. */
    private final class Run implements RowSink {

        private final Listener listener;
        private final Pass pass;
        private final BorrowerRows borrowers;
        private final LoanRows loans;
        private final InstalmentRows instalments;
        private final PaymentRows payments;
        private final PersonRows persons;
        private final ContactRows contacts;
        private final SnapshotRows snapshots;
        private @Nullable Section section;
        private boolean settled;
        private boolean personsLoaded;
        private boolean contactsLoaded;
        private boolean empty;
        private long rows;

        Run(Pass pass, Listener listener) {
            this.pass = pass;
            this.listener = listener;
            borrowers = new BorrowerRows(pass, bulk, db, sealer, blind);
            loans = new LoanRows(pass, bulk, db, borrowers);
            instalments = new InstalmentRows(pass, bulk, db, loans);
            payments = new PaymentRows(pass, bulk, db, loans);
            persons = new PersonRows(pass, bulk, db, sealer, blind, borrowers, loans);
            contacts = new ContactRows(pass, bulk, db, sealer, blind, borrowers, persons);
            snapshots = new SnapshotRows(pass, bulk, db, borrowers, loans, contacts);
        }

        void load() {
            empty = !db.fetchExists(BORROWER);
            if (!empty) {
                borrowers.load();
                loans.load();
            }
        }

        @Override
        public void begin(Section next) {
            section = next;
            pass.counts(next);
            if (next.compareTo(Section.INSTALMENTS) > 0) {
                settle();
            }
            if (next.compareTo(Section.RELATED_PERSONS) >= 0 && !personsLoaded && !empty) {
                persons.load();
                personsLoaded = true;
            }
            if (next.compareTo(Section.CONTACT_POINTS) >= 0 && !contactsLoaded && !empty) {
                contacts.load();
                contactsLoaded = true;
            }
        }

        @Override
        public void row(Row row) {
            rows++;
            switch (row.section()) {
                case BORROWERS -> borrowers.row(row);
                case LOANS -> loans.row(row);
                case INSTALMENTS -> instalments.row(row);
                case PAYMENTS -> payments.row(row);
                case RELATED_PERSONS -> persons.row(row);
                case CONTACT_POINTS -> contacts.row(row);
                case SNAPSHOTS -> snapshots.row(row);
            }
        }

        @Override
        public void end(Section ended) {
            switch (ended) {
                case BORROWERS -> borrowers.flush();
                case LOANS -> {
                    // Contracts wait for their schedules, which come next.
                }
                case INSTALMENTS -> {
                    instalments.close();
                    instalments.flush();
                }
                case PAYMENTS -> payments.flush();
                case RELATED_PERSONS -> persons.flush();
                case CONTACT_POINTS -> contacts.flush();
                case SNAPSHOTS -> snapshots.flush();
            }
        }

        private void settle() {
            if (!settled) {
                loans.settle();
                settled = true;
            }
        }

        void finish() {
            settle();
        }

        @Override
        public void progress(long doneBytes, long totalBytes) {
            listener.progress(doneBytes, totalBytes, rows, section);
        }
    }
}
