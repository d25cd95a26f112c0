package org.lifang.server.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What came of a playbook with people of one segment.
 *
 * @param playbook null where no decision stood
 * @param bucket 0 to 7, by days overdue when it happened
 * @param people with whom anything happened
 * @param contacts calls and messages that went out
 * @param visits doors reached
 * @param met visits that met the borrower
 * @param agreed promises and agreements taken
 * @param kept of those whose time is over, paid as agreed or late
 * @param failed of those whose time is over, not paid or not all
 * @param cured cases closed because nothing is overdue any more
 */
record ResultLine(
        @Nullable String playbook,
        int bucket,
        long people,
        long contacts,
        long visits,
        long met,
        long agreed,
        long kept,
        long failed,
        long cured,
        long complaints,
        long hardship,
        long costFen) {}
