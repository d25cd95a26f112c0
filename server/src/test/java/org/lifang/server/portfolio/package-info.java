/** Tapes, imports, people and loans, held to what people see. */
@NullMarked
package org.lifang.server.portfolio;

import org.jspecify.annotations.NullMarked;
