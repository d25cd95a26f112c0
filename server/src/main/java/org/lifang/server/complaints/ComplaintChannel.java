package org.lifang.server.complaints;

import java.util.List;

/** How a complaint came in. */
enum ComplaintChannel {
    HOTLINE,
    BRANCH,
    LETTER,
    ONLINE,
    /** Said to somebody of the house or an agency. */
    STAFF,
    /** Passed on by the National Financial Regulatory Administration. */
    NFRA,
    /** Passed on by the central bank (CN-D-03). */
    PBOC,
    ASSOCIATION,
    MEDIATION,
    OTHER;

    /** The rules its clock rests on. */
    List<String> rules() {
        return this == PBOC ? List.of("CN-D-01", "CN-D-03") : List.of("CN-D-01");
    }
}
