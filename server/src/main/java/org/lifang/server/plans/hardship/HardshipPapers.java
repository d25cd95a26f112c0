package org.lifang.server.plans.hardship;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.plans.papers.Decided;
import org.lifang.server.plans.papers.DecidedSource;
import org.lifang.server.plans.tables.HardshipRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/** Decisions as papers tell of them; whoever makes one has it recorded. */
@Component
class HardshipPapers implements DecidedSource {

    private final HardshipStore store;
    private final Sealer sealer;

    HardshipPapers(HardshipStore store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    /** Null when there is no such request, or nobody has decided. */
    @Override
    public @Nullable Decided find(UUID id) {
        HardshipRecord row = store.find(id);
        return row == null ? null : decided(row);
    }

    /** The newest first. */
    @Override
    public List<Decided> of(long borrower) {
        return store.of(borrower).stream()
                .map(this::decided)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Decided decided(HardshipRecord row) {
        byte[] reasons = row.getReasonsSealed();
        if (row.getDecision() == null || reasons == null) {
            return null;
        }
        return new Decided(
                row.getId(),
                row.getBorrowerId(),
                row.getDecision().equals(Hardships.Decision.RECOGNISED.name()),
                sealer.open(Field.NOTE, reasons),
                row.getAskedOn(),
                Objects.requireNonNull(row.getDecidedOn()),
                row.getReviewOn());
    }
}
