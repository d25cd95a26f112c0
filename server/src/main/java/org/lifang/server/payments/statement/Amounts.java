package org.lifang.server.payments.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sums as banks write them, to whole fen; a third decimal that is not nought is no sum. */
final class Amounts {

    private static final int FEN_PLACES = 2;
    private static final int MOST_CHARS = 24;

    private Amounts() {}

    /** Null when it is none; negative sums stay negative. */
    static @Nullable Long fen(String text) {
        if (text.length() > MOST_CHARS || !text.matches("[+-]?[0-9]+(\\.[0-9]*)?")) {
            return null;
        }
        try {
            return new BigDecimal(text).movePointRight(FEN_PLACES).longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
