package org.lifang.kernel.wording;

import java.util.List;

/**
 * Parts that follow one another; each part is one of several words.
 *
 * @param parts the words of each part, by number
 * @param links how a part stands to the one before; the first link means nothing
 */
record Pattern(List<int[]> parts, List<Link> links) {

    static final int MOST_PARTS = 4;

    /** How far and across what a part may stand from the one before. */
    record Link(Reach reach, int gap) {}

    /** What may lie between two parts. */
    enum Reach {
        /** A space at most. */
        ADJACENT,
        /** Anything but the end of the clause. */
        CLAUSE,
        /** Anything but the end of the sentence. */
        SENTENCE
    }
}
