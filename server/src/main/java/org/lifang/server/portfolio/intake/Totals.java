package org.lifang.server.portfolio.intake;

import java.util.Map;
import java.util.TreeMap;

/** Control totals over the rows that go in: what people hold against the lender's own figures before they commit. */
public final class Totals {

    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<String, Long> byStatus = new TreeMap<>();

    void add(String what, long amount) {
        sums.merge(what, amount, Math::addExact);
    }

    void status(String code) {
        byStatus.merge(code, 1L, Long::sum);
    }

    /** Sums by name; names ending in {@code Fen} are money. */
    public Map<String, Long> sums() {
        return sums;
    }

    /** How many rows carry each of the lender's own status codes. */
    public Map<String, Long> byStatus() {
        return byStatus;
    }
}
