package org.lifang.bench;

/** What one round of one side took. */
public record Cost(long wallNanos, long cpuNanos) {}
