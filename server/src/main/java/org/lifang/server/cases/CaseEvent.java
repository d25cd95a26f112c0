package org.lifang.server.cases;

import java.time.LocalDate;
import java.util.Map;

/**
 * One line of what happened to a case; worded by its kind.
 *
 * @param kind stable code
 * @param params ids, codes and dates; never personal data
 */
public record CaseEvent(LocalDate on, String kind, Map<String, String> params) {

    static final String OPENED = "OPENED";
    static final String LOAN_JOINED = "LOAN_JOINED";
    static final String LOAN_LEFT = "LOAN_LEFT";
    static final String ASSIGNED = "ASSIGNED";
    static final String DECIDED = "DECIDED";
    static final String CLOSED = "CLOSED";

    /** What another module tells, see {@link CaseTale}. */
    static final String TOLD = "TOLD";

    public CaseEvent {
        params = Map.copyOf(params);
    }
}
