package org.lifang.server.strategy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.lifang.server.bulk.Bulk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a version about today's whole book without writing anything. */
@Service
class DryRuns {

    private static final int CHUNK_BORROWERS = 100_000;

    private final FactSource source;
    private final Bulk bulk;
    private final TransactionTemplate reading;

    DryRuns(FactSource source, Bulk bulk, PlatformTransactionManager transactions) {
        this.source = source;
        this.bulk = bulk;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * What would change.
     *
     * @param borrowers borrowers asked about
     * @param changed those whose treatment, priority or rule would be another
     * @param byTreatment borrowers by treatment, as it stands and as the version would propose
     */
    record DryRun(long borrowers, long changed, Map<String, Move> byTreatment) {}

    /** How many borrowers have a treatment now, and how many would. */
    record Move(long before, long after) {

        private Move plus(Move other) {
            return new Move(before + other.before, after + other.after);
        }
    }

    DryRun run(String playbook, PlaybookTable table, LocalDate date) {
        Map<String, Move> moves = new TreeMap<>();
        long[] counts = new long[2];
        FactRow row = new FactRow(date, source.learned());
        long read;
        long from = 0;
        do {
            long start = from;
            read = reading.execute(status -> bulk.from(source.next(date, start, CHUNK_BORROWERS), in -> {
                row.read(in);
                int rule = table.decide(row.facts());
                Treatment treatment = table.treatment(rule);
                counts[0]++;
                counts[1] += row.stands(playbook, table.ruleId(rule), treatment, table.priority(rule)) ? 0 : 1;
                moves.merge(row.standingTreatment(), new Move(1, 0), Move::plus);
                moves.merge(treatment.name(), new Move(0, 1), Move::plus);
            }));
            from = row.borrower();
        } while (read == CHUNK_BORROWERS);
        return new DryRun(counts[0], counts[1], moves);
    }
}
