package org.lifang.kernel.contact.facts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Proposal;

/** A question with everything it was answered from, in canonical bytes, so that the answer can be computed again. */
public record Snapshot(Proposal proposal, Facts facts) implements Serializable {

    /** The bytes to store. */
    public byte[] bytes() {
        return new SnapshotWriter().write(proposal, facts);
    }

    /** What was stored; none when the bytes are not those of a snapshot this version can read. */
    public static @Nullable Snapshot of(byte[] bytes) {
        return new SnapshotReader(bytes).read();
    }
}
