/** What the kernel's tests share. */
@NullMarked
package org.lifang.kernel;

import org.jspecify.annotations.NullMarked;
