@NullMarked
package org.lifang.kernel.aging;

import org.jspecify.annotations.NullMarked;
