/** Nights and the record, as the office shows them. */
@NullMarked
package org.lifang.server.office;

import org.jspecify.annotations.NullMarked;
