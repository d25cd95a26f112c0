package org.lifang.simulation.checks;

/** Something that did not hold. */
public record Found(String check, String what) {}
