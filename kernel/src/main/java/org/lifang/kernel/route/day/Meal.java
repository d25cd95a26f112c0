package org.lifang.kernel.route.day;

import java.io.Serializable;

/**
 * When and where a crew has lunch: after a visit, at the start or the end, or on arrival at the next visit.
 *
 * @param after how many stops of the route come before it; all of them, when it is had back at the end
 * @param place where, as a row of the travel table
 */
public record Meal(int after, int place, int begin, int end) implements Serializable {}
