package org.lifang.server.visits.appointment;

import java.util.UUID;

/**
 * What the borrower said themselves.
 *
 * @param wordingVersion of the words that were shown or read out
 * @param evidence where that is proved: a code, a call, a reply
 * @param takenBy who took it down; the house itself where no person did
 * @param confirm whether they want it confirmed by a message
 */
public record Said(Way way, String language, int wordingVersion, String evidence, UUID takenBy, boolean confirm) {

    @Override
    public String toString() {
        return "Said[" + way + "]";
    }
}
