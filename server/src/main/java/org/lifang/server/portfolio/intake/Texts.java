package org.lifang.server.portfolio.intake;

import java.math.BigDecimal;

/** Numbers as people write them in a tape. */
final class Texts {

    private Texts() {}

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    static String percent(int ppm) {
        BigDecimal percent = BigDecimal.valueOf(ppm, 4).stripTrailingZeros();
        return percent.toPlainString();
    }
}
