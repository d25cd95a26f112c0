package org.lifang.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What checking the whole record found.
 *
 * @param lines lines looked at, sealed and waiting
 * @param sealed lines whose seal was checked
 * @param head hash of the last seal, in hexadecimal; keep it elsewhere to prove the record later
 * @param firstBad the first thing that does not fit; null when the record is whole
 */
public record Proof(
        long lines, long sealed, String head, @Nullable Fault firstBad) {

    public boolean ok() {
        return firstBad == null;
    }

    /** Something that does not fit: where, and a stable code. */
    public record Fault(long seq, @Nullable Long lineId, Code code) {}

    /** In the order they are looked for. */
    public enum Code {
        /** A number is missing in the chain: a seal was removed. */
        SEAL_MISSING,
        /** A seal whose line is gone. */
        LINE_MISSING,
        /** The line is not what was written. */
        LINE_ALTERED,
        /** The line or its place is not what was sealed. */
        CHAIN_BROKEN,
        /** A line that waits for its seal is not what was written, or was put in by someone without the key. */
        UNSEALED_ALTERED,
        /** A line is neither sealed nor waiting: its ticket was removed, or it was put in from outside. */
        UNSEALED_UNKNOWN,
        /** A command was accepted and none of its lines is here: they were removed before they were sealed. */
        RECEIPT_WITHOUT_LINE,
        /** The chain ends before the head that was published: its tail was cut off. */
        TAIL_CUT,
        /** The seal at the published head is another one: the chain was rewritten. */
        HEAD_CHANGED
    }
}
