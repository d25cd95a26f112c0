/**
 * One pass of a tape into the book: rows checked against each other and against what is stored, then written in bulk.
 */
@NullMarked
package org.lifang.server.portfolio.intake;

import org.jspecify.annotations.NullMarked;
