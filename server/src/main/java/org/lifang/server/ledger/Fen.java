package org.lifang.server.ledger;

import java.util.Locale;

/** Fen as people write them, in sentences only. */
final class Fen {

    private static final long FEN_PER_YUAN = 100;

    private Fen() {}

    static String text(long fen) {
        String sign = fen < 0 ? "-" : "";
        long size = Math.abs(fen);
        // Whole yuan and the fen beyond them: nothing is rounded away.
        return String.format(Locale.ROOT, "%s%,d.%02d", sign, size / FEN_PER_YUAN, size % FEN_PER_YUAN);
    }
}
