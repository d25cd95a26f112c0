package org.lifang.kernel.route.day;

import java.io.Serializable;

/** A visit at an address that is not part of the plan (done, or made by somebody else) but counts for the gap. */
public record Taken(String address, int begin, int end) implements Serializable {}
