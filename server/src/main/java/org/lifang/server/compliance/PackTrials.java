package org.lifang.server.compliance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.pack.Composition;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.lifang.server.compliance.tables.PackRecord;
import org.springframework.stereotype.Service;

/** Asks again what was asked in the last thirty days, with a draft in the place of the pack of its name. */
@Service
final class PackTrials {

    private static final Duration BACK = Duration.ofDays(30);
    private static final int CHUNK_DECISIONS = 500;
    private static final int MOST_CHANGES_SHOWN = 200;

    private final GateDecisionStore store;
    private final PackStore packs;
    private final Clock clock;

    PackTrials(GateDecisionStore store, PackStore packs, Clock clock) {
        this.store = store;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * What would have been otherwise.
     *
     * @param moves how many decisions by answer then and with the draft, such as {@code PERMIT DENY}
     * @param changes the first of them, each with the rules that would stop it and those that would no longer
     * @param unfit decisions of a time whose other packs the draft does not fit
     */
    record Trial(long decisions, long changed, long unfit, Map<String, Long> moves, List<Change> changes) {}

    /** A decision that would have been another. */
    record Change(
            UUID decision,
            long borrower,
            Instant askedAt,
            String channel,
            String before,
            String after,
            List<String> stopsNow,
            List<String> stopsNoMore) {}

    Trial run(PackRecord draft) {
        Pack pack = Gates.pack(draft.getBody());
        Counting counting = new Counting();
        Instant to = clock.instant();
        Instant from = to.minus(BACK);
        Map<List<String>, Fitted> gates = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Instant after = from.minusSeconds(1);
        UUID afterId = GateDecisionStore.first();
        List<DecisionRecord> rows;
        do {
            rows = store.next(from, to.plusSeconds(1), after, afterId, CHUNK_DECISIONS);
            for (DecisionRecord row : rows) {
                List<String> then = Arrays.asList(row.getPacks());
                counting.count(
                        row,
                        gates.computeIfAbsent(then, others -> with(pack, others))
                                .gate());
                after = row.getAskedAt();
                afterId = row.getId();
            }
        } while (rows.size() == CHUNK_DECISIONS);
        return counting.done();
    }

    /** A gate with the draft in it; none when it does not fit the others. */
    private record Fitted(Gates.@Nullable Ready gate) {}

    private Fitted with(Pack draft, List<String> others) {
        List<Pack> together = new ArrayList<>();
        boolean replaced = false;
        for (String reference : others) {
            boolean same = reference.startsWith(draft.id() + "@");
            together.add(same ? draft : Gates.pack(packs.body(reference)));
            replaced |= same;
        }
        if (!replaced) {
            together.add(draft);
        }
        return new Fitted(Composition.of(together) instanceof Composition.Composed ? Gates.ready(together) : null);
    }

    private static final class Counting {

        private final Map<String, Long> moves = new TreeMap<>();
        private final List<Change> changes = new ArrayList<>();
        private long decisions;
        private long changed;
        private long unfit;

        void count(DecisionRecord row, Gates.@Nullable Ready gate) {
            decisions++;
            Snapshot snapshot = Snapshot.of(row.getSnapshot());
            if (gate == null || snapshot == null) {
                unfit++;
                return;
            }
            Answers now = Answers.of(GateDecisions.explain(snapshot, gate).verdict());
            moves.merge(row.getVerdict() + " " + now.word(), 1L, Long::sum);
            List<String> before = Arrays.asList(row.getStoppedBy());
            boolean same =
                    now.word().equals(row.getVerdict()) && now.stoppedBy().equals(before);
            if (same) {
                return;
            }
            changed++;
            if (changes.size() < MOST_CHANGES_SHOWN) {
                changes.add(new Change(
                        row.getId(),
                        row.getBorrowerId(),
                        row.getAskedAt(),
                        row.getChannel(),
                        row.getVerdict(),
                        now.word(),
                        without(now.stoppedBy(), before),
                        without(before, now.stoppedBy())));
            }
        }

        private static List<String> without(List<String> all, List<String> some) {
            return all.stream().filter(rule -> !some.contains(rule)).toList();
        }

        Trial done() {
            return new Trial(decisions, changed, unfit, moves, changes);
        }
    }
}
