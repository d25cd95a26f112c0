/** A phone without a screen: the same chain, the same hashes, the same resuming as the real one. */
@NullMarked
package org.lifang.server.field.phone;

import org.jspecify.annotations.NullMarked;
