package org.lifang.kernel.route.day;

import java.io.Serializable;

/**
 * One visit in a route.
 *
 * @param visit its id
 * @param arrive when the crew is there
 * @param begin when the visit begins: at once, or when its window opens
 * @param end when it is expected to end; the crew then leaves, or has lunch first
 */
public record DayStop(String visit, int arrive, int begin, int end) implements Serializable {}
