@NullMarked
package org.lifang.kernel.visit;

import org.jspecify.annotations.NullMarked;
