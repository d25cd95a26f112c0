@NullMarked
package org.lifang.kernel.money;

import org.jspecify.annotations.NullMarked;
