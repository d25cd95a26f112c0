/**
 * Words that may be said: a lint for messages, letters, scripts and notes, and templates whose facts come in typed.
 *
 * <p>Refuses: a threat, a name that is not one's own, a fact of the debt before the wrong eyes, a sum somebody typed.
 */
@NullMarked
package org.lifang.kernel.wording;

import org.jspecify.annotations.NullMarked;
