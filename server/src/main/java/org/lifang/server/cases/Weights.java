package org.lifang.server.cases;

import org.lifang.server.strategy.Treatment;

/** How much work a treatment is, in units of one letter or short call; 0 needs nobody yet. */
final class Weights {

    private Weights() {}

    static int of(String treatment) {
        return switch (Treatment.valueOf(treatment)) {
            case PROPOSE_VISIT -> 5;
            case CARE -> 4;
            case LEGAL_REVIEW -> 3;
            case CALL -> 2;
            case LETTER -> 1;
            case REMIND, WAIT, NONE -> 0;
        };
    }
}
