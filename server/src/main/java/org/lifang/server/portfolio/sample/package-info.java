/** Invented people and places, and a whole invented loan book; the same seed makes the same book. */
@NullMarked
package org.lifang.server.portfolio.sample;

import org.jspecify.annotations.NullMarked;
