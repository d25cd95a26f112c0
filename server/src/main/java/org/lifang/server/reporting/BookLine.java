package org.lifang.server.reporting;

/**
 * One bucket of the book in one currency.
 *
 * @param borrowers persons whose worst loan stands here
 * @param outstandingFen principal not yet paid
 * @param overdueFen principal, interest and fees past due, without penalty
 */
record BookLine(String currency, int bucket, long loans, long borrowers, long outstandingFen, long overdueFen) {}
