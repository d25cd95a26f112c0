package org.lifang.kernel.route.day;

import java.io.Serializable;

/** Two people who are to go together, by their ids. */
public record Pair(String one, String other) implements Serializable {}
