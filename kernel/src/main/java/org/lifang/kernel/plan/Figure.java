package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Objects;

/**
 * An amount about somebody's means, and how it is known.
 *
 * @param fen a month, or once, as the place says; 0 when unknown
 * @param source who said it or which model scored it, such as {@code interview} or {@code ability@3}
 */
public record Figure(long fen, Basis basis, String source) implements Serializable {

    /** How an amount is known, weakest first. */
    public enum Basis {
        /** Nobody said. */
        UNKNOWN,
        /** A model's estimate. */
        SCORED,
        /** The borrower's word. */
        STATED,
        /** Seen on paper. */
        PROVEN
    }

    /** Nobody said. */
    public static final Figure UNKNOWN = new Figure(0, Basis.UNKNOWN, "");

    public Figure {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        if (fen < 0 || fen > Debt.MOST_FEN || (basis == Basis.UNKNOWN && fen != 0)) {
            throw new IllegalArgumentException("not an amount of that basis: " + fen + " " + basis);
        }
    }

    /** The borrower's word. */
    public static Figure stated(long fen, String source) {
        return new Figure(fen, Basis.STATED, source);
    }

    /** A model's estimate. */
    public static Figure scored(long fen, String source) {
        return new Figure(fen, Basis.SCORED, source);
    }

    /** Whether anybody said. */
    public boolean known() {
        return basis != Basis.UNKNOWN;
    }
}
