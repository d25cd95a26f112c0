package org.lifang.kernel.wording;

/**
 * A pattern found among units.
 *
 * @param start first unit
 * @param firstEnd unit after its first part
 * @param lastStart first unit of its last part
 * @param end unit after its last part
 */
record Match(Entry entry, int start, int firstEnd, int lastStart, int end) {}
