/**
 * The gate a second time: slow, plain, written from the table of rules and the texts of the packs alone.
 *
 * <p>Refuses: anything of the product but the types in which questions, facts and packs are told.
 */
@NullMarked
package org.lifang.kernel.contact.oracle;

import org.jspecify.annotations.NullMarked;
