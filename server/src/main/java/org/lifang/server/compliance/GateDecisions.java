package org.lifang.server.compliance;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Judge;
import org.lifang.kernel.contact.Verdict;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.springframework.stereotype.Service;

/** What the gate decided, with its reasons, computed again from what it knew then. */
@Service
final class GateDecisions {

    private final GateDecisionStore store;
    private final Gates gates;

    GateDecisions(GateDecisionStore store, Gates gates) {
        this.store = store;
        this.gates = gates;
    }

    /**
     * A decision computed again.
     *
     * @param rules the rules of the packs it was made under
     * @param consulted those of them that had a say
     */
    record Explained(Snapshot snapshot, Verdict verdict, List<PackRule> rules, List<PackRule> consulted) {}

    @Nullable
    DecisionRecord find(UUID id) {
        return store.find(id);
    }

    List<DecisionRecord> ofBorrower(long borrower, @Nullable Instant before, @Nullable UUID beforeId, int rows) {
        return store.ofBorrower(borrower, before, beforeId, rows);
    }

    /** Its reasons; null when what was stored cannot be read. */
    @Nullable
    Explained explain(DecisionRecord decision) {
        Snapshot snapshot = Snapshot.of(decision.getSnapshot());
        return snapshot == null ? null : explain(snapshot, gate(decision));
    }

    Gates.Ready gate(DecisionRecord decision) {
        return ready(Arrays.asList(decision.getPacks()));
    }

    /** The rules of these packs, as they apply together. */
    List<PackRule> rules(List<String> packs) {
        return ready(packs).gate().rules();
    }

    private Gates.Ready ready(List<String> packs) {
        return Objects.requireNonNull(gates.of(packs), "a decision without packs");
    }

    static Explained explain(Snapshot snapshot, Gates.Ready gate) {
        Judge judge = gate.gate().judge();
        judge.ask(snapshot.proposal(), snapshot.facts());
        return new Explained(snapshot, judge.verdict(), gate.gate().rules(), judge.consulted());
    }
}
