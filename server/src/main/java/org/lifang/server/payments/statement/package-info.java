/** Statements: files of banks, read row by row, looked at, and booked. */
@NullMarked
package org.lifang.server.payments.statement;

import org.jspecify.annotations.NullMarked;
