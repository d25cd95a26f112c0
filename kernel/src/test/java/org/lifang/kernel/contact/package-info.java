/** The gate, told as moments in the life of a case; what tests elsewhere need to ask it stands in {@link Proposals}. */
@NullMarked
package org.lifang.kernel.contact;

import org.jspecify.annotations.NullMarked;
