package org.lifang.bench;

/** One option of a benchmark: {@code --name VALUE}, the value used when it is not given, and what it means. */
public record Option(String name, String fallback, String meaning) {}
