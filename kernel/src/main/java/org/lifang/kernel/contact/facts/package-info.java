/**
 * What is known when the gate is asked: loan, person, holds, agency, crew, text, and what was tried before.
 *
 * <p>Refuses: guesses. A fact nobody stated is unknown.
 */
@NullMarked
package org.lifang.kernel.contact.facts;

import org.jspecify.annotations.NullMarked;
