package org.lifang.kernel.route.day;

import java.io.Serializable;

/**
 * How likely it is that a visit begins in time when visits and ways take longer or shorter than expected.
 *
 * @param promised whether the time was agreed
 * @param perMille in how many of a thousand days it begins by the end of its window
 * @param usual the begin that half of all days keep
 * @param nearlyAlways the begin that nineteen of twenty days keep
 */
public record StopChance(String visit, String crew, boolean promised, int perMille, int usual, int nearlyAlways)
        implements Serializable {}
