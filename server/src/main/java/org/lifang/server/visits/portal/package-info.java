/** The page on which borrowers answer: without script, without a word before the code. */
@NullMarked
package org.lifang.server.visits.portal;

import org.jspecify.annotations.NullMarked;
