package org.lifang.server.audit;

import java.nio.ByteBuffer;

/** One link of the chain. */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
record Seal(long seq, long lineId, byte[] hash) {

    /** What the first seal is chained to. */
    static final Seal NONE = new Seal(0, 0, new byte[32]);

    Seal next(AuditKey key, Line line) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(seq + 1).array();
        return new Seal(seq + 1, line.id(), key.mac(hash, number, line.canonical()));
    }
}
